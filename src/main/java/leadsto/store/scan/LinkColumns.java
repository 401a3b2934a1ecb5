package leadsto.store.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import leadsto.thought.Approach;
import leadsto.thought.LinkTable;
import leadsto.thought.Origin;
import leadsto.thought.Role;
import leadsto.thought.Thought;

/** Links in the order in which a scan meets them. */
final class LinkColumns {
    private int[] from = new int[1024];
    private int[] to = new int[1024];
    private double[] weight = new double[1024];
    private Role[] role = new Role[1024];
    private Origin[] origin = new Origin[1024];
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
        role[size] = roles.computeIfAbsent(what, Role::of);
        origin[size] = origins.computeIfAbsent(said, Origin::of);
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

    /** The links in the order of thoughts, roles and approaches. */
    LinkTable table(List<Thought> thoughts) {
        int[] rank = ranks();
        int[] rows = new Ordering(size)
                .by(row -> role[row].ordinal() * rank.length + rank[approach[row]], Role.values().length * rank.length)
                .by(row -> to[row], thoughts.size())
                .by(row -> from[row], thoughts.size())
                .rows();
        LinkTable.Builder table = new LinkTable.Builder().ensureCapacity(size);
        for (int row : rows) {
            table.add(from[row], to[row], role[row], weight[row], approaches.get(approach[row]), origin[row]);
        }
        return table.build(thoughts);
    }

    /** The places of the approaches in the order of their names. */
    private int[] ranks() {
        int[] sorted = IntStream.range(0, approaches.size())
                .boxed()
                .sorted(Comparator.comparing(i -> approaches.get(i).name()))
                .mapToInt(i -> i)
                .toArray();
        int[] ranks = new int[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            ranks[sorted[i]] = i;
        }
        return ranks;
    }
}
