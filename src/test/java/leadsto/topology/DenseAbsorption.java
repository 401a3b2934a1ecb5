package leadsto.topology;

import java.util.List;
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

    private boolean[] reaching(int answer) {
        boolean[] reaching = new boolean[step.length];
        reaching[answer] = true;
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
