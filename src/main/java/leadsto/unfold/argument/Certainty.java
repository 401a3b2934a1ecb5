package leadsto.unfold.argument;

/** Probabilities as weights of links: an extracted link is never certain and never impossible. */
public final class Certainty {
    private static final double LEAST = 0.01;
    private static final double MOST = 0.99;

    private Certainty() {}

    public static double bounded(double probability) {
        double rounded = Math.round(probability * 10_000) / 10_000.0;
        return Double.isNaN(rounded) ? LEAST : Math.min(MOST, Math.max(LEAST, rounded));
    }
}
