package leadsto.topology;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import leadsto.thought.ThoughtGraph;
import leadsto.topology.path.Bridges;
import leadsto.topology.walk.Flow;
import leadsto.topology.walk.Walk;

/** What stands out in a graph: the links, thoughts and doubts that deserve a look, the weightiest first. */
record Findings(
        ThoughtGraph graph, Numbering numbering, Walk walk, int[] starts, int[] answers, Flow flow, Doubts doubts) {

    Map<String, Double> resonance(int answer, double threshold) {
        if (!(threshold > 0 && threshold <= 1)) {
            throw new IllegalArgumentException(
                    "the threshold " + threshold + " is no probability; give one above 0 and at most 1");
        }
        double[] absorption = flow.absorption(answer);
        Map<String, Double> zone = new LinkedHashMap<>();
        IntStream.range(0, absorption.length)
                .filter(i -> absorption[i] >= threshold)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> -absorption[i]).thenComparing(this::id))
                .forEach(i -> zone.put(id(i), Math.min(1, absorption[i])));
        return zone;
    }

    List<OpenDoubt> openDoubts() {
        return Arrays.stream(doubts.open())
                .boxed()
                .sorted(byFlow())
                .map(i -> new OpenDoubt(id(i), thought(doubts.claim(i)), thought(troubled(i))))
                .toList();
    }

    private int troubled(int doubt) {
        int rank = doubts.troubled(doubt, flow.basins());
        return rank < 0 ? -1 : answers[rank];
    }

    List<Bridge> bridges() {
        int[] cut = Bridges.of(walk.arcs(), starts, answers);
        return IntStream.range(0, cut.length)
                .filter(step -> cut[step] > 0)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(step -> -cut[step]).thenComparing(walk::link))
                .map(step -> new Bridge(graph.links().get(walk.link(step)), cut[step]))
                .toList();
    }

    List<Crossing> crossings() {
        return new Crossings(graph)
                .all().stream()
                        .sorted(Comparator.<Crossing>comparingInt(
                                        it -> -it.sources().size())
                                .thenComparing(it -> numbering.of(it.thought()), byFlow()))
                        .toList();
    }

    private Comparator<Integer> byFlow() {
        return Comparator.<Integer>comparingDouble(i -> -flow.visits()[i]).thenComparing(this::id);
    }

    private Optional<String> thought(int number) {
        return number < 0 ? Optional.empty() : Optional.of(id(number));
    }

    private String id(int number) {
        return numbering.thought(number).id();
    }
}
