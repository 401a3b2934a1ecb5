package leadsto.topology;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import leadsto.thought.Kind;
import leadsto.thought.Link;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;

/** The absorptions of a small graph by dense linear algebra, straight from the definition. */
final class DenseAbsorption {
    private final ThoughtGraph graph;
    private final double[][] step;

    DenseAbsorption(ThoughtGraph graph) {
        this.graph = graph;
        this.step = new double[graph.thoughts().size()][graph.thoughts().size()];
        List<String> ids = graph.thoughts().stream().map(Thought::id).toList();
        for (Link link : graph.links()) {
            int from = ids.indexOf(link.from());
            if (link.role().walked() && graph.thoughts().get(from).kind() != Kind.ANSWER) {
                step[from][ids.indexOf(link.to())] += link.weight();
            }
        }
        for (double[] row : step) {
            double sum = 0;
            for (double weight : row) {
                sum += weight;
            }
            for (int i = 0; i < row.length && sum > 0; i++) {
                row[i] /= sum;
            }
        }
    }

    /** (I−Q)x = the column of the answer; thoughts that cannot reach it are left out, so that closed cycles do no harm. */
    double[] column(int answer) {
        boolean[] reaching = reaching(answer);
        int size = step.length;
        double[][] equations = new double[size][size + 1];
        for (int i = 0; i < size; i++) {
            equations[i][i] = 1;
            equations[i][size] = i == answer ? 1 : 0;
            for (int j = 0; j < size && reaching[i] && i != answer; j++) {
                equations[i][j] -= reaching[j] ? step[i][j] : 0;
            }
        }
        return solve(equations);
    }

    /**
     * (I−Qᵀ)x = the start: the expected visits of the thoughts that a walk leaves for ever at last, by number. Whoever is in a
     * cycle that nothing leads out of never comes back to these, and is left out.
     */
    Map<Integer, Double> visits(double[] start) {
        boolean[] ending = new boolean[step.length];
        for (int i = 0; i < step.length; i++) {
            ending[i] = Arrays.stream(step[i]).allMatch(it -> it == 0);
        }
        boolean[] left = reaching(ending);
        int size = step.length;
        double[][] equations = new double[size][size + 1];
        for (int j = 0; j < size; j++) {
            equations[j][j] = 1;
            equations[j][size] = start[j];
            for (int i = 0; i < size && left[j]; i++) {
                equations[j][i] -= left[i] ? step[i][j] : 0;
            }
        }
        double[] solved = solve(equations);
        Map<Integer, Double> visits = new TreeMap<>();
        for (int i = 0; i < size; i++) {
            if (left[i]) {
                visits.put(i, solved[i]);
            }
        }
        return visits;
    }

    private boolean[] reaching(int answer) {
        boolean[] goal = new boolean[step.length];
        goal[answer] = true;
        return reaching(goal);
    }

    private boolean[] reaching(boolean[] goals) {
        boolean[] reaching = goals.clone();
        for (int round = 0; round < step.length; round++) {
            for (int i = 0; i < step.length; i++) {
                for (int j = 0; j < step.length; j++) {
                    reaching[i] |= reaching[j] && step[i][j] > 0;
                }
            }
        }
        return reaching;
    }

    private static double[] solve(double[][] rows) {
        int size = rows.length;
        for (int k = 0; k < size; k++) {
            int pivot = k;
            for (int i = k + 1; i < size; i++) {
                pivot = Math.abs(rows[i][k]) > Math.abs(rows[pivot][k]) ? i : pivot;
            }
            double[] swapped = rows[k];
            rows[k] = rows[pivot];
            rows[pivot] = swapped;
            for (int i = 0; i < size; i++) {
                double factor = i == k ? 0 : rows[i][k] / rows[k][k];
                for (int j = k; j <= size && factor != 0; j++) {
                    rows[i][j] -= factor * rows[k][j];
                }
            }
        }
        double[] solution = new double[size];
        for (int i = 0; i < size; i++) {
            solution[i] = rows[i][size] / rows[i][i];
        }
        return solution;
    }
}
