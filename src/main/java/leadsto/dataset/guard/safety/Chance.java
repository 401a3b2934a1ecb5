package leadsto.dataset.guard.safety;

/** Fisher's exact test, one-sided, where the table has an empty cell. */
final class Chance {
    private Chance() {}

    /** log₁₀ of the probability that {@code drawn} of {@code all} drawn at random are all among {@code marked}. */
    static double allOf(int drawn, int marked, int all) {
        double log = 0;
        for (int i = 0; i < drawn; i++) {
            log += Math.log10(Math.max(0, marked - i)) - Math.log10(all - i);
        }
        return log;
    }
}
