package leadsto.topology.walk;

import java.util.Arrays;

/** Adds up absorptions, each times a probability, and keeps the largest entries of the sum. */
final class Mixture {
    private final double[] sum;
    private final int kept;
    private int[] touched = new int[64];
    private int count;

    Mixture(int answers, int kept) {
        this.sum = new double[answers];
        this.kept = kept;
    }

    void add(Absorptions part, double probability) {
        for (int i = 0; i < part.size(); i++) {
            add(part.answer(i), probability * part.share(i));
        }
    }

    void add(int answer, double share) {
        if (share > 0) {
            if (sum[answer] == 0) {
                touched = count == touched.length ? Arrays.copyOf(touched, 2 * count) : touched;
                touched[count++] = answer;
            }
            sum[answer] += share;
        }
    }

    /** The sum, and an empty mixture again. */
    Absorptions take() {
        double floor = count > kept ? floor() : 0;
        int[] answers = new int[Math.min(count, kept)];
        double[] shares = new double[answers.length];
        int next = 0;
        for (int i = 0; i < count; i++) {
            int answer = touched[i];
            if (sum[answer] >= floor && next < answers.length) {
                answers[next] = answer;
                shares[next++] = sum[answer];
            }
            sum[answer] = 0;
        }
        count = 0;
        return new Absorptions(answers, shares);
    }

    private double floor() {
        double[] shares = new double[count];
        for (int i = 0; i < count; i++) {
            shares[i] = sum[touched[i]];
        }
        return ascending(shares, count - kept);
    }

    /** The figure that would stand at a place if they were sorted. Source: quickselect, Hoare 1961. */
    private static double ascending(double[] figures, int place) {
        int low = 0;
        int high = figures.length - 1;
        while (low < high) {
            double pivot = figures[(low + high) >>> 1];
            int i = low;
            int j = high;
            while (i <= j) {
                while (figures[i] < pivot) {
                    i++;
                }
                while (figures[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    double swapped = figures[i];
                    figures[i++] = figures[j];
                    figures[j--] = swapped;
                }
            }
            if (place <= j) {
                high = j;
            } else if (place >= i) {
                low = i;
            } else {
                return figures[place];
            }
        }
        return figures[place];
    }
}
