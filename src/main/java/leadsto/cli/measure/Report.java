package leadsto.cli.measure;

import static leadsto.cli.measure.Wording.line;
import static leadsto.cli.measure.Wording.number;
import static leadsto.cli.measure.Wording.plural;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import leadsto.embed.Distances;
import leadsto.thought.Kind;
import leadsto.topology.Attractor;
import leadsto.topology.Bridge;
import leadsto.topology.Crossing;
import leadsto.topology.OpenDoubt;
import leadsto.topology.StrongestTensions;
import leadsto.topology.Tension;
import leadsto.topology.Topology;

/**
 * What is told of a topology, one section a measure.
 *
 * <p>Unasked, only what takes seconds at most in a graph of this size is measured; {@link #leftOut} names the rest.
 */
public final class Report {
    private static final long SEED = 1;
    private static final double NEGLIGIBLE = 1e-9;

    private final Topology topology;
    private final List<Attractor> attractors;
    private final List<Measure> measures;
    private final int top;
    private final Optional<Double> share;
    private final Wording wording;
    private final Shapes shapes;
    private final Map<String, Double> communicability;

    /**
     * @param asked the measures to tell; none for all that are quick
     * @param top how many of each kind to name for people
     * @param share of the walks that pass a funnel, in (0, 1]; empty for every path
     */
    public Report(Topology topology, List<Attractor> attractors, List<Measure> asked, int top, Optional<Double> share) {
        this.topology = topology;
        this.attractors = attractors;
        this.measures = Arrays.stream(Measure.values())
                .filter(it ->
                        asked.isEmpty() ? it.quick(topology.graph().links().size()) : asked.contains(it))
                .toList();
        this.top = top;
        this.share = share;
        this.wording = new Wording(topology);
        this.shapes = new Shapes(topology, wording, top, SEED);
        this.communicability = topology.communicability();
    }

    public List<Section> sections() {
        return measures.stream().map(this::section).toList();
    }

    /** The measures that would take long in a graph of this size and that nobody asked for. */
    public List<Measure> leftOut() {
        return Arrays.stream(Measure.values())
                .filter(it -> !it.quick(topology.graph().links().size()) && !measures.contains(it))
                .toList();
    }

    private Section section(Measure measure) {
        return switch (measure) {
            case ATTRACTORS -> attractors();
            case DENSITY -> shapes.density();
            case FUNNELS ->
                new Funnelling(topology, wording, share)
                        .section(attractors.stream().limit(top).toList());
            case BRIDGES -> bridges();
            case SOURCES -> sources();
            case DOUBTS -> doubts();
            case THRESHOLD -> shapes.threshold();
            case HOLES -> shapes.holes();
            case CYCLES -> shapes.cycles();
            case SMALL_WORLD -> shapes.smallWorld();
            case TENSION -> tension();
        };
    }

    private Section attractors() {
        List<String> lines = new ArrayList<>();
        if (!attractors.isEmpty()) {
            lines.add("centrality  basin  paths  effective  disjoint  frustration  strength  answer");
        }
        attractors.stream()
                .limit(top)
                .forEach(it -> lines.add(line(
                        "%10.4f  %5d  %5s  %9s  %8d  %11.2f  %8.2f  %s",
                        it.centrality(),
                        it.basin(),
                        topology.pathsTo(it.id())
                                .toString()
                                .replace("at least ", "≥")
                                .replace("about ", "~"),
                        Wording.large(it.effectivePaths()),
                        it.disjointPaths(),
                        it.frustration(),
                        topology.strength(it.id()),
                        Wording.cut(it.text()))));
        if (attractors.size() > top) {
            lines.add(line("(and %s)", plural(attractors.size() - top, "answer more", "answers more")));
        }
        if (attractors.stream().limit(top).anyMatch(it -> !it.exact())) {
            lines.add(
                    "≥: there are more paths than could be followed through cyclic parts, or written out; effective paths are"
                            + " then those of the paths that were followed.");
        }
        if (topology.precision() > NEGLIGIBLE) {
            lines.add(line(
                    "Walks circle so long that probabilities may be too low by up to %.1g.", topology.precision()));
        }
        int uncertain = attractors.stream().mapToInt(Attractor::uncertain).sum();
        if (uncertain > 0) {
            lines.add(line(
                    "The basin of %s is not certain: they lead to too many answers to tell, and to the one told at least as"
                            + " probably as told.",
                    plural(uncertain, "thought", "thoughts")));
        }
        if (!topology.strengthsSettled()) {
            lines.add(
                    "Some strengths are those of a moment: thoughts that speak about each other in a circle did not settle.");
        }
        return new Section(
                Measure.ATTRACTORS,
                lines,
                attractors.stream().map(this::document).toList());
    }

    private Map<String, Object> document(Attractor attractor) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", attractor.id());
        document.put("text", attractor.text());
        document.put("centrality", attractor.centrality());
        document.put("basin", attractor.basin());
        document.put("basinUncertain", attractor.uncertain());
        document.put("paths", attractor.paths());
        document.put("pathsExact", attractor.exact());
        document.put("pathsLog10", number(topology.pathsTo(attractor.id()).log10()));
        document.put("effectivePaths", attractor.effectivePaths());
        document.put("disjointPaths", attractor.disjointPaths());
        document.put("communicability", communicability.get(attractor.id()));
        document.put("frustration", attractor.frustration());
        document.put("strength", topology.strength(attractor.id()));
        return document;
    }

    private Section bridges() {
        List<Bridge> bridges = topology.findings().bridges();
        List<String> lines = new ArrayList<>();
        bridges.stream()
                .limit(top)
                .forEach(it -> lines.add(line(
                        "%s  %s ─► %s",
                        plural(it.starts(), "start ", "starts"),
                        wording.told(it.link().from()),
                        wording.told(it.link().to()))));
        String summary = bridges.isEmpty()
                ? "no single link stands between a start and all answers"
                : line(
                        "without %s some start would reach no answer any more",
                        plural(bridges.size(), "link", "links, one by one,"));
        List<Map<String, Object>> documents = new ArrayList<>();
        for (Bridge bridge : bridges) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("from", bridge.link().from());
            document.put("to", bridge.link().to());
            document.put("role", bridge.link().role().word());
            document.put("weight", bridge.link().weight());
            document.put("starts", bridge.starts());
            documents.add(document);
        }
        return new Section(Measure.BRIDGES, under("Bridges", summary, lines), documents);
    }

    private Section sources() {
        List<Crossing> crossings = topology.findings().crossings();
        List<String> lines = crossings.stream()
                .limit(top)
                .map(it -> line("%s  %s", plural(it.sources().size(), "source", "sources"), wording.told(it.thought())))
                .toList();
        String summary = crossings.isEmpty()
                ? "no thought joins two sources; `leadsto weave` looks for such links"
                : plural(crossings.size(), "thought joins", "thoughts join") + " two or more";
        return new Section(
                Measure.SOURCES,
                under("Sources", summary, lines),
                crossings.stream()
                        .map(it -> Map.of("thought", it.thought(), "sources", it.sources()))
                        .toList());
    }

    private Section doubts() {
        List<OpenDoubt> open = topology.findings().openDoubts();
        long all = topology.graph().thoughts().stream()
                .filter(it -> it.kind() == Kind.DOUBT)
                .count();
        List<String> lines =
                open.stream().limit(top).map(it -> wording.text(it.doubt())).toList();
        String summary = all == 0 ? "none" : line("%d of %d are resolved by nothing", open.size(), all);
        List<Map<String, Object>> documents = new ArrayList<>();
        for (OpenDoubt doubt : open) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("doubt", doubt.doubt());
            document.put("claim", doubt.claim().orElse(null));
            document.put("answer", doubt.answer().orElse(null));
            documents.add(document);
        }
        return new Section(Measure.DOUBTS, under("Doubts", summary, lines), documents);
    }

    private Section tension() {
        StrongestTensions tensions = topology.findings().tensions(Math.max(1, top), new Distances());
        List<String> lines = new ArrayList<>();
        for (Tension it : tensions.pairs()) {
            lines.add(line(
                    "%.2f  %s ─► %s (%s%.1f effective paths)",
                    it.tension(),
                    wording.told(it.from()),
                    wording.told(it.to()),
                    it.exact() ? "" : "of those followed, ",
                    it.effectivePaths()));
        }
        String summary = tensions.pairs().isEmpty()
                ? "none"
                : "far apart in wording, yet joined in many ways"
                        + (tensions.everyPair()
                                ? ""
                                : line(
                                        "; paths were followed from %d of %d thoughts",
                                        tensions.searched(), tensions.of()));
        return new Section(Measure.TENSION, under("Tension", summary, lines), tensions.pairs());
    }

    static List<String> under(String head, String summary, List<String> lines) {
        List<String> all = new ArrayList<>();
        all.add(head + (summary.isEmpty() ? "" : ": " + summary) + (lines.isEmpty() ? "." : ""));
        lines.forEach(line -> all.add("  " + line));
        return all;
    }
}
