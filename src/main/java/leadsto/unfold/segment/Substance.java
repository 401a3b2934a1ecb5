package leadsto.unfold.segment;

import java.util.Arrays;
import java.util.List;
import leadsto.unfold.block.Block;
import leadsto.unfold.cue.Words;

/** What tells a stretch of text that says something from one that only names it. */
final class Substance {
    private static final int FEWEST_WORDS = 2;
    private static final int FEWEST_WORDS_OF_ITEM = 3;
    private static final int FEWEST_LOWER_CASE_WORDS_OF_CELL = 2;
    private static final int FEWEST_WORDS_BESIDE_NAME = 5;
    private static final int LONGEST_BOLD_NAME = 7;

    private Substance() {}

    /** Whether a stretch of a block says something. */
    static boolean isIn(Block block, Block.Range range) {
        String text = block.plain(range);
        return saysSomething(block, text) && !isBoldName(block, range, text);
    }

    /** Whether a cell of a row says something of the name in its first cell, and nothing without it. */
    static boolean isPredicate(List<Block> row, int column) {
        if (column == 0 || isSentence(row.get(0))) {
            return false;
        }
        return column > 1 || Words.count(row.get(column).text()) < FEWEST_WORDS_BESIDE_NAME;
    }

    private static boolean isSentence(Block cell) {
        return saysSomething(cell, cell.text().strip())
                && !cell.isStrong(0, cell.text().stripTrailing().length());
    }

    /** Cells and bullets of a word or two are labels; so is a cell that is mostly names. */
    private static boolean saysSomething(Block block, String text) {
        int words = Words.count(text);
        return switch (block.form()) {
            case CELL -> words >= FEWEST_WORDS_OF_ITEM && lowerCaseWords(text) >= FEWEST_LOWER_CASE_WORDS_OF_CELL;
            case ITEM -> words >= FEWEST_WORDS_OF_ITEM && lowerCaseWords(text) > 0;
            case PARAGRAPH, HEADING, COLUMN, RULE -> words >= FEWEST_WORDS;
        };
    }

    private static long lowerCaseWords(String text) {
        return Arrays.stream(text.replaceAll("\\([^)]*\\)", "").split(" "))
                .map(word -> word.replaceFirst("^[\\p{P}]+", ""))
                .filter(word -> !word.isEmpty() && Character.isLowerCase(word.codePointAt(0)))
                .count();
    }

    private static boolean isBoldName(Block block, Block.Range range, String text) {
        return block.form() == Block.Form.ITEM
                && block.isStrong(range.start(), range.end())
                && Words.count(text) <= LONGEST_BOLD_NAME
                && !Lines.isClosed(text);
    }
}
