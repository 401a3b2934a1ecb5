package leadsto.topology.path;

import java.math.BigInteger;

/**
 * How many paths there are, and how sure that is.
 *
 * @param count the number, or a number that there are at least
 * @param exact whether it is the number; otherwise a cyclic part has too many paths to find each, or there are more than
 *     2¹⁰²⁴ and {@code count} stops there
 * @param log10 the decimal logarithm, also of numbers too large for {@code count}; of the lower bound where a cyclic part
 *     could not be searched; negative infinity for no path
 */
public record PathCount(BigInteger count, boolean exact, double log10) {

    /** A number of paths that is known. */
    public static PathCount exactly(long count) {
        return new PathCount(BigInteger.valueOf(count), true, Math.log10(count));
    }

    static double log10(BigInteger count) {
        int shift = Math.max(0, count.bitLength() - 1000);
        return Math.log10(count.shiftRight(shift).doubleValue()) + shift * Math.log10(2);
    }

    /** {@code 12}, {@code at least 12}, or {@code at least 10^312.4}. */
    @Override
    public String toString() {
        String number = log10 < 15 ? count.toString() : "10^" + Math.floor(log10 * 10) / 10;
        return (exact && log10 < 15) ? number : (exact ? "about " : "at least ") + number;
    }
}
