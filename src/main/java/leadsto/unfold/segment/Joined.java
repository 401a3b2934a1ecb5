package leadsto.unfold.segment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import leadsto.unfold.block.Block;

/** A block that grows by the text of others, every character with its place in the turn. */
final class Joined {
    private final Block first;
    private final StringBuilder text = new StringBuilder();
    private final List<int[]> origins = new ArrayList<>();
    private final List<Block.Range> strong = new ArrayList<>();

    Joined(Block first) {
        this.first = first;
        add(first);
    }

    /** Adds what is read of a block, without white space at its end. */
    void add(Block block) {
        int offset = text.length();
        String added = block.text().stripTrailing();
        block.strong().forEach(it -> strong.add(new Block.Range(it.start() + offset, it.end() + offset)));
        text.append(added);
        origins.add(Arrays.copyOf(block.origin(), added.length()));
    }

    /** Adds what joins two blocks, which stands where the one before ends. */
    void add(String between) {
        int[] last = origins.get(origins.size() - 1);
        int[] places = new int[between.length()];
        Arrays.fill(places, last.length == 0 ? 0 : last[last.length - 1]);
        text.append(between);
        origins.add(places);
    }

    Block block() {
        return first.reading(
                text.toString(), origins.stream().flatMapToInt(Arrays::stream).toArray(), List.copyOf(strong));
    }
}
