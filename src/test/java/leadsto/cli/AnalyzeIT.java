package leadsto.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code analyze} against a real store: what it keeps, what it skips, and what it says of a change. */
class AnalyzeIT {
    private static final String GRAPH = """
            {"id":"g","language":"en","thoughts":[
              {"id":"q","kind":"question","text":"Why does the milk boil over?"},
              {"id":"p","kind":"premise","text":"A skin of protein holds the steam back."},
              {"id":"d","kind":"doubt","text":"Water makes no skin, yet pasta water boils over too."},
              {"id":"a","kind":"answer","text":"Foam that cannot burst lifts the liquid."}],
             "leadsTo":[{"from":"q","to":"p","role":"prompts","weight":0.8},
              {"from":"p","to":"a","role":"supports","weight":0.9},
              {"from":"q","to":"d","role":"prompts","weight":0.4},
              {"from":"d","to":"a","role":"challenges","weight":0.6}]}
            """.replaceAll("\\s*\\n\\s*", "");

    @TempDir
    private Path folder;

    @Test
    void aChangeIsToldAndWhatIsAsItWasIsSkipped() throws Exception {
        Path file = Files.writeString(folder.resolve("graph.jsonl"), GRAPH + "\n");
        run("import", file.toString());

        assertThat(run("analyze", "--top", "3"))
                .contains("4 thoughts, 4 links; 1 starts, 1 answers; 33.3 % of thinking stays unresolved.")
                .contains("Doubts: 1 of 1 are resolved by nothing")
                .contains("Cycles: none")
                .contains("Kept as analyze-");
        assertThat(run("analyze", "--since", "last")).startsWith("Nothing has changed in the graph since analyze-");
        assertThat(run("analyze", "--compare", "last"))
                .contains("Nothing has changed in the graph since analyze-")
                .contains("The store held these measures already.")
                .doesNotContain("Kept as");

        run("cypher", "MATCH (d:Doubt), (p:Premise) CREATE (d)-[:LEADS_TO {role: 'resolves', weight: .5}]->(p)");

        assertThat(run("analyze", "--only", "density", "--compare", "last"))
                .contains("links                4 → 5 (+1)")
                .contains("unresolved thinking  33.3 % → 0.0 %")
                .contains("density              1.00 → 1.00 disjoint paths")
                .contains("frustration          1 of 1 → 0 of 1 doubts")
                .contains("3 → 4 thoughts, frustration 1.00 → 0.00")
                .doesNotContain("Cycles");
        run(
                "cypher",
                "CREATE (:Thought:Question {text: 'Why?'})-[:LEADS_TO {role: 'prompts', weight: 1.0}]->"
                        + "(:Thought:Answer {text: 'Because.'})");
        assertThat(run("analyze", "--since", "last"))
                .contains("Measured again: 1 of 2 parts that links join, 2 of 6 thoughts")
                .contains("Because.");
        run("cypher", "MATCH (q:Question {text: 'Why?'}) SET q.part = 'changed'");
        assertThat(run("analyze", "--only", "funnels")).contains("Written to 1 thoughts.");
        assertThat(run("analyze", "--json", "--only", "threshold"))
                .contains("\"curve\"")
                .doesNotContain("\"density\"");
    }

    private String run(String... arguments) {
        StringWriter out = new StringWriter();
        CommandLine commandLine = LeadsTo.commandLine().setOut(new PrintWriter(out, true));
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(List.of("--graph", folder.resolve("store").toString(), "--quiet"));
        assertThat(commandLine.execute(all.toArray(String[]::new)))
                .as(out.toString())
                .isZero();
        return out.toString();
    }
}
