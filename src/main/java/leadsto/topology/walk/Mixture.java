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
        Arrays.sort(shares);
        return shares[count - kept];
    }
}
