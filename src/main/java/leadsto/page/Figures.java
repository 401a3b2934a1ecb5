package leadsto.page;

import java.util.Locale;
import java.util.OptionalDouble;

/** How the page writes numbers. */
final class Figures {
    private static final double LARGE = 1e6;

    private Figures() {}

    /** {@code 0.42}. */
    static String share(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    static String share(OptionalDouble value) {
        return value.isPresent() ? share(value.getAsDouble()) : "–";
    }

    /** {@code 0.0421}. */
    static String fine(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    /** {@code 0.042}, or {@code 4.2e-09}. */
    static String small(double value) {
        return String.format(Locale.ROOT, value < .001 ? "%.1e" : "%.3f", value);
    }

    /** {@code 4.2 %}. */
    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    /** {@code 12.3}, or {@code 10^23.9}. */
    static String large(double value) {
        return value < LARGE
                ? String.format(Locale.ROOT, "%.1f", value)
                : String.format(Locale.ROOT, "10^%.1f", Math.log10(value));
    }

    /** {@code 1,234}. */
    static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** A length or place in a drawing: {@code 12.5}. */
    static String length(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
