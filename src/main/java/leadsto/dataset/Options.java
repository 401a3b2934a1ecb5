package leadsto.dataset;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import leadsto.dataset.format.Formats;
import leadsto.dataset.format.Manner;

/**
 * What a dataset is to be.
 *
 * @param formats names out of {@link Dataset#formats()}, each a folder of the dataset
 * @param manner how chains are told
 * @param shares how much goes to which split
 * @param seed decides which groups of chains go to which split
 * @param toolVersion the version of this program, for the manifest
 * @param command what the user asked for, for the manifest; the same values give the same bytes
 */
public record Options(
        List<String> formats,
        Manner manner,
        Shares shares,
        long seed,
        String toolVersion,
        Map<String, String> command) {

    /** @throws IllegalArgumentException where no format is named, or one that is none */
    public Options {
        formats = List.copyOf(new LinkedHashSet<>(formats));
        command = Collections.unmodifiableMap(new LinkedHashMap<>(command));
        if (formats.isEmpty()) {
            throw new IllegalArgumentException(
                    "no format is named; use one or more of " + String.join(", ", Formats.names()));
        }
        formats.forEach(Formats::require);
    }

    /** The usual options: inline thinking, eight tenths for training, seed 0. */
    public static Options of(String... formats) {
        return new Options(List.of(formats), Manner.USUAL, new Shares(.8, .1, .1), 0, "unknown version", Map.of());
    }

    /**
     * How much of the rows each split should get; what it does get depends on how the chains hang together.
     *
     * @param train above 0
     * @param validation 0 for none
     * @param test 0 for none
     */
    public record Shares(double train, double validation, double test) {

        /** @throws IllegalArgumentException where they do not sum to one, one is negative, or nothing is for training */
        public Shares {
            boolean sane = train > 0 && validation >= 0 && test >= 0;
            if (!sane || Math.abs(train + validation + test - 1) > 1e-6) {
                throw new IllegalArgumentException("the shares " + train + ", " + validation + ", " + test
                        + " do not split a whole; give three that sum to 1, the first above 0");
            }
        }

        double of(Split split) {
            return switch (split) {
                case TRAIN -> train;
                case VALIDATION -> validation;
                case TEST -> test;
            };
        }
    }
}
