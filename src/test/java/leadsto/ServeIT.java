package leadsto;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that one process serves is found by the others, and free again when it ends, however it ends. */
class ServeIT {
    private static final String COUNT = "./leadsto cypher 'MATCH (t:Thought) RETURN count(t) AS thoughts' --json";

    @TempDir
    static Path folder;

    private static Launcher launcher;

    @BeforeAll
    static void fillTheStore() throws Exception {
        launcher = new Launcher(folder);
        assertThat(launcher.run("./leadsto import graphs/topology-of-meaning.yaml")
                        .exit())
                .isZero();
    }

    @Test
    void otherVerbsGoOnWhileOneServes() throws Exception {
        Process serving = launcher.serve();
        try {
            assertThat(launcher.run(COUNT).output()).contains("\"thoughts\" : ");
            Launcher.Result imported = launcher.run("./leadsto import graphs/drift-and-anchoring.yaml");
            assertThat(imported.output()).contains("thoughts and").contains("links new");
            assertThat(launcher.run("./leadsto analyze").exit()).isZero();
            Launcher.Result second = launcher.run("./leadsto serve");
            assertThat(second.exit()).isZero();
            assertThat(second.output()).contains("Process " + serving.pid() + " serves this store already");
        } finally {
            interrupt(serving);
        }
        assertThat(folder.resolve("leadsto-data/leadsto.serving")).doesNotExist();
        assertThat(launcher.run(COUNT).exit()).isZero();
    }

    @Test
    void whatAKilledProcessLeftHoldsNoLonger() throws Exception {
        launcher.serve().destroyForcibly().waitFor();
        assertThat(folder.resolve("leadsto-data/leadsto.serving")).exists();
        assertThat(launcher.run(COUNT).output()).contains("\"thoughts\" : ");
        assertThat(folder.resolve("leadsto-data/leadsto.serving")).doesNotExist();
    }

    /** Ctrl-C. */
    private static void interrupt(Process process) throws Exception {
        Instant begun = Instant.now();
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(3));
    }
}
