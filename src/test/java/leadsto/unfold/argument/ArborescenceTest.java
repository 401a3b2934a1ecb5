package leadsto.unfold.argument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ArborescenceTest {

    @Test
    void aCycleIsLeftWhereItCostsLeast() {
        double[][] scores = {
            {0, -9, -9},
            {-1, 0, 5},
            {-4, 5, 0},
        };
        assertThat(Arborescence.heads(scores, 0)).containsExactly(-1, 0, 1);
    }

    @Test
    void aSingleThoughtIsItsOwnRoot() {
        assertThat(Arborescence.heads(new double[][] {{0}}, 0)).containsExactly(-1);
    }

    @Property(tries = 300, seed = "2026")
    void noTreeIsBetterThanTheOneFound(@ForAll @IntRange(min = 2, max = 5) int size, @ForAll long seed) {
        Random random = new Random(seed);
        double[][] scores = new double[size][size];
        for (double[] row : scores) {
            for (int j = 0; j < size; j++) {
                row[j] = random.nextInt(20);
            }
        }
        int root = random.nextInt(size);
        int[] found = Arborescence.heads(scores, root);
        assertThat(leadsToRoot(found, root)).isTrue();
        assertThat(Arborescence.total(scores, found)).isEqualTo(bestByTryingAll(scores, root, new int[size], 0));
    }

    private static double bestByTryingAll(double[][] scores, int root, int[] heads, int node) {
        if (node == heads.length) {
            return leadsToRoot(heads, root) ? Arborescence.total(scores, heads) : Double.NEGATIVE_INFINITY;
        }
        if (node == root) {
            heads[node] = -1;
            return bestByTryingAll(scores, root, heads, node + 1);
        }
        double best = Double.NEGATIVE_INFINITY;
        for (int head = 0; head < heads.length; head++) {
            if (head != node) {
                heads[node] = head;
                best = Math.max(best, bestByTryingAll(scores, root, heads, node + 1));
            }
        }
        return best;
    }

    private static boolean leadsToRoot(int[] heads, int root) {
        for (int start = 0; start < heads.length; start++) {
            int at = start;
            for (int steps = 0; at != root && steps <= heads.length; steps++) {
                at = heads[at];
            }
            if (at != root) {
                return false;
            }
        }
        return true;
    }
}
