package leadsto.dataset.guard.rule;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a guard measured.
 *
 * @param value held against the limit
 * @param rows the ids of the first rows that it is about, a few
 * @param figures what else is worth knowing, by name: numbers, texts, lists and maps of these
 */
public record Result(double value, List<String> rows, Map<String, Object> figures) {

    public Result {
        rows = List.copyOf(rows);
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    }

    /** A value without rows and figures. */
    public static Result of(double value) {
        return new Result(value, List.of(), Map.of());
    }

    /** The same with one more figure. */
    public Result with(String name, Object figure) {
        Map<String, Object> more = new LinkedHashMap<>(figures);
        more.put(name, figure);
        return new Result(value, rows, more);
    }
}
