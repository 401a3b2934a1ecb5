package leadsto.cli.measure;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Something that {@code analyze} measures. */
public enum Measure {
    /** Into which answers thinking flows. */
    ATTRACTORS(Long.MAX_VALUE),
    /** In how many ways it gets there. */
    DENSITY(100_000),
    /** What every way to an answer passes. */
    FUNNELS(Long.MAX_VALUE),
    /** What it cannot do without. */
    BRIDGES(Long.MAX_VALUE),
    /** Where sources meet. */
    SOURCES(Long.MAX_VALUE),
    /** What stays unresolved. */
    DOUBTS(Long.MAX_VALUE),
    /** At which weight the graph falls apart. */
    THRESHOLD(10_000_000),
    /** Parts and circles over the weights. */
    HOLES(1_000_000),
    /** Where it comes back to. */
    CYCLES(Long.MAX_VALUE),
    /** How near all is to all. */
    SMALL_WORLD(1_000_000),
    /** What is far apart, yet joined. */
    TENSION(20_000);

    private final long mostLinks;

    Measure(long mostLinks) {
        this.mostLinks = mostLinks;
    }

    /** Whether it is measured unasked in a graph of so many links: where that takes seconds at most. */
    public boolean quick(long links) {
        return links <= mostLinks;
    }

    /** The word of the command line and of JSON: {@code small-world}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Reads a measure by its word.
     *
     * @throws IllegalArgumentException naming the measures there are
     */
    public static Measure of(String word) {
        return Arrays.stream(values())
                .filter(measure -> measure.word().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + word + "' is no measure; use one of "
                        + Arrays.stream(values()).map(Measure::word).collect(Collectors.joining(", "))));
    }
}
