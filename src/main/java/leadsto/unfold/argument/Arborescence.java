package leadsto.unfold.argument;

import java.util.Arrays;

/**
 * The best tree whose branches all lead to one root: Chu, Liu and Edmonds over a dense matrix of scores.
 *
 * <p>Cost: cubic in the number of nodes at worst, quadratic as a rule.
 */
final class Arborescence {
    private Arborescence() {}

    /**
     * The head of each node; −1 for the root.
     *
     * @param scores {@code scores[i][j]} for a branch from {@code i} to its head {@code j}; higher is better
     */
    static int[] heads(double[][] scores, int root) {
        int n = scores.length;
        int[] heads = best(scores, root);
        boolean[] cycle = cycleOf(heads, root);
        if (cycle == null) {
            return heads;
        }
        int[] name = new int[n];
        int size = 0;
        for (int i = 0; i < n; i++) {
            name[i] = cycle[i] ? -1 : size++;
        }
        double[][] small = new double[size + 1][size + 1];
        Arrays.stream(small).forEach(row -> Arrays.fill(row, Double.NEGATIVE_INFINITY));
        int[] entered = new int[n];
        int[] leaver = new int[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                contract(scores, heads, cycle, name, size, small, entered, leaver, i, j);
            }
        }
        int[] contracted = heads(small, name[root]);
        return expanded(contracted, heads, cycle, name, size, entered, leaver, root);
    }

    static double total(double[][] scores, int[] heads) {
        double total = 0;
        for (int i = 0; i < heads.length; i++) {
            total += heads[i] < 0 ? 0 : scores[i][heads[i]];
        }
        return total;
    }

    private static int[] best(double[][] scores, int root) {
        int[] heads = new int[scores.length];
        for (int i = 0; i < scores.length; i++) {
            heads[i] = -1;
            for (int j = 0; j < scores.length && i != root; j++) {
                if (j != i && (heads[i] < 0 || scores[i][j] > scores[i][heads[i]])) {
                    heads[i] = j;
                }
            }
        }
        return heads;
    }

    private static boolean[] cycleOf(int[] heads, int root) {
        int n = heads.length;
        int[] seen = new int[n];
        for (int start = 0; start < n; start++) {
            int at = start;
            while (at != root && at >= 0 && seen[at] == 0) {
                seen[at] = start + 1;
                at = heads[at];
            }
            if (at != root && at >= 0 && seen[at] == start + 1) {
                boolean[] cycle = new boolean[n];
                for (int i = at; !cycle[i]; i = heads[i]) {
                    cycle[i] = true;
                }
                return cycle;
            }
        }
        return null;
    }

    private static void contract(
            double[][] scores,
            int[] heads,
            boolean[] cycle,
            int[] name,
            int whole,
            double[][] small,
            int[] entered,
            int[] leaver,
            int i,
            int j) {
        if (i == j || cycle[i] && cycle[j]) {
            return;
        }
        if (!cycle[i] && !cycle[j]) {
            small[name[i]][name[j]] = scores[i][j];
        } else if (!cycle[i]) {
            if (scores[i][j] > small[name[i]][whole]) {
                small[name[i]][whole] = scores[i][j];
                entered[i] = j;
            }
        } else {
            double gain = scores[i][j] - scores[i][heads[i]];
            if (gain > small[whole][name[j]]) {
                small[whole][name[j]] = gain;
                leaver[j] = i;
            }
        }
    }

    private static int[] expanded(
            int[] contracted,
            int[] heads,
            boolean[] cycle,
            int[] name,
            int whole,
            int[] entered,
            int[] leaver,
            int root) {
        int n = heads.length;
        int[] original = new int[whole];
        for (int i = 0; i < n; i++) {
            if (!cycle[i]) {
                original[name[i]] = i;
            }
        }
        int[] result = heads.clone();
        for (int i = 0; i < n; i++) {
            if (!cycle[i] && i != root) {
                int head = contracted[name[i]];
                result[i] = head == whole ? entered[i] : original[head];
            }
        }
        int target = original[contracted[whole]];
        result[leaver[target]] = target;
        result[root] = -1;
        return result;
    }
}
