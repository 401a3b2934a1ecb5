package leadsto.chain;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import leadsto.topology.Topology;

/** How many of some chains each answer gets: in proportion to the walks that end there, by largest remainder. */
record Shares(Route route, Topology topology, List<String> answers) {

    int[] of(int n) {
        double[] mass = answers.stream().mapToDouble(this::mass).toArray();
        double sum = Arrays.stream(mass).sum();
        int[] shares = new int[mass.length];
        if (sum == 0) {
            return shares;
        }
        int given = 0;
        for (int i = 0; i < mass.length; i++) {
            shares[i] = (int) Math.floor(n * mass[i] / sum);
            given += shares[i];
        }
        int left = n - given;
        IntStream.range(0, mass.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> shares[i] - n * mass[i] / sum))
                .limit(left)
                .forEach(i -> shares[i]++);
        return shares;
    }

    private double mass(String answer) {
        int number = topology.number(answer);
        int[] starts = route.startsFor(number);
        if (route.demand().none() || starts.length == 0) {
            return starts.length < topology.starts().size() ? 0 : topology.flow(answer);
        }
        Prospect prospect = Prospect.of(route, number, topology.absorption(answer));
        return Arrays.stream(starts).mapToDouble(prospect::ofStart).sum();
    }
}
