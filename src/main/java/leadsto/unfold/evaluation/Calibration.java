package leadsto.unfold.evaluation;

import java.util.ArrayList;
import java.util.List;

/**
 * How far weights can be believed: among links of weight about w, a share of about w should be right.
 *
 * @param bins ten, of equal width, from weight 0 to weight 1
 */
public record Calibration(List<Bin> bins) {
    private static final int BINS = 10;

    public Calibration {
        bins = List.copyOf(bins);
    }

    /**
     * The links of some range of weights.
     *
     * @param from the least weight
     * @param to what all weights are below; the last bin has the weight 1 as well
     * @param links how many there are
     * @param weight their mean weight, 0 where there are none
     * @param right the share of them that gold has, 0 where there are none
     */
    public record Bin(double from, double to, int links, double weight, double right) {}

    /** A predicted link: its weight, and whether gold has it. */
    record Guess(double weight, boolean right) {}

    static Calibration of(List<Guess> guesses) {
        int[] links = new int[BINS];
        int[] right = new int[BINS];
        double[] weights = new double[BINS];
        for (Guess guess : guesses) {
            int bin = Math.min(BINS - 1, (int) (guess.weight() * BINS));
            links[bin]++;
            right[bin] += guess.right() ? 1 : 0;
            weights[bin] += guess.weight();
        }
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i < BINS; i++) {
            int n = Math.max(1, links[i]);
            bins.add(new Bin(
                    (double) i / BINS, (double) (i + 1) / BINS, links[i], weights[i] / n, (double) right[i] / n));
        }
        return new Calibration(bins);
    }

    public int links() {
        return bins.stream().mapToInt(Bin::links).sum();
    }

    /**
     * The expected calibration error (Naeini et al. 2015): the mean distance, over links, between the mean weight of a
     * bin and the share of it that is right; 0 without links.
     */
    public double error() {
        double all = Math.max(1, links());
        return bins.stream()
                .mapToDouble(it -> it.links() / all * Math.abs(it.weight() - it.right()))
                .sum();
    }
}
