package leadsto.topology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import leadsto.thought.Thought;
import leadsto.topology.path.DisjointPaths;
import leadsto.topology.path.PathCount;
import leadsto.topology.path.Paths;
import leadsto.topology.walk.Basins;
import leadsto.topology.walk.Flow;
import leadsto.topology.walk.Walk;

/** All that is known of the answers, put together from the walk, the paths and the doubts. */
record Attractors(
        Numbering numbering,
        Walk walk,
        int[] starts,
        int[] answers,
        Flow flow,
        Paths paths,
        Doubts doubts,
        IntFunction<OptionalInt> knownDisjoint) {

    /** The strongest ones, by descending centrality, ties by id. */
    List<Attractor> strongest(int most) {
        Basins basins = flow.basins();
        int[] basin = new int[answers.length];
        int[] uncertain = new int[answers.length];
        for (int thought = 0; thought < walk.thoughts(); thought++) {
            int rank = basins.of(thought);
            if (rank >= 0) {
                basin[rank]++;
                uncertain[rank] += basins.certain(thought) ? 0 : 1;
            }
        }
        double[] frustration = doubts.frustration(basins, answers.length);
        DisjointPaths disjoint = new DisjointPaths(walk.arcs(), starts);
        List<Attractor> attractors = new ArrayList<>();
        for (int rank : byCentrality().subList(0, Math.min(most, answers.length))) {
            Thought answer = numbering.thought(answers[rank]);
            PathCount count = paths.count(answers[rank]);
            attractors.add(new Attractor(
                    answer.id(),
                    answer.text(),
                    Math.min(1, flow.visits()[answers[rank]]),
                    basin[rank],
                    uncertain[rank],
                    count.count(),
                    count.exact(),
                    paths.effective(answers[rank]),
                    knownDisjoint.apply(answers[rank]).orElseGet(() -> disjoint.to(answers[rank])),
                    frustration[rank]));
        }
        return attractors;
    }

    private List<Integer> byCentrality() {
        return IntStream.range(0, answers.length)
                .boxed()
                .sorted(Comparator.comparingDouble(rank -> -flow.visits()[answers[rank]]))
                .toList();
    }
}
