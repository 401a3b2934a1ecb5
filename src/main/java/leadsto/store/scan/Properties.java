package leadsto.store.scan;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.neo4j.internal.kernel.api.EntityCursor;
import org.neo4j.internal.kernel.api.PropertyCursor;
import org.neo4j.internal.kernel.api.TokenRead;
import org.neo4j.storageengine.api.PropertySelection;
import org.neo4j.values.storable.BooleanValue;
import org.neo4j.values.storable.NumberValue;
import org.neo4j.values.storable.Value;

/** Some properties of one node or relationship after another, by their places in the list of keys. */
final class Properties {
    private final List<String> keys;
    private final PropertyCursor cursor;
    private final PropertySelection selection;
    private final int[] placeOf;
    private final Value[] values;

    /** @param keys those that are looked at; one that the database does not know is never there */
    Properties(TokenRead tokens, PropertyCursor cursor, String... keys) {
        this.keys = List.of(keys);
        this.cursor = cursor;
        int[] numbers = Arrays.stream(keys).mapToInt(tokens::propertyKey).toArray();
        int[] known = IntStream.of(numbers).filter(it -> it >= 0).toArray();
        this.selection = known.length == 0 ? PropertySelection.NO_PROPERTIES : PropertySelection.selection(known);
        this.placeOf = new int[IntStream.of(known).max().orElse(0) + 1];
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] >= 0) {
                placeOf[numbers[i]] = i;
            }
        }
        this.values = new Value[keys.length];
    }

    /** Reads those of the entity that a cursor is at. */
    void read(EntityCursor entity) {
        Arrays.fill(values, null);
        entity.properties(cursor, selection);
        while (cursor.next()) {
            values[placeOf[cursor.propertyKey()]] = cursor.propertyValue();
        }
    }

    boolean has(int place) {
        return values[place] != null;
    }

    /** As text, whatever it is; the other where there is none. */
    String text(int place, String otherwise) {
        return values[place] == null ? otherwise : String.valueOf(values[place].asObject());
    }

    double number(int place, double otherwise) {
        return values[place] instanceof NumberValue number ? number.doubleValue() : otherwise;
    }

    int number(int place, int otherwise) {
        return values[place] instanceof NumberValue number ? (int) number.longValue() : otherwise;
    }

    /** As in the queries: whatever is there and not plainly false. */
    boolean holds(int place) {
        return values[place] != null && !BooleanValue.FALSE.equals(values[place]);
    }

    /** All that are there, as Neo4j's API gives them. */
    Map<String, Object> all() {
        Map<String, Object> all = new HashMap<>();
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                all.put(keys.get(i), values[i].asObjectCopy());
            }
        }
        return all;
    }
}
