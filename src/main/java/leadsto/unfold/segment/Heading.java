package leadsto.unfold.segment;

import java.util.List;
import java.util.Optional;
import leadsto.unfold.block.Block;
import leadsto.unfold.cue.Cue;
import leadsto.unfold.cue.Lexicon;
import leadsto.unfold.cue.Words;

/**
 * What heads a section: a Markdown heading, or a short bold paragraph in its place.
 *
 * @param block the block it stands in
 * @param level how deep it is; below all of Markdown's for a bold paragraph
 * @param label what it signals about what stands under it
 * @param title its words
 * @param question where the question stands that it asks; nothing where it asks none
 */
record Heading(Block block, int level, Segment.Label label, String title, Optional<Block.Range> question) {
    private static final int BELOW_ALL = 7;
    private static final int FEWEST_WORDS_OF_QUESTION = 3;
    private static final int LONGEST_BOLD = 14;

    static boolean isAt(List<Block> blocks, int index) {
        return blocks.get(index).form() == Block.Form.HEADING || isBold(blocks, index);
    }

    /** A short paragraph that is bold throughout and ends without a full stop heads what comes after it. */
    private static boolean isBold(List<Block> blocks, int index) {
        Block block = blocks.get(index);
        if (block.form() != Block.Form.PARAGRAPH || block.quoted() || index + 1 == blocks.size()) {
            return false;
        }
        Block.Form next = blocks.get(index + 1).form();
        return next != Block.Form.HEADING
                && next != Block.Form.RULE
                && block.trimmed(block.whole())
                        .filter(range -> block.isStrong(range.start(), range.end()))
                        .map(block::plain)
                        .filter(title -> Words.count(title) <= LONGEST_BOLD && !Lines.isClosed(title))
                        .isPresent();
    }

    /** The heading that a block is; nothing where it has no words. */
    static Optional<Heading> of(Block block, Lexicon lexicon) {
        return block.trimmed(block.whole()).map(range -> of(block, range, lexicon));
    }

    private static Heading of(Block block, Block.Range range, Lexicon lexicon) {
        String title = block.plain(range);
        int level = block.form() == Block.Form.HEADING ? block.level() : BELOW_ALL;
        Segment.Label label = Segment.Label.of(title, lexicon);
        boolean asks = title.endsWith("?") || asksWithoutMark(title, lexicon);
        Block.Range question = title.endsWith(":") ? new Block.Range(range.start(), range.end() - 1) : range;
        return new Heading(
                block,
                level,
                asks && label == Segment.Label.NONE ? Segment.Label.QUESTION : label,
                title,
                Optional.of(question).filter(it -> asks && Words.count(title) >= FEWEST_WORDS_OF_QUESTION));
    }

    private static boolean asksWithoutMark(String title, Lexicon lexicon) {
        List<String> words = Words.of(title);
        return words.size() >= FEWEST_WORDS_OF_QUESTION
                && lexicon.lengthAt(Cue.HEADING_QUESTION, words, 0) > 0
                && !title.endsWith(".");
    }
}
