package leadsto.cli.measure;

import static leadsto.cli.measure.Wording.document;
import static leadsto.cli.measure.Wording.estimate;
import static leadsto.cli.measure.Wording.line;
import static leadsto.cli.measure.Wording.number;
import static leadsto.cli.measure.Wording.plural;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import leadsto.topology.Topology;
import leadsto.topology.path.Density;
import leadsto.topology.shape.Cycles;
import leadsto.topology.shape.Homology;
import leadsto.topology.shape.Homology.Pair;
import leadsto.topology.shape.Percolation;
import leadsto.topology.shape.SmallWorld;

/** The sections that tell of the graph as a whole. */
record Shapes(Topology topology, Wording wording, int top, long seed) {

    Section density() {
        Density density = topology.shape().density(seed);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("disjointPaths", document(density.disjointPaths()));
        document.put("doublyJoined", document(density.doublyJoined()));
        return new Section(
                Measure.DENSITY,
                List.of(line(
                        "Density: %s paths without a common link lead from a start to an answer it reaches, on average;"
                                + " %s %% of the pairs of thoughts in one basin are joined by two such paths or more.",
                        estimate(density.disjointPaths(), 1, "%.2f"), estimate(density.doublyJoined(), 100, "%.1f"))),
                document);
    }

    Section threshold() {
        Percolation percolation = topology.shape().percolation();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("threshold", number(percolation.threshold()));
        document.put("largestPartBefore", percolation.before());
        document.put("largestPartAfter", percolation.after());
        document.put("curve", percolation.curve());
        return new Section(
                Measure.THRESHOLD,
                List.of(
                        percolation.curve().isEmpty()
                                ? "Threshold: none, since there is no link."
                                : line(
                                        "Threshold: when links go from the weakest on, the graph breaks most at weight %.3g:"
                                                + " the largest connected part falls from %.0f %% of the thoughts to %.0f %%.",
                                        percolation.threshold(),
                                        100 * percolation.before(),
                                        100 * percolation.after())),
                document);
    }

    Section holes() {
        Homology homology = topology.shape().homology();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("betti0", homology.parts());
        document.put("betti1AtLeast", homology.circlesAtLeast());
        document.put("betti1AtMost", homology.circlesAtMost());
        document.put("exact", homology.exact());
        document.put("pairs0", homology.partPairs());
        document.put("pairs1", homology.circlePairs());
        String circles = homology.exact()
                ? plural(homology.circlesAtMost(), "circle", "circles")
                : line("between %d and %d circles", homology.circlesAtLeast(), homology.circlesAtMost());
        String longest = homology.circlePairs().stream()
                .filter(pair -> pair.death() > 0)
                .max(Comparator.comparingDouble(pair -> pair.birth() - pair.death()))
                .map(pair -> lived(pair))
                .orElse("");
        return new Section(
                Measure.HOLES,
                List.of(line(
                        "Holes: %s (β0), %s of links that nothing within fills (β1)%s.",
                        plural(homology.parts(), "separate part", "separate parts"), circles, longest)),
                document);
    }

    private static String lived(Pair pair) {
        return line(
                "; of those that weaker links fill, the one that lasts longest is there from weight %.3g down to %.3g",
                pair.birth(), pair.death());
    }

    Section cycles() {
        Cycles cycles = topology.shape().cycles();
        String told = cycles.parts() == 0
                ? "Cycles: none; thinking never comes back to where it was."
                : line(
                        "Cycles: %s%s, through %s in %s.",
                        cycles.exact() ? "" : "at least ",
                        cycles.count(),
                        plural(cycles.thoughts(), "thought", "thoughts"),
                        plural(cycles.parts(), "cyclic part", "cyclic parts"));
        return new Section(Measure.CYCLES, List.of(told), cycles);
    }

    Section smallWorld() {
        SmallWorld world = topology.shape().smallWorld(seed);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("thoughts", world.thoughts());
        document.put("clustering", world.clustering());
        document.put("distance", document(world.distance()));
        document.put("ratio", number(world.ratio()));
        document.put("diameterAtLeast", world.diameterAtLeast());
        document.put("diameterAtMost", world.diameterAtMost());
        String diameter = world.diameterAtLeast() == world.diameterAtMost()
                ? String.valueOf(world.diameterAtLeast())
                : world.diameterAtLeast() + " to " + world.diameterAtMost();
        String told = world.thoughts() < 2
                ? "Small world: no two thoughts are linked."
                : line(
                        "Small world: in the largest connected part (%d thoughts), two thoughts are %s links apart on average,"
                                + " %s at most; clustering %.3f%s.",
                        world.thoughts(),
                        estimate(world.distance(), 1, "%.1f"),
                        diameter,
                        world.clustering(),
                        Double.isNaN(world.ratio())
                                ? ""
                                : line(
                                        "; small-world ratio %.2f (above 1: more cliquish for its distances than chance)",
                                        world.ratio()));
        return new Section(Measure.SMALL_WORLD, List.of(told), document);
    }
}
