package leadsto.chain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import leadsto.topology.Basin;
import leadsto.topology.Topology;
import leadsto.topology.graph.Components;
import leadsto.topology.walk.Columns;

/**
 * Covers a graph that is too large to weigh every chain: each thought and start that nothing covers yet gets a {@link Strand}.
 *
 * <p>Thoughts are taken from the starts on, so that a chain goes through as many later ones as lie on its way. At most one
 * chain for each thought and start; on an acyclic graph nothing is left out. What a cycle keeps from its own answer is tried
 * for the first {@value #TRIES} others that it leads to. Cost: that of the absorptions ({@link Columns}), and of each chain the steps beside it.
 */
final class Strands {
    private static final int TRIES = 3;

    private final Route route;
    private final Topology topology;
    private final Components components;
    private final int[] answers;
    private final Strand strand;
    private final BitSet missing;
    private final BitSet beginning;
    private final List<List<Chain>> chosen = new ArrayList<>();

    /**
     * @param route without a demand
     * @param reachable what starts lead to
     */
    Strands(Route route, Topology topology, BitSet reachable, List<String> answers) {
        this.route = route;
        this.topology = topology;
        this.components = route.walk().components();
        this.answers = answers.stream().mapToInt(topology::number).toArray();
        this.strand = new Strand(route, reachable);
        this.missing = (BitSet) reachable.clone();
        this.beginning = route.starts();
        answers.forEach(it -> chosen.add(new ArrayList<>()));
    }

    /** All chains, answer by answer, the most probable first. */
    List<Chain> chains() {
        int[][] members = members();
        cover((pull, rank) -> cover(rank, members[rank], pull));
        int[] rest = ordered(missing.stream());
        if (rest.length > 0 && answers.length > 1) {
            int[] tried = new int[route.walk().thoughts()];
            cover((pull, rank) -> cover(rank, untired(rest, tried, pull), pull));
        }
        return chosen.stream()
                .flatMap(it -> it.stream()
                        .sorted(Comparator.comparingDouble(Chain::probability).reversed()))
                .toList();
    }

    /** Goes through the answers; for each, how probably each thought ends there is at hand. */
    private void cover(ObjIntConsumer<Strand.Pull> each) {
        new Columns(route.walk()).read(answers, (from, width, pull) -> () -> {
            for (int i = 0; i < width; i++) {
                int column = i;
                each.accept(thought -> pull[thought * width + column], from + i);
            }
        });
    }

    /** Those that are missing still, lead to the answer, and were not tried for too many answers before. */
    private int[] untired(int[] rest, int[] tried, Strand.Pull pull) {
        return Arrays.stream(rest)
                .filter(thought -> missing.get(thought) && pull.of(thought) > 0 && tried[thought]++ < TRIES)
                .toArray();
    }

    /** For each answer what is to be covered by chains to it, from the starts on. */
    private int[][] members() {
        if (answers.length == 1) {
            return new int[][] {ordered(missing.stream())};
        }
        int[] rankOf = new int[route.walk().thoughts()];
        Arrays.fill(rankOf, -1);
        IntStream.range(0, answers.length).forEach(rank -> rankOf[answers[rank]] = rank);
        IntStream.Builder[] members = new IntStream.Builder[answers.length];
        Arrays.setAll(members, rank -> IntStream.builder());
        missing.stream().forEach(thought -> {
            Optional<Basin> basin =
                    topology.basin(topology.graph().thoughts().get(thought).id());
            int rank = basin.map(it -> rankOf[topology.number(it.answer())]).orElse(-1);
            if (rank >= 0) {
                members[rank].add(thought);
            }
        });
        return Arrays.stream(members).map(it -> ordered(it.build())).toArray(int[][]::new);
    }

    private int[] ordered(IntStream thoughts) {
        return thoughts.boxed()
                .sorted(Comparator.<Integer>comparingInt(components::of).thenComparing(components::place))
                .mapToInt(it -> it)
                .toArray();
    }

    private void cover(int rank, int[] members, Strand.Pull pull) {
        BitSet own = new BitSet();
        for (int thought : members) {
            if (pull.of(thought) > 0 && missing.get(thought)) {
                own.set(thought);
            }
        }
        for (int thought : members) {
            boolean begins = beginning.get(thought) && thought != answers[rank];
            if (pull.of(thought) > 0 && (begins || missing.get(thought))) {
                strand.through(thought, begins, answers[rank], pull, own)
                        .ifPresent(steps -> choose(rank, steps, pull, own));
            }
        }
    }

    private void choose(int rank, int[] steps, Strand.Pull pull, BitSet own) {
        int start = route.walk().source(steps[0]);
        chosen.get(rank).add(route.chain(steps, route.probability(steps, pull.of(start))));
        beginning.clear(start);
        missing.clear(start);
        own.clear(start);
        for (int step : steps) {
            missing.clear(route.walk().target(step));
            own.clear(route.walk().target(step));
        }
    }
}
