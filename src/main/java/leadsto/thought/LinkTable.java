package leadsto.thought;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;

/**
 * Links in columns: the list of links of a graph of millions, a link being made when somebody looks at it.
 *
 * <pre>{@code
 * LinkTable.Builder links = new LinkTable.Builder(thoughts);
 * links.add(0, 1, Role.PROMPTS, .8, Approach.LOGICAL, Origin.AUTHOR);
 * new ThoughtGraph(..., thoughts, links.build(), ...);
 * }</pre>
 *
 * <p>It cannot be changed, and equals every list of the same links. 22 bytes a link, where objects take some 60. Whoever wants
 * the places of its thoughts rather than their ids asks for {@link #from} and {@link #to}.
 */
public final class LinkTable extends AbstractList<Link> implements RandomAccess {
    private static final Role[] ROLES = Role.values();
    private static final Origin[] ORIGINS = Origin.values();

    private final List<Thought> thoughts;
    private final int[] from;
    private final int[] to;
    private final double[] weight;
    private final byte[] role;
    private final byte[] origin;
    private final int[] approach;
    private final List<Approach> approaches;

    private LinkTable(Builder built) {
        thoughts = built.thoughts;
        from = Arrays.copyOf(built.from, built.size);
        to = Arrays.copyOf(built.to, built.size);
        weight = Arrays.copyOf(built.weight, built.size);
        role = Arrays.copyOf(built.role, built.size);
        origin = Arrays.copyOf(built.origin, built.size);
        approach = Arrays.copyOf(built.approach, built.size);
        approaches = List.copyOf(built.approaches);
    }

    @Override
    public int size() {
        return from.length;
    }

    @Override
    public Link get(int index) {
        return new Link(
                thoughts.get(from[index]).id(),
                thoughts.get(to[index]).id(),
                role(index),
                weight[index],
                approaches.get(approach[index]),
                ORIGINS[origin[index]]);
    }

    /** The place of a link's first thought among the thoughts. */
    public int from(int index) {
        return from[index];
    }

    /** The place of a link's second thought among the thoughts. */
    public int to(int index) {
        return to[index];
    }

    public Role role(int index) {
        return ROLES[role[index]];
    }

    public double weight(int index) {
        return weight[index];
    }

    /** The places of all links' first thoughts. */
    public int[] from() {
        return from.clone();
    }

    /** The places of all links' second thoughts. */
    public int[] to() {
        return to.clone();
    }

    /** The role of a link of any list, without making an object of it where the list has none. */
    public static Role role(List<Link> links, int index) {
        return links instanceof LinkTable table
                ? table.role(index)
                : links.get(index).role();
    }

    /** The weight of a link of any list, without making an object of it where the list has none. */
    public static double weight(List<Link> links, int index) {
        return links instanceof LinkTable table
                ? table.weight(index)
                : links.get(index).weight();
    }

    /** Whether the places are those of this list. */
    boolean joins(List<Thought> list) {
        return list == thoughts;
    }

    /** Links in the making. */
    public static final class Builder {
        private final List<Thought> thoughts;
        private final List<Approach> approaches = new ArrayList<>();
        private final Map<Approach, Integer> places = new HashMap<>();
        private Approach last;
        private int lastPlace;
        private int[] from = new int[16];
        private int[] to = new int[16];
        private double[] weight = new double[16];
        private byte[] role = new byte[16];
        private byte[] origin = new byte[16];
        private int[] approach = new int[16];
        private int size;

        /** @param thoughts what the links join; a list that cannot be changed, and the graph's own */
        public Builder(List<Thought> thoughts) {
            this.thoughts = List.copyOf(thoughts);
        }

        /** Makes room for so many links. */
        public Builder ensureCapacity(int links) {
            if (links > from.length) {
                from = Arrays.copyOf(from, links);
                to = Arrays.copyOf(to, links);
                weight = Arrays.copyOf(weight, links);
                role = Arrays.copyOf(role, links);
                origin = Arrays.copyOf(origin, links);
                approach = Arrays.copyOf(approach, links);
            }
            return this;
        }

        /**
         * Adds a link between two thoughts by their places.
         *
         * @throws IllegalArgumentException as {@link Link} does
         * @throws IndexOutOfBoundsException where there is no such place
         */
        public Builder add(int start, int end, Role what, double strength, Approach direction, Origin said) {
            if (start == end
                    || !(strength > 0 && strength <= 1)
                    || Math.min(start, end) < 0
                    || Math.max(start, end) >= thoughts.size()) {
                // It finds the words for what is wrong.
                new Link(thoughts.get(start).id(), thoughts.get(end).id(), what, strength, direction, said);
            }
            if (size == from.length) {
                ensureCapacity(2 * size);
            }
            from[size] = start;
            to[size] = end;
            weight[size] = strength;
            role[size] = (byte) what.ordinal();
            origin[size] = (byte) said.ordinal();
            approach[size] = place(direction);
            size++;
            return this;
        }

        public LinkTable build() {
            return new LinkTable(this);
        }

        private int place(Approach direction) {
            if (direction == last) {
                return lastPlace;
            }
            last = direction;
            lastPlace = findOrAdd(direction);
            return lastPlace;
        }

        private int findOrAdd(Approach direction) {
            Integer known = places.putIfAbsent(direction, approaches.size());
            if (known == null) {
                approaches.add(direction);
                return approaches.size() - 1;
            }
            return known;
        }
    }
}
