package leadsto;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A kill at any moment leaves a store that opens, and a rerun that completes. */
class InterruptedImportIT {
    private static final int GRAPHS = 1_500;

    /** So many that they take more than 4 MB. */
    private static final int LARGE = 12_000;

    private static final String COUNT =
            "'MATCH (t:Thought) WITH count(t) AS thoughts MATCH (:Thought)-[l:LEADS_TO]->() RETURN thoughts, count(l) AS links'";

    @TempDir
    Path folder;

    @Test
    void aKilledImportIsCompletedByARerun() throws Exception {
        Launcher launcher = new Launcher(folder);
        Files.writeString(folder.resolve("many.jsonl"), graphs(GRAPHS));
        Path store = folder.resolve("store/databases/neo4j");
        Process process = launcher.start("./leadsto import many.jsonl --graph store", folder.resolve("killed.txt"));
        while (process.isAlive() && !Files.isDirectory(store)) {
            Thread.sleep(50);
        }
        process.waitFor(5, TimeUnit.SECONDS);
        process.destroyForcibly().waitFor();

        assertThat(launcher.run("./leadsto import many.jsonl --graph store").exit())
                .isZero();
        assertThat(launcher.run("./leadsto cypher " + COUNT + " --json --graph store")
                        .output())
                .contains("\"thoughts\" : " + (2 * GRAPHS + 1), "\"links\" : " + 2 * GRAPHS);
    }

    @Test
    void aKilledFillingLeavesTheStoreEmptyAndARerunFillsIt() throws Exception {
        Launcher launcher = new Launcher(folder);
        Files.writeString(folder.resolve("large.jsonl"), graphs(LARGE));
        Path rows = folder.resolve("store/bulk-load/nodes");
        Process process = launcher.start("./leadsto import large.jsonl --graph store", folder.resolve("killed.txt"));
        while (process.isAlive() && !Files.exists(rows)) {
            Thread.sleep(20);
        }
        process.destroyForcibly().waitFor();

        assertThat(launcher.run("./leadsto cypher " + COUNT + " --json --graph store")
                        .output())
                .contains("the last import into store was cut short and left the store empty; run it again");
        assertThat(launcher.run("./leadsto import large.jsonl --graph store").exit())
                .isZero();
        assertThat(launcher.run("./leadsto cypher " + COUNT + " --json --graph store")
                        .output())
                .contains("\"thoughts\" : " + (2 * LARGE + 1), "\"links\" : " + 2 * LARGE);
    }

    @Test
    void ctrlCLeavesAConsistentStore() throws Exception {
        Launcher launcher = new Launcher(folder);
        Files.writeString(folder.resolve("many.jsonl"), graphs(GRAPHS));
        Path store = folder.resolve("store/databases/neo4j");
        Path said = folder.resolve("interrupted.txt");
        Process process = launcher.start("./leadsto import many.jsonl --graph store", said);
        while (process.isAlive() && !Files.isDirectory(store)) {
            Thread.sleep(50);
        }
        process.waitFor(5, TimeUnit.SECONDS);
        process.destroy();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();

        assertThat(Files.readString(said)).doesNotContain("Exception");
        assertThat(launcher.run("./leadsto import many.jsonl --graph store").exit())
                .isZero();
        assertThat(launcher.run("./leadsto cypher " + COUNT + " --json --graph store")
                        .output())
                .contains("\"thoughts\" : " + (2 * GRAPHS + 1), "\"links\" : " + 2 * GRAPHS);
    }

    /** Each graph: a question of its own leads over a reason of its own to the one answer of all. */
    private static String graphs(int count) {
        return IntStream.range(0, count).mapToObj(i -> """
                        {"id": "g%1$d", "language": "en", "thoughts": [\
                        {"id": "q", "kind": "question", "text": "What is the answer to question number %1$d?"}, \
                        {"id": "p", "kind": "premise", "text": "Reason number %1$d speaks for it."}, \
                        {"id": "a", "kind": "answer", "text": "Yes, it does."}], "leadsTo": [\
                        {"from": "q", "to": "p", "role": "prompts", "weight": 0.5}, \
                        {"from": "p", "to": "a", "role": "supports", "weight": 0.5}]}""".formatted(i)).collect(Collectors.joining("\n"));
    }
}
