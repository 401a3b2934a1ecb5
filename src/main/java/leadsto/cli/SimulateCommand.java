package leadsto.cli;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.Callable;
import leadsto.chain.Choice.Strategy;
import leadsto.chain.Draw;
import leadsto.embed.Embeddings;
import leadsto.embed.NamedModel;
import leadsto.simulate.Drift;
import leadsto.simulate.Shuffles;
import leadsto.simulate.Simulated;
import leadsto.simulate.Simulation;
import leadsto.store.ThoughtStore;
import leadsto.thought.Thought;
import leadsto.trial.SignTest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code leadsto simulate}: how chains move toward their answers. */
@Command(
        name = "simulate",
        description = {
            "Says how chains move toward their answers in the space of an embedding: drift, the largest step, the attention"
                    + " path, and whether other orders of the same thoughts, or thinking forward from the same start, would do"
                    + " as well; with how much of the answer's wording stood before it.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  leadsto simulate --top 1",
            "  leadsto simulate --to 4f1c --through doubt --embedding offline",
            "  leadsto simulate --strategy sample --k 20 --json"
        })
final class SimulateCommand implements Callable<Integer> {
    private static final int FEWEST_BETWEEN = 4;

    @Mixin
    private GraphOption graph;

    @Mixin
    private ApartOption apart;

    @Mixin
    private ChainOptions chains = new ChainOptions(Strategy.EACH);

    @Mixin
    private EmbeddingOptions embedding;

    @Option(
            names = "--shuffles",
            paramLabel = "N",
            converter = Count.class,
            defaultValue = "999",
            description = "With how many other orders each chain is compared (default: ${DEFAULT-VALUE}).")
    private int shuffles;

    @Option(
            names = "--top",
            paramLabel = "N",
            converter = Count.class,
            defaultValue = "3",
            description = "How many chains are printed; all count (default: ${DEFAULT-VALUE}).")
    private int top;

    @Mixin
    private Output output;

    @Override
    public Integer call() {
        chains.choice();
        try (Embeddings embeddings = embedding.embeddings();
                ThoughtStore store = graph.open()) {
            Analysis analysis = Analysis.of(store, apart.chosen());
            Draw draw = chains.of(analysis);
            if (draw.isEmpty()) {
                throw new IllegalArgumentException("no chain leads to an answer, so that there is nothing to simulate;"
                        + " import texts that ask and conclude something, or loosen the choice of chains");
            }
            output.progress("embedding the thoughts of the chains");
            Simulating simulating = Simulating.of(draw.chains(), analysis, embeddings, shuffles, chains.seed());
            if (output.asJson()) {
                output.json(simulating.document(draw.notes()));
            } else {
                print(simulating.simulation(), simulating.used(), draw.notes());
            }
            return 0;
        }
    }

    private void print(Simulation simulation, Set<NamedModel> used, List<String> notes) {
        output.print("Before each thought its distance to the answer; ● stands on the attention path.%n");
        simulation.chains().stream().limit(top).forEach(this::print);
        if (simulation.chains().size() > top) {
            output.print("(and %d chains more)%n", simulation.chains().size() - top);
        }
        output.print(
                "Forward from the same %d starts: the same chain from %d, the same answer by another way from %d, another end"
                        + " from %d.",
                simulation.starts(),
                simulation.same(),
                simulation.arrived(),
                simulation.starts() - simulation.same() - simulation.arrived());
        output.print("  backward is straighter %s", told(simulation.efficiency()));
        output.print("  backward comes nearer more steadily %s", told(simulation.progress()));
        List<Shuffles> long4 = simulation.chains().stream()
                .filter(it -> it.chain().thoughts().size() >= FEWEST_BETWEEN + 2)
                .flatMap(it -> it.drift().shuffles().stream())
                .toList();
        output.print(
                "Shuffled: of %d chains with %d thoughts or more between start and answer, %d come nearer more steadily than"
                        + " shuffled ones at p < .05, and %d are straighter; one in twenty would by chance.",
                long4.size(),
                FEWEST_BETWEEN,
                long4.stream().filter(it -> it.progressP() < SignTest.ALPHA).count(),
                long4.stream().filter(it -> it.efficiencyP() < SignTest.ALPHA).count());
        used.forEach(model -> output.print("compared by %s", model.description()));
        notes.forEach(note -> output.print("note: %s", note));
    }

    private static String told(SignTest outcome) {
        return String.format(
                Locale.ROOT,
                "from %d starts, forward from %d: p = %.3f (two-sided sign test)%s",
                outcome.wins(),
                outcome.losses(),
                outcome.p(),
                SignTest.winsNeeded(outcome.decided()).isEmpty() ? ", and so few could tell nothing" : "");
    }

    private void print(Simulated simulated) {
        Drift drift = simulated.drift();
        List<Thought> thoughts = simulated.chain().thoughts();
        for (int i = 0; i < thoughts.size(); i++) {
            output.print(
                    "%.2f  %s%s: %s",
                    drift.distances().get(i),
                    simulated.attention().path().contains(i) ? "● " : "○ ",
                    thoughts.get(i).kind().word(),
                    thoughts.get(i).text());
        }
        output.print(
                "      efficiency %.2f%s; progress %s%s; largest step %.2f, from the %s",
                drift.efficiency(),
                drift.shuffles()
                        .map(it -> shuffled(it.meanEfficiency(), it.efficiencyP()))
                        .orElse(""),
                figure(drift.progress()),
                drift.shuffles()
                        .map(it -> shuffled(it.meanProgress(), it.progressP()))
                        .orElse(""),
                drift.largestStep(),
                thoughts.get(drift.largestStepAt()).kind().word());
        output.print(
                "      anchoring %.2f of the answer's runs of %d words stood before it (%.2f of these in the start); forward: %s",
                drift.anchoring().share(),
                drift.anchoring().words(),
                drift.anchoring().startShare(),
                forward(simulated.forward()));
        output.print("");
    }

    private static String shuffled(double mean, double p) {
        return String.format(Locale.ROOT, " (shuffled %.2f, p = %.3f)", mean, p);
    }

    private static String forward(Simulated.Course forward) {
        return forward.same()
                ? "the same chain"
                : String.format(
                        Locale.ROOT,
                        "%s, efficiency %.2f, progress %s",
                        forward.arrives() ? "the same answer by another way" : "another end",
                        forward.efficiency(),
                        figure(forward.progress()));
    }

    private static String figure(OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%.2f", value.getAsDouble()) : "none";
    }
}
