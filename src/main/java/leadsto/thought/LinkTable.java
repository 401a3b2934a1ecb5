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
 * LinkTable links = new LinkTable.Builder()
 *         .add(0, 1, Role.PROMPTS, .8, Approach.LOGICAL, Origin.AUTHOR)
 *         .build(thoughts);
 * new ThoughtGraph(..., thoughts, links, ...);
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

    private LinkTable(List<Thought> thoughts, Builder built) {
        this.thoughts = thoughts;
        from = Arrays.copyOf(built.from, built.size);
        to = Arrays.copyOf(built.to, built.size);
        weight = Arrays.copyOf(built.weight, built.size);
        role = Arrays.copyOf(built.role, built.size);
        origin = Arrays.copyOf(built.origin, built.size);
        approach = Arrays.copyOf(built.approach, built.size);
        approaches = List.copyOf(built.approaches);
    }

    private LinkTable(List<Thought> thoughts, LinkTable same) {
        this.thoughts = thoughts;
        from = same.from;
        to = same.to;
        weight = same.weight;
        role = same.role;
        origin = same.origin;
        approach = same.approach;
        approaches = same.approaches;
    }

    /** The same links between other thoughts, as many, by their places. */
    LinkTable between(List<Thought> others) {
        if (others.size() != thoughts.size()) {
            throw new IllegalArgumentException(others.size() + " thoughts in the place of " + thoughts.size());
        }
        return new LinkTable(List.copyOf(others), this);
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
        private int furthest = -1;
        private int[] index = {};

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
         * @throws IllegalArgumentException where it joins a thought with itself, or its weight is not in (0, 1]
         */
        public Builder add(int start, int end, Role what, double strength, Approach direction, Origin said) {
            if (start == end || Math.min(start, end) < 0) {
                throw new IllegalArgumentException("a link from place " + start + " to place " + end
                        + " of the thoughts; name two that are there");
            }
            if (!(strength > 0 && strength <= 1)) {
                throw new IllegalArgumentException("the link from place " + start + " to place " + end
                        + " of the thoughts has weight " + strength + "; give it one above 0 and at most 1");
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
            furthest = Math.max(furthest, Math.max(start, end));
            size++;
            return this;
        }

        /**
         * Adds a link as {@link #add} does, unless there is one of the same identity: then the stronger of both stays, in the place of
         * the first. Not to be mixed with {@link #add}.
         */
        public Builder addOrStrengthen(
                int start, int end, Role what, double strength, Approach direction, Origin said) {
            add(start, end, what, strength, direction, said);
            int added = size - 1;
            if (2 * size > index.length) {
                reindex(added);
            }
            int there = indexed(added);
            if (there != added) {
                if (weight[added] > weight[there]) {
                    weight[there] = weight[added];
                    origin[there] = origin[added];
                }
                size--;
            }
            return this;
        }

        /**
         * The links between thoughts.
         *
         * @param thoughts a list that cannot be changed, and the graph's own
         * @throws IllegalArgumentException where a link names a place that is not there
         */
        public LinkTable build(List<Thought> thoughts) {
            if (furthest >= thoughts.size()) {
                throw new IllegalArgumentException(
                        "a link names place " + furthest + " of " + thoughts.size() + " thoughts; add the thought");
            }
            return new LinkTable(List.copyOf(thoughts), this);
        }

        private void reindex(int links) {
            index = new int[Math.max(64, 2 * index.length)];
            for (int i = 0; i < links; i++) {
                indexed(i);
            }
        }

        /** The link of the same identity that was indexed first: the link itself, if none was. */
        private int indexed(int link) {
            long hash = (from[link] * 0x9E3779B97F4A7C15L + to[link]) * 0x9E3779B97F4A7C15L
                    + role[link]
                    + 31L * approach[link];
            int mask = index.length - 1;
            int place = (int) ((hash * 0x9E3779B97F4A7C15L) >>> 32) & mask;
            while (index[place] != 0 && !isSame(index[place] - 1, link)) {
                place = place + 1 & mask;
            }
            if (index[place] == 0) {
                index[place] = link + 1;
            }
            return index[place] - 1;
        }

        private boolean isSame(int one, int other) {
            return from[one] == from[other]
                    && to[one] == to[other]
                    && role[one] == role[other]
                    && approach[one] == approach[other];
        }

        private int place(Approach direction) {
            if (direction != last) {
                last = direction;
                lastPlace = places.computeIfAbsent(direction, it -> {
                    approaches.add(it);
                    return approaches.size() - 1;
                });
            }
            return lastPlace;
        }
    }
}
