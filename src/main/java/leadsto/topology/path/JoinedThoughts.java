package leadsto.topology.path;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import leadsto.topology.graph.Estimate;
import leadsto.topology.walk.Basins;

/** The share of the pairs of thoughts in one basin of which one leads to the other by two disjoint paths or more. */
final class JoinedThoughts {
    private final DisjointPaths paths;
    private final Random random;
    private final int[][] members;

    JoinedThoughts(DisjointPaths paths, Random random, Basins basins, int thoughts, int answers) {
        this.paths = paths;
        this.random = random;
        int[] sizes = new int[answers];
        for (int node = 0; node < thoughts; node++) {
            if (basins.of(node) >= 0) {
                sizes[basins.of(node)]++;
            }
        }
        this.members = new int[answers][];
        Arrays.setAll(members, rank -> new int[sizes[rank]]);
        for (int node = thoughts - 1; node >= 0; node--) {
            if (basins.of(node) >= 0) {
                members[basins.of(node)][--sizes[basins.of(node)]] = node;
            }
        }
    }

    /** How many pairs there are. */
    double pairs() {
        return IntStream.range(0, members.length).mapToDouble(this::pairs).sum();
    }

    private double pairs(int rank) {
        return members[rank].length * (members[rank].length - 1.0) / 2;
    }

    Estimate all() {
        long joined = 0;
        for (int[] basin : members) {
            for (int i = 0; i < basin.length; i++) {
                for (int j = i + 1; j < basin.length; j++) {
                    joined += twice(basin[i], basin[j]) ? 1 : 0;
                }
            }
        }
        return Estimate.exactly(pairs() == 0 ? 0 : joined / pairs());
    }

    /** Of pairs drawn with replacement, each as likely as any other. */
    Estimate some(int drawn) {
        double[] pairsUpTo =
                IntStream.range(0, members.length).mapToDouble(this::pairs).toArray();
        Arrays.parallelPrefix(pairsUpTo, Double::sum);
        double pairs = pairsUpTo[pairsUpTo.length - 1];
        int joined = 0;
        for (int i = 0; i < drawn; i++) {
            double lot = random.nextDouble() * pairs;
            int place = Arrays.binarySearch(pairsUpTo, lot);
            int rank = place < 0 ? -place - 1 : place + 1;
            while (members[rank].length < 2) {
                rank++;
            }
            int one = random.nextInt(members[rank].length);
            int other = random.nextInt(members[rank].length - 1);
            joined += twice(members[rank][one], members[rank][other < one ? other : other + 1]) ? 1 : 0;
        }
        return Estimate.ofShare(joined, drawn);
    }

    private boolean twice(int one, int other) {
        return paths.between(one, other, 2) > 1 || paths.between(other, one, 2) > 1;
    }
}
