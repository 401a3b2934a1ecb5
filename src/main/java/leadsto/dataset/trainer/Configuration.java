package leadsto.dataset.trainer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import leadsto.dataset.format.Shape;

/**
 * What a trainer must know of one configuration of a dataset.
 *
 * @param name its name in the card, which is its folder
 * @param shape what its columns are
 * @param features the columns and their types, as the card writes them
 * @param splits its splits that have rows, in order
 * @param longest bytes of the longest row
 */
public record Configuration(String name, Shape shape, Map<String, Object> features, List<Part> splits, int longest) {
    private static final int BYTES_PER_TOKEN = 3;
    private static final int LEAST_TOKENS = 512;
    private static final int MOST_TOKENS = 32_768;

    /**
     * A split.
     *
     * @param name {@code train}, {@code validation} or {@code test}
     * @param path its file in the dataset's folder, or a pattern for several
     * @param files its files with their digests
     */
    public record Part(String name, String path, List<DataFile> files, int rows) {

        /** A name for each of its files: the one given, with a number where there are several. */
        Map<String, DataFile> names(String name) {
            Map<String, DataFile> names = new LinkedHashMap<>();
            for (DataFile file : files) {
                names.put(files.size() == 1 ? name : String.format(Locale.ROOT, "%s_%05d", name, names.size()), file);
            }
            return names;
        }
    }

    /** A file of rows. */
    public record DataFile(String path, long bytes, String sha256) {}

    public Configuration {
        features = Collections.unmodifiableMap(new LinkedHashMap<>(features));
        splits = List.copyOf(splits);
    }

    /** What LLaMA-Factory knows the files of a split by. */
    Set<String> names(String split) {
        return splits.stream()
                .filter(it -> it.name().equals(split))
                .flatMap(it -> it.names(name + "_" + split).keySet().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether its rows are those of this split. */
    boolean has(String split) {
        return splits.stream().anyMatch(it -> it.name().equals(split));
    }

    int rows(String split) {
        return splits.stream()
                .filter(it -> it.name().equals(split))
                .mapToInt(Part::rows)
                .sum();
    }

    /** A power of two that the longest row fits into, by bytes: an upper bound, since ids and sources are counted too. */
    int tokens() {
        int tokens = LEAST_TOKENS;
        while (tokens < MOST_TOKENS && tokens < longest / BYTES_PER_TOKEN) {
            tokens *= 2;
        }
        return tokens;
    }
}
