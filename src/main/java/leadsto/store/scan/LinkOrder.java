package leadsto.store.scan;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import leadsto.thought.Approach;
import leadsto.thought.LinkTable;
import leadsto.thought.Origin;
import leadsto.thought.Role;
import leadsto.thought.Thought;

/**
 * Links in the order of thoughts, roles and approaches: by counting over the thoughts that they leave, then by comparing the few that leave
 * one thought.
 *
 * <p>A link is two numbers side by side, so that each is moved by one step through memory: where it leads to, its role, approach and origin
 * in the one, the weight in the other. Links that agree in all but weight and origin stay as they were met. 16 bytes a link besides what
 * comes in and goes out.
 */
final class LinkOrder {
    private static final Comparator<Approach> BY_NAME = Comparator.comparing(Approach::name);
    private static final Role[] ROLES = Role.values();
    private static final Origin[] ORIGINS = Origin.values();
    private static final int BITS_OF_ORIGIN = 4;
    private static final int BITS_OF_KIND = Integer.SIZE - BITS_OF_ORIGIN;

    /** More links of one thought are not sorted by moving each past the others. */
    private static final int FEW = 32;

    private final List<Approach> approaches;
    private final int[] end;
    private final long[] links;

    private LinkOrder(List<LinkColumns> stretches, int thoughts) {
        approaches = stretches.stream()
                .flatMap(it -> it.approaches().stream())
                .distinct()
                .sorted(BY_NAME)
                .toList();
        if ((long) ROLES.length * approaches.size() >= 1 << BITS_OF_KIND) {
            throw new IllegalArgumentException("the links have " + approaches.size() + " approaches; use fewer");
        }
        end = new int[thoughts];
        links = new long[2 * stretches.stream().mapToInt(LinkColumns::size).sum()];
        stretches.forEach(this::count);
        int begin = 0;
        for (int thought = 0; thought < thoughts; thought++) {
            int count = end[thought];
            end[thought] = begin;
            begin += count;
        }
        // Each thread places the links of its own thoughts, and passes over those of others.
        int threads = Runtime.getRuntime().availableProcessors();
        IntStream.range(0, threads).parallel().forEach(thread -> {
            int first = (int) ((long) thoughts * thread / threads);
            int last = (int) ((long) thoughts * (thread + 1) / threads);
            stretches.forEach(stretch -> place(stretch, first, last));
        });
    }

    static LinkTable of(List<LinkColumns> stretches, List<Thought> thoughts) {
        LinkOrder order = new LinkOrder(stretches, thoughts.size());
        IntStream.range(0, thoughts.size()).parallel().forEach(order::sort);
        return order.table(thoughts);
    }

    private void count(LinkColumns stretch) {
        for (int row = 0; row < stretch.size(); row++) {
            end[stretch.from(row)]++;
        }
    }

    /** Puts each link behind those of the same thought; when all are there, a thought's end is that of its links. */
    private void place(LinkColumns stretch, int first, int last) {
        int[] rank = stretch.approaches().stream()
                .mapToInt(it -> Collections.binarySearch(approaches, it, BY_NAME))
                .toArray();
        for (int row = 0; row < stretch.size(); row++) {
            if (stretch.from(row) < first || stretch.from(row) >= last) {
                continue;
            }
            int at = 2 * end[stretch.from(row)]++;
            long kind = (long) stretch.role(row) * approaches.size() + rank[stretch.approach(row)];
            links[at] = (long) stretch.to(row) << Integer.SIZE | kind << BITS_OF_ORIGIN | stretch.origin(row);
            links[at + 1] = Double.doubleToRawLongBits(stretch.weight(row));
        }
    }

    private int begin(int thought) {
        return thought == 0 ? 0 : end[thought - 1];
    }

    private void sort(int thought) {
        int begin = begin(thought);
        if (end[thought] - begin > FEW) {
            sortMany(begin, end[thought]);
            return;
        }
        for (int link = begin + 1; link < end[thought]; link++) {
            long what = links[2 * link];
            long weight = links[2 * link + 1];
            int at = link;
            for (; at > begin && key(at - 1) > what >>> BITS_OF_ORIGIN; at--) {
                links[2 * at] = links[2 * at - 2];
                links[2 * at + 1] = links[2 * at - 1];
            }
            links[2 * at] = what;
            links[2 * at + 1] = weight;
        }
    }

    private void sortMany(int begin, int end) {
        long[] sorted = IntStream.range(begin, end)
                .boxed()
                .sorted(Comparator.comparingLong(this::key))
                .flatMapToLong(link -> LongStream.of(links[2 * link], links[2 * link + 1]))
                .toArray();
        System.arraycopy(sorted, 0, links, 2 * begin, sorted.length);
    }

    private long key(int link) {
        return links[2 * link] >>> BITS_OF_ORIGIN;
    }

    private LinkTable table(List<Thought> thoughts) {
        LinkTable.Builder table = new LinkTable.Builder().ensureCapacity(links.length / 2);
        for (int thought = 0; thought < end.length; thought++) {
            for (int link = begin(thought); link < end[thought]; link++) {
                long what = links[2 * link];
                int kind = (int) what >>> BITS_OF_ORIGIN;
                table.add(
                        thought,
                        (int) (what >>> Integer.SIZE),
                        ROLES[kind / approaches.size()],
                        Double.longBitsToDouble(links[2 * link + 1]),
                        approaches.get(kind % approaches.size()),
                        ORIGINS[(int) what & (1 << BITS_OF_ORIGIN) - 1]);
            }
        }
        return table.build(thoughts);
    }
}
