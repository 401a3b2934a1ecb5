package leadsto.cli;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import leadsto.cli.measure.Comparison;
import leadsto.cli.measure.Measure;
import leadsto.cli.measure.Report;
import leadsto.cli.measure.Section;
import leadsto.cli.measure.Snapshot;
import leadsto.store.Run;
import leadsto.store.ThoughtStore;
import leadsto.thought.Digest;
import leadsto.topology.Attractor;
import leadsto.topology.MeasuredParts;
import leadsto.weave.Contraction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code leadsto analyze}: measures the topology, prints it and writes it back. */
@Command(
        name = "analyze",
        description = "Measures the topology of the store, writes it back as properties, and prints it.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  leadsto analyze",
            "  leadsto analyze --top 5 --only attractors,density",
            "  leadsto analyze --only funnels --share 0.9",
            "  leadsto analyze --since last",
            "  leadsto analyze --compare last",
            "  leadsto analyze --json --graph bolt://localhost:7687"
        })
final class AnalyzeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private GraphOption graph;

    @Mixin
    private ApartOption apart;

    @Mixin
    private Output output;

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "10",
            converter = Count.class,
            description =
                    "How many answers, bridges, ... to name for people (default: ${DEFAULT-VALUE}); --json has all.")
    private int top;

    @Option(
            names = "--only",
            paramLabel = "MEASURE",
            split = ",",
            description =
                    "What to measure (default: all that takes seconds at most in a graph of this size): attractors,"
                            + " density, funnels, bridges, sources, doubts, threshold, holes, cycles, small-world, tension.")
    private List<Measure> only = new ArrayList<>();

    @Option(
            names = "--share",
            paramLabel = "SHARE",
            description =
                    "Funnels: thoughts that at least this share of the walks that end in an answer pass, above 0 and at"
                            + " most 1 (default: those that every path passes).")
    private Optional<Double> share = Optional.empty();

    @Option(
            names = "--since",
            paramLabel = "RUN",
            description = "Nothing where the graph is as it was in an earlier run (its id, how that begins, or last);"
                    + " else only what changed is measured again, and only the answers told that stand otherwise than in"
                    + " that run.")
    private Optional<String> since = Optional.empty();

    @Option(
            names = "--compare",
            paramLabel = "RUN",
            description = "Say what the changes since an earlier run (its id, how that begins, or last) did to density,"
                    + " frustration and basins.")
    private Optional<String> compare = Optional.empty();

    @Override
    public Integer call() {
        share.ifPresent(this::requireShare);
        Run run = Run.begin("analyze", LeadsTo.version(), options(), Clock.systemUTC());
        try (ThoughtStore store = graph.open()) {
            Measurements kept = new Measurements(store);
            Optional<String> earlier = since.map(kept::find);
            Optional<String> compared = compare.map(kept::find);
            Contraction seen = Analysis.seen(store, apart.chosen());
            if (earlier.isPresent() && kept.of(earlier.get()).graph().equals(Digest.ofGraph(seen.graph()))) {
                tellUnchanged(earlier.get());
                return 0;
            }
            Analysis analysis = earlier.isPresent() ? Analysis.ofChanges(store, seen) : Analysis.of(store, seen);
            Report report = new Report(
                    analysis.topology(), otherwiseThan(earlier.map(kept::of), analysis.attractors()), only, top, share);
            List<Section> sections = report.sections();
            Snapshot now = Snapshot.of(analysis.topology(), analysis.attractors(), sections);
            boolean keeping = kept.keep(run, now);
            Optional<Comparison> comparison = compared.map(id -> new Comparison(id, kept.of(id), now));
            if (output.asJson()) {
                output.json(document(analysis, sections, comparison, keeping ? run.id() : null));
            } else {
                print(analysis, report, sections, comparison);
                output.print("");
                output.print(
                        analysis.changed() == 0
                                ? "The store held these measures already."
                                : "Written to " + analysis.changed() + " thoughts.");
                if (keeping) {
                    output.print("Kept as %s.", run.id());
                }
            }
            return 0;
        }
    }

    private void requireShare(double given) {
        if (!(given > 0 && given <= 1)) {
            throw new ParameterException(
                    spec.commandLine(), "--share " + given + " is no share; give a number above 0 and at most 1");
        }
    }

    private String options() {
        return only.stream().map(Measure::word).collect(Collectors.joining(","));
    }

    private void tellUnchanged(String run) {
        if (output.asJson()) {
            output.json(Map.of("since", run, "unchanged", true));
        } else {
            output.print("Nothing has changed in the graph since %s.", run);
        }
    }

    private static List<Attractor> otherwiseThan(Optional<Snapshot> earlier, List<Attractor> attractors) {
        return earlier.map(it -> attractors.stream().filter(it::tellsOtherwise).toList())
                .orElse(attractors);
    }

    private void print(Analysis analysis, Report report, List<Section> sections, Optional<Comparison> comparison) {
        output.print(
                "%d thoughts, %d links; %d starts, %d answers; %.1f %% of thinking stays unresolved.",
                analysis.graph().thoughts().size(),
                analysis.graph().links().size(),
                analysis.topology().starts().size(),
                analysis.attractors().size(),
                100 * analysis.topology().unresolvedMass());
        if (since.isPresent()) {
            MeasuredParts parts = analysis.topology().parts();
            output.print(
                    "Measured again: %d of %d parts that links join, %d of %d thoughts; of the others, basins and disjoint"
                            + " paths stand.",
                    parts.remeasured(),
                    parts.count(),
                    parts.remeasuredThoughts(),
                    analysis.graph().thoughts().size());
        }
        for (Section section : sections) {
            if (!section.lines().isEmpty()) {
                output.print("");
                section.lines().forEach(line -> output.print("%s", line));
            }
        }
        if (!report.leftOut().isEmpty() && only.isEmpty()) {
            output.print("");
            output.print(
                    "Not measured unasked in a graph of this size: %s; ask with --only.",
                    report.leftOut().stream().map(Measure::word).collect(Collectors.joining(", ")));
        }
        comparison.ifPresent(it -> {
            output.print("");
            it.lines(top).forEach(line -> output.print("%s", line));
        });
    }

    private Map<String, Object> document(
            Analysis analysis, List<Section> sections, Optional<Comparison> comparison, String kept) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("kept", kept);
        document.put("thoughts", analysis.graph().thoughts().size());
        document.put("links", analysis.graph().links().size());
        document.put("starts", analysis.topology().starts().size());
        document.put("answers", analysis.attractors().size());
        document.put("unresolvedMass", analysis.topology().unresolvedMass());
        if (since.isPresent()) {
            MeasuredParts parts = analysis.topology().parts();
            document.put(
                    "measuredAgain",
                    Map.of(
                            "parts", parts.remeasured(),
                            "ofParts", parts.count(),
                            "thoughts", parts.remeasuredThoughts()));
        }
        document.put("precision", analysis.topology().precision());
        sections.forEach(section -> document.put(section.measure().word(), section.document()));
        comparison.ifPresent(it -> document.put(
                "comparison",
                Map.of("run", it.run(), "before", it.before(), "after", it.after(), "basins", it.changes())));
        document.put("changed", analysis.changed());
        return document;
    }
}
