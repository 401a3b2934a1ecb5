package leadsto.dataset;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import leadsto.dataset.format.Formats;
import leadsto.dataset.format.Manner;
import leadsto.dataset.guard.Guarding;
import leadsto.dataset.split.Shares;

/**
 * What a dataset is to be.
 *
 * @param formats names out of {@link Dataset#formats()}, each a folder of the dataset
 * @param manner how chains are told
 * @param shares how much goes to which split
 * @param seed decides which groups of chains go to which split
 * @param arrangement how rows are arranged in files
 * @param guarding what is held against the rows before they get their names
 * @param toolVersion the version of this program, for the manifest
 * @param command what the user asked for, for the manifest; the same values give the same bytes
 * @param published the day on which the dataset is published, where its maker says; no other day would stay the same
 */
public record Options(
        List<String> formats,
        Manner manner,
        Shares shares,
        long seed,
        Arrangement arrangement,
        Guarding guarding,
        String toolVersion,
        Map<String, String> command,
        Optional<LocalDate> published) {

    /** Of a dataset that is published on no day yet. */
    public Options(
            List<String> formats,
            Manner manner,
            Shares shares,
            long seed,
            Arrangement arrangement,
            Guarding guarding,
            String toolVersion,
            Map<String, String> command) {
        this(formats, manner, shares, seed, arrangement, guarding, toolVersion, command, Optional.empty());
    }

    /** @throws IllegalArgumentException where no format is named, or one that is none */
    public Options {
        formats = Formats.resolved(formats);
        command = Collections.unmodifiableMap(new LinkedHashMap<>(command));
        if (formats.isEmpty()) {
            throw new IllegalArgumentException(
                    "no format is named; use one or more of " + String.join(", ", Formats.names()));
        }
        formats.forEach(Formats::require);
    }

    /** The usual options: inline thinking, eight tenths for training, seed 0, the usual guards. */
    public static Options of(String... formats) {
        return new Options(
                List.of(formats),
                Manner.usual(),
                new Shares(.8, .1, .1),
                0,
                Arrangement.USUAL,
                Guarding.usual(),
                "unknown version",
                Map.of());
    }

    /** The same, arranged otherwise. */
    public Options with(Arrangement other) {
        return new Options(formats, manner, shares, seed, other, guarding, toolVersion, command, published);
    }

    /** The same, guarded otherwise. */
    public Options with(Guarding other) {
        return new Options(formats, manner, shares, seed, arrangement, other, toolVersion, command, published);
    }
}
