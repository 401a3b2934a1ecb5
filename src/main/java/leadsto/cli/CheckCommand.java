package leadsto.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import leadsto.store.ThoughtStore;
import leadsto.thought.ThoughtGraph;
import leadsto.topology.Topology;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code leadsto check}: audits the store. */
@Command(
        name = "check",
        description =
                "Audits the store: what dangles, what reaches no answer, what turns in circles, what stands there twice,"
                        + " what stays unresolved, what looks planted. Ends with 1 where something must be mended.",
        footerHeading = "%nExamples:%n",
        footer = {"  leadsto check", "  leadsto check --json --graph bolt://localhost:7687"})
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private GraphOption graph;

    @Mixin
    private Output output;

    @Override
    public Integer call() {
        try (ThoughtStore store = graph.open()) {
            ThoughtGraph thoughts = store.graph();
            List<Audit.Finding> findings = new Audit(thoughts, Topology.of(thoughts)).findings();
            if (output.asJson()) {
                output.json(Map.of("thoughts", thoughts.thoughts().size(), "findings", findings));
            } else {
                findings.forEach(this::print);
                output.print(
                        "%d thoughts and %d links checked; %d kinds of findings.",
                        thoughts.thoughts().size(), thoughts.links().size(), findings.size());
            }
            return findings.stream().anyMatch(Audit.Finding::fault) ? LeadsTo.FAILED : 0;
        }
    }

    private void print(Audit.Finding finding) {
        output.print("%s: %d. %s", finding.name(), finding.count(), finding.meaning());
        finding.examples().forEach(example -> output.print("    %s", example));
    }
}
