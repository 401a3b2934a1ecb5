package leadsto.topology.path;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import leadsto.topology.graph.Arcs;
import leadsto.topology.graph.Estimate;

/** The mean number of disjoint paths from a start to an answer that it reaches. */
final class JoinedAnswers {
    private final Arcs arcs;
    private final boolean[] answer;
    private final DisjointPaths paths;
    private final Random random;
    private final int[] queue;

    JoinedAnswers(Arcs arcs, int[] answers, DisjointPaths paths, Random random) {
        this.arcs = arcs;
        this.answer = new boolean[arcs.nodes()];
        this.paths = paths;
        this.random = random;
        this.queue = new int[arcs.nodes()];
        for (int node : answers) {
            answer[node] = true;
        }
    }

    Estimate toAll(int[] starts) {
        return Estimate.exactly(mean(starts, Integer.MAX_VALUE).value());
    }

    /** From some of the starts, drawn with replacement, to some of their answers. */
    Estimate toSome(int[] starts, int drawn) {
        return mean(random.ints(drawn, 0, starts.length).map(i -> starts[i]).toArray(), Density.PAIRS_OF_ONE);
    }

    private Estimate mean(int[] starts, int most) {
        double[] sums = new double[starts.length];
        double[] pairs = new double[starts.length];
        for (int i = 0; i < starts.length; i++) {
            int[] reached = reached(starts[i]);
            pairs[i] = reached.length;
            sums[i] = sum(starts[i], reached, most);
        }
        return Arrays.stream(pairs).sum() == 0 ? new Estimate(0, 0, 0, starts.length) : Estimate.ofRatio(sums, pairs);
    }

    /** The answers that a start leads to; one that is an answer itself leads to itself by no link, which is no pair. */
    private int[] reached(int start) {
        boolean[] seen = new boolean[arcs.nodes()];
        int tail = 0;
        queue[tail++] = start;
        seen[start] = true;
        for (int head = 0; head < tail; head++) {
            for (int arc = arcs.first(queue[head]); arc < arcs.end(queue[head]); arc++) {
                if (!seen[arcs.target(arc)]) {
                    seen[arcs.target(arc)] = true;
                    queue[tail++] = arcs.target(arc);
                }
            }
        }
        return IntStream.range(1, tail)
                .map(i -> queue[i])
                .filter(node -> answer[node])
                .toArray();
    }

    /** The paths to all answers that are reached, concluded from those to some of them. */
    private double sum(int start, int[] reached, int most) {
        int looked = Math.min(most, reached.length);
        double sum = 0;
        for (int i = 0; i < looked; i++) {
            int other = i + (looked == reached.length ? 0 : random.nextInt(reached.length - i));
            int goal = reached[other];
            reached[other] = reached[i];
            sum += paths.between(start, goal, Integer.MAX_VALUE);
        }
        return looked == 0 ? 0 : sum * reached.length / looked;
    }
}
