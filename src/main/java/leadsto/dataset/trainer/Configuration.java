package leadsto.dataset.trainer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import leadsto.dataset.format.Shape;

/**
 * What a trainer must know of one configuration of a dataset.
 *
 * @param name its name in the card, which is its folder
 * @param shape what its columns are
 * @param files the file of each split that has rows, by the split's name, relative to the dataset's folder
 * @param rows how many rows each of them has
 * @param longest characters of the longest row
 */
public record Configuration(
        String name, Shape shape, Map<String, String> files, Map<String, Integer> rows, int longest) {

    public Configuration {
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
        rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
    }
}
