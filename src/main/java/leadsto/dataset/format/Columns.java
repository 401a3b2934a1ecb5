package leadsto.dataset.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Columns in their order, and their types as the {@code features} of a dataset card write them. */
public final class Columns {
    public static final Map<String, Object> STRING = Map.of("dtype", "string");
    public static final Map<String, Object> STRINGS = Map.of("list", "string");
    public static final Map<String, Object> BOOLEAN = Map.of("dtype", "bool");
    public static final Map<String, Object> BOOLEANS = Map.of("list", "bool");
    public static final Map<String, Object> NUMBER = Map.of("dtype", "float64");

    private Columns() {}

    /** A list of maps with these keys, each a string. */
    public static Map<String, Object> listOf(String... keys) {
        return Map.of("list", fields(keys));
    }

    /** A map with these keys, each a string. */
    public static Map<String, Object> mapOf(String... keys) {
        return Map.of("struct", fields(keys));
    }

    /** A map of names and values in turn, in this order. */
    static Map<String, Object> inOrder(Object... namesAndValues) {
        Map<String, Object> columns = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            columns.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return columns;
    }

    private static List<Map<String, String>> fields(String... keys) {
        List<Map<String, String>> fields = new ArrayList<>();
        for (String key : keys) {
            Map<String, String> field = new LinkedHashMap<>();
            field.put("name", key);
            field.put("dtype", "string");
            fields.add(field);
        }
        return fields;
    }
}
