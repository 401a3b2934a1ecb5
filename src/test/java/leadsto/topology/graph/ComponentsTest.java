package leadsto.topology.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;

class ComponentsTest {

    @Property(tries = 150, seed = "2026")
    void theyAreThoseOfJGraphTInTopologicalOrder(
            @ForAll @IntRange(min = 1, max = 40) int nodes,
            @ForAll @IntRange(min = 0, max = 90) int links,
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Random random = new Random(seed);
        Arcs arcs = Arcs.of(
                nodes,
                random.ints(links, 0, nodes).toArray(),
                random.ints(links, 0, nodes).toArray());

        Components components = Components.of(arcs);

        Set<Set<Integer>> sets = new HashSet<>();
        for (int c = 0; c < components.count(); c++) {
            sets.add(IntStream.range(components.first(c), components.end(c))
                    .map(components::node)
                    .boxed()
                    .collect(Collectors.toSet()));
        }
        assertThat(sets)
                .isEqualTo(new HashSet<>(new KosarajuStrongConnectivityInspector<>(new ArcsView(arcs, arc -> 1))
                        .stronglyConnectedSets()));
        for (int arc = 0; arc < arcs.count(); arc++) {
            assertThat(components.of(arcs.source(arc))).isLessThanOrEqualTo(components.of(arcs.target(arc)));
        }
        for (int node = 0; node < nodes; node++) {
            assertThat(components.node(components.first(components.of(node)) + components.place(node)))
                    .isEqualTo(node);
        }
    }
}
