package leadsto.dataset.guard.safety;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What somebody means to do with a dataset, as far as licences ask. */
public enum Use {
    /** Nobody says; what forbids commerce is only told. */
    UNDECLARED,
    /** No money is earned with it, nor with what is trained on it. */
    RESEARCH,
    /** It may earn money. */
    COMMERCIAL;

    /** The word of the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads a use by its word, in any case.
     *
     * @throws IllegalArgumentException naming the uses there are
     */
    public static Use of(String word) {
        return Arrays.stream(values())
                .filter(it -> it.word().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + word + "' is no use; say one of "
                        + Arrays.stream(values()).map(Use::word).collect(Collectors.joining(", "))));
    }
}
