package leadsto.store;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Property values as those of JSON: arrays become lists, whole numbers longs, times and the like their ISO text. */
final class Values {
    private Values() {}

    static Object json(Object value) {
        if (value == null || value instanceof String || value instanceof Boolean || value instanceof Double) {
            return value;
        } else if (value instanceof Float number) {
            return number.doubleValue();
        } else if (value instanceof Number number) {
            return number.longValue();
        } else if (value instanceof List<?> list) {
            // As the driver gives what the database holds as an array.
            return list.stream().map(Values::json).collect(Collectors.toList());
        } else if (value.getClass().isArray()) {
            List<Object> list = new ArrayList<>();
            for (int i = 0; i < Array.getLength(value); i++) {
                list.add(json(Array.get(value, i)));
            }
            return list;
        }
        return value.toString();
    }
}
