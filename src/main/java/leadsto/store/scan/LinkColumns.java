package leadsto.store.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import leadsto.thought.Approach;
import leadsto.thought.Origin;
import leadsto.thought.Role;

/** Links in the order in which a scan meets them: 22 bytes a link. */
final class LinkColumns {
    private int[] from = new int[1024];
    private int[] to = new int[1024];
    private double[] weight = new double[1024];
    private byte[] role = new byte[1024];
    private byte[] origin = new byte[1024];
    private int[] approach = new int[1024];
    private int size;
    private final List<Approach> approaches = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Role> roles = new HashMap<>();
    private final Map<String, Origin> origins = new HashMap<>();

    /** @throws IllegalArgumentException where one of the words is none, or the weight is not in (0, 1] */
    void add(int start, int end, String what, double strength, String direction, String said) {
        if (!(strength > 0 && strength <= 1)) {
            throw new IllegalArgumentException("it has weight " + strength + "; give it one above 0 and at most 1");
        }
        if (size == from.length) {
            grow();
        }
        from[size] = start;
        to[size] = end;
        weight[size] = strength;
        role[size] = (byte) roles.computeIfAbsent(what, Role::of).ordinal();
        origin[size] = (byte) origins.computeIfAbsent(said, Origin::of).ordinal();
        approach[size] = places.computeIfAbsent(direction, this::place);
        size++;
    }

    private int place(String direction) {
        approaches.add(new Approach(direction));
        return approaches.size() - 1;
    }

    private void grow() {
        int larger = 2 * size;
        from = Arrays.copyOf(from, larger);
        to = Arrays.copyOf(to, larger);
        weight = Arrays.copyOf(weight, larger);
        role = Arrays.copyOf(role, larger);
        origin = Arrays.copyOf(origin, larger);
        approach = Arrays.copyOf(approach, larger);
    }

    int size() {
        return size;
    }

    int from(int row) {
        return from[row];
    }

    int to(int row) {
        return to[row];
    }

    double weight(int row) {
        return weight[row];
    }

    /** The place of a link's role among all roles. */
    int role(int row) {
        return role[row];
    }

    /** The place of a link's origin among all origins. */
    int origin(int row) {
        return origin[row];
    }

    /** The place of a link's approach among {@link #approaches}. */
    int approach(int row) {
        return approach[row];
    }

    /** Those that were met, in that order. */
    List<Approach> approaches() {
        return approaches;
    }
}
