package leadsto.topology.walk;

/**
 * The walk within one small component, solved exactly by eliminating its thoughts one after the other.
 *
 * <p>Source: Grassmann, Taksar and Heyman 1985. Nothing is ever subtracted, so each figure keeps its relative precision
 * even where the walk circles a billion times before it leaves. Cost: m³ once for a component of m thoughts, m² for each
 * solve, 8 m² bytes.
 */
final class Elimination implements Within {
    /** Above this size of a component, sweeps cost less than elimination. */
    static final int LARGEST = 100;

    private final int size;
    private final double[][] matrix;
    private final double[] pivot;

    /**
     * @param inside the probabilities of steps within the component, overwritten
     * @param exit for each thought the probability of a step out of it; one of them at least is positive
     */
    Elimination(double[][] inside, double[] exit) {
        size = exit.length;
        matrix = inside;
        pivot = new double[size];
        double[] leaving = exit.clone();
        for (int k = size - 1; k >= 0; k--) {
            pivot[k] = leaving[k];
            for (int j = 0; j < k; j++) {
                pivot[k] += matrix[k][j];
            }
            // Only weights near the smallest double can come to nothing here; a quotient of zeros must not spread.
            pivot[k] = Math.max(pivot[k], Double.MIN_NORMAL);
            for (int i = 0; i < k; i++) {
                double factor = matrix[i][k] / pivot[k];
                matrix[i][k] = factor;
                leaving[i] += factor * leaving[k];
                for (int j = 0; j < k && factor > 0; j++) {
                    matrix[i][j] += factor * matrix[k][j];
                }
            }
        }
    }

    @Override
    public void expect(double[] gain, int width) {
        for (int i = size - 1; i >= 0; i--) {
            for (int k = i + 1; k < size; k++) {
                add(gain, i, matrix[i][k], k, width);
            }
        }
        for (int k = 0; k < size; k++) {
            for (int j = 0; j < k; j++) {
                add(gain, k, matrix[k][j], j, width);
            }
            for (int i = k * width; i < (k + 1) * width; i++) {
                gain[i] /= pivot[k];
            }
        }
    }

    private static void add(double[] gain, int to, double factor, int from, int width) {
        if (factor > 0) {
            Columns.add(gain, to * width, factor, gain, from * width, width);
        }
    }

    @Override
    public double cost() {
        return (double) size * size;
    }

    @Override
    public void visit(double[] entering) {
        for (int k = size - 1; k >= 0; k--) {
            for (int i = k + 1; i < size; i++) {
                entering[k] += matrix[i][k] * entering[i];
            }
            entering[k] /= pivot[k];
        }
        for (int k = 0; k < size; k++) {
            for (int i = 0; i < k; i++) {
                entering[k] += matrix[i][k] * entering[i];
            }
        }
    }
}
