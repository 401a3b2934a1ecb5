package leadsto.page;

import java.util.List;
import leadsto.simulate.Simulated;
import leadsto.topology.Attractor;

/**
 * An answer that the page tells of.
 *
 * @param attractor what was measured of it
 * @param chains some that lead to it, in the order in which they are told; there may be none
 */
public record Shown(Attractor attractor, List<Simulated> chains) {
    public Shown {
        chains = List.copyOf(chains);
    }
}
