package leadsto.unfold.segment;

import java.util.List;
import java.util.stream.IntStream;
import leadsto.unfold.block.Block;

/**
 * A table row of short cells, none of which says anything by itself, read as the one thought they are.
 *
 * <pre>
 *   | Option | Cost | Launch  |
 *   |--------|------|---------|
 *   | Build  | $9k  | 3 weeks |   →   Build — Cost: $9k; Launch: 3 weeks
 * </pre>
 *
 * @param cells the row's cells, in order
 * @param columns the heads of their columns
 */
record TableRow(List<Block> cells, List<Block> columns) {
    private static final int FEWEST_CELLS = 2;

    /** The row of the cell at an index, under columns with these heads; both as many as the row has cells. */
    static TableRow at(List<Block> blocks, int index, List<Block> columns) {
        int end = index;
        while (end < blocks.size() && blocks.get(end).row() == blocks.get(index).row()) {
            end++;
        }
        return new TableRow(List.copyOf(blocks.subList(index, end)), columns);
    }

    /** Whether it names something, and says of it what no cell says alone. */
    boolean isOneThought() {
        Block name = cells.get(0);
        return !name.text().isBlank()
                && cells.stream().filter(it -> !it.text().isBlank()).count() >= FEWEST_CELLS
                && IntStream.range(0, cells.size()).noneMatch(this::speaks);
    }

    private boolean speaks(int column) {
        return !Substance.isPredicate(cells, column)
                && Substance.isIn(cells.get(column), cells.get(column).whole());
    }

    Block asOne() {
        Joined joined = new Joined(cells.get(0));
        boolean first = true;
        for (int i = 1; i < cells.size(); i++) {
            if (!cells.get(i).text().isBlank()) {
                joined.add(first ? " — " : "; ");
                if (i < columns.size() && !columns.get(i).text().isBlank()) {
                    joined.add(columns.get(i));
                    joined.add(": ");
                }
                joined.add(cells.get(i));
                first = false;
            }
        }
        return joined.block();
    }
}
