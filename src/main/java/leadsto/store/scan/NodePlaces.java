package leadsto.store.scan;

import java.util.Arrays;

/** Places by the numbers that Neo4j gives its nodes, which begin at 0 and have few gaps: 4 bytes a number. */
final class NodePlaces {
    static final int NONE = -1;
    private static final int BITS = 16;

    private int[][] pages = new int[16][];

    void put(long node, int place) {
        int page = Math.toIntExact(node >>> BITS);
        if (page >= pages.length) {
            pages = Arrays.copyOf(pages, Math.max(page + 1, 2 * pages.length));
        }
        if (pages[page] == null) {
            pages[page] = new int[1 << BITS];
            Arrays.fill(pages[page], NONE);
        }
        pages[page][(int) node & (1 << BITS) - 1] = place;
    }

    /** The place of a node, or {@link #NONE}. */
    int of(long node) {
        long page = node >>> BITS;
        return page < pages.length && pages[(int) page] != null
                ? pages[(int) page][(int) node & (1 << BITS) - 1]
                : NONE;
    }
}
