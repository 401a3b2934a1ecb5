package leadsto.source.graph;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import leadsto.thought.Approach;
import leadsto.thought.Kind;
import leadsto.thought.LinkTable;
import leadsto.thought.Origin;
import leadsto.thought.Role;
import leadsto.thought.Thought;

/** The links of a {@link LargeTable}, row by row in columns, as they were given. */
final class LargeLinks {
    private static final Map<String, Role> ROLES = roles();

    /** A weight that was not given. */
    private static final double NONE = 0;

    private int[] from = new int[1024];
    private int[] to = new int[1024];
    private double[] weight = new double[1024];
    private Role[] role = new Role[1024];
    private String[] approach = new String[1024];
    private String[] origin = new String[1024];
    private final BitSet withoutRole = new BitSet();
    private int size;

    /** Whether all but the ends of a link looks right. */
    static boolean isUsual(Map<String, String> fields) {
        String weight = fields.get("weight");
        return (fields.get("role").isEmpty()
                        || ROLES.containsKey(fields.get("role").toLowerCase(Locale.ROOT)))
                && fields.get("approach").isEmpty()
                && fields.get("origin").isEmpty()
                && (weight.isEmpty() || isWeight(weight));
    }

    private static boolean isWeight(String text) {
        try {
            double weight = number(text);
            return weight > 0 && weight <= 1;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** With a decimal comma, too. */
    private static double number(String text) {
        return Double.parseDouble(text.replace(',', '.'));
    }

    /** Adds a link between two thoughts by their places; its fields were found to be right. */
    void add(int start, int end, Map<String, String> fields) {
        if (size == from.length) {
            grow();
        }
        from[size] = start;
        to[size] = end;
        weight[size] = fields.get("weight").isEmpty() ? NONE : number(fields.get("weight"));
        role[size] = ROLES.get(fields.get("role").toLowerCase(Locale.ROOT));
        withoutRole.set(size, role[size] == null);
        approach[size] = fields.get("approach").intern();
        origin[size] = fields.get("origin").intern();
        size++;
    }

    private void grow() {
        int larger = 2 * size;
        from = Arrays.copyOf(from, larger);
        to = Arrays.copyOf(to, larger);
        weight = Arrays.copyOf(weight, larger);
        role = Arrays.copyOf(role, larger);
        approach = Arrays.copyOf(approach, larger);
        origin = Arrays.copyOf(origin, larger);
    }

    /** The kinds of all thoughts, those filled in that were not given; then the roles that were not. */
    List<Kind> complete(List<Optional<Kind>> kinds, List<String> texts) {
        BitSet leading = new BitSet();
        for (int i = 0; i < size; i++) {
            leading.set(from[i]);
        }
        List<Kind> known = new ArrayList<>(kinds.size());
        for (int i = 0; i < kinds.size(); i++) {
            int place = i;
            known.add(kinds.get(i).orElseGet(() -> GraphTable.usualKind(texts.get(place), leading.get(place))));
        }
        withoutRole.stream().forEach(i -> role[i] = GraphTable.usualRole(known.get(from[i]), known.get(to[i])));
        return known;
    }

    /** Writes them as the objects that they would be in JSON. */
    void write(JsonGenerator json, List<String> ids) throws IOException {
        for (int i = 0; i < size; i++) {
            json.writeStartObject();
            json.writeStringField("from", ids.get(from[i]));
            json.writeStringField("to", ids.get(to[i]));
            if (!withoutRole.get(i)) {
                json.writeStringField("role", role[i].word());
            }
            if (weight[i] != NONE) {
                json.writeNumberField("weight", weight[i]);
            }
            LargeTable.writeUnlessEmpty(json, "approach", approach[i]);
            LargeTable.writeUnlessEmpty(json, "origin", origin[i]);
            if (withoutRole.get(i)) {
                json.writeStringField("role", role[i].word());
            }
            json.writeEndObject();
        }
    }

    /** Of two links with one identity the stronger stays. */
    LinkTable table(List<Thought> thoughts) {
        LinkTable.Builder table = new LinkTable.Builder().ensureCapacity(size);
        Map<String, Approach> approaches = new HashMap<>(Map.of("", Approach.LOGICAL));
        for (int i = 0; i < size; i++) {
            table.addOrStrengthen(
                    from[i],
                    to[i],
                    role[i],
                    weight[i] == NONE ? 1 : weight[i],
                    approaches.computeIfAbsent(approach[i], Approach::new),
                    origin[i].isEmpty() ? Origin.AUTHOR : Origin.of(origin[i]));
        }
        return table.build(thoughts);
    }

    private static Map<String, Role> roles() {
        Map<String, Role> roles = new HashMap<>();
        for (Role role : Role.values()) {
            roles.put(role.word(), role);
        }
        return roles;
    }
}
