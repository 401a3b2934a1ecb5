package leadsto.topology.graph;

import java.util.Arrays;

/**
 * A figure that was worked out, or estimated from what was drawn by lot, with its 95 % confidence interval.
 *
 * @param value the figure, or the estimate
 * @param low where the interval begins; the value itself where it was worked out
 * @param high where it ends
 * @param drawn how many were drawn by lot; 0 where it was worked out
 */
public record Estimate(double value, double low, double high, int drawn) {
    /** Half the width of a 95 % interval in standard errors. */
    private static final double WIDTH = 1.96;

    public static Estimate exactly(double value) {
        return new Estimate(value, value, value, 0);
    }

    /** The mean of figures that were drawn independently; the interval by the normal approximation. */
    public static Estimate ofMeans(double[] drawn) {
        double[] ones = new double[drawn.length];
        Arrays.fill(ones, 1);
        return ofRatio(drawn, ones);
    }

    /**
     * The ratio of two sums over what was drawn independently; the interval by linearization (Cochran 1977, chapter 6).
     *
     * @param parts at least one
     * @param wholes as many, their sum above 0
     */
    public static Estimate ofRatio(double[] parts, double[] wholes) {
        int n = parts.length;
        double whole = Arrays.stream(wholes).sum();
        double ratio = Arrays.stream(parts).sum() / whole;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double residual = parts[i] - ratio * wholes[i];
            squares += residual * residual;
        }
        double error = n < 2 ? Double.POSITIVE_INFINITY : Math.sqrt(squares * n / (n - 1)) / whole;
        return new Estimate(ratio, ratio - WIDTH * error, ratio + WIDTH * error, n);
    }

    /** How many of those that were drawn independently are so; the interval by Wilson 1927. */
    public static Estimate ofShare(int so, int drawn) {
        double share = (double) so / drawn;
        double z2 = WIDTH * WIDTH / drawn;
        double middle = (share + z2 / 2) / (1 + z2);
        double half = WIDTH / (1 + z2) * Math.sqrt(share * (1 - share) / drawn + z2 / (4.0 * drawn));
        return new Estimate(share, Math.max(0, middle - half), Math.min(1, middle + half), drawn);
    }

    public boolean exact() {
        return drawn == 0;
    }
}
