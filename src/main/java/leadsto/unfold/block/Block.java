package leadsto.unfold.block;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A stretch of a turn that Markdown keeps together, without its markup: a paragraph, a heading, an item, a cell.
 *
 * @param form what Markdown makes of it
 * @param text the characters that are read; a line break is {@code \n}
 * @param origin where each character of {@code text} stands in the turn's text, in UTF-16 units
 * @param strong the stretches of {@code text} set in bold
 * @param level a heading's level; how deep a list item is nested, from 1; 0 outside of both
 * @param list which list of the turn it stands in, from 1; 0 outside of lists
 * @param number an ordered item's number; 0 for any other block
 * @param quoted whether it stands in a block quote
 * @param row which table row of the turn it stands in, from 1, the heads of columns included; 0 outside of tables
 */
public record Block(
        Form form,
        String text,
        int[] origin,
        List<Range> strong,
        int level,
        int list,
        int number,
        boolean quoted,
        int row) {

    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Z}]+");

    public enum Form {
        PARAGRAPH,
        HEADING,
        ITEM,
        /** The head of a table's column. */
        COLUMN,
        /** A cell below it, empty ones included, so that every row has as many as there are columns. */
        CELL,
        /** A thematic break, which ends a section without opening another. */
        RULE
    }

    boolean isBlank() {
        return text.isBlank();
    }

    /** Whether all that is read between two places is bold. */
    public boolean isStrong(int start, int end) {
        return strong.stream().anyMatch(range -> range.start() <= start && range.end() >= end);
    }

    public Range whole() {
        return new Range(0, text.length());
    }

    /** The range without the decoration around it; nothing where only decoration stands there. */
    public Optional<Range> trimmed(Range range) {
        return Decoration.trimmed(text, range);
    }

    /** What is read between two places, white space single. */
    public String plain(Range range) {
        return WHITE_SPACE.matcher(text.substring(range.start(), range.end())).replaceAll(" ");
    }

    /** The same block where another text is read. */
    public Block reading(String read, int[] places, List<Range> bold) {
        return new Block(form, read, places, bold, level, list, number, quoted, row);
    }

    /** The same block in another list of the turn. */
    Block inList(int other) {
        return new Block(form, text, origin, strong, level, other, number, quoted, row);
    }

    /** The same block nested one level deeper. */
    Block deeper() {
        return new Block(form, text, origin, strong, level + 1, list, number, quoted, row);
    }

    /** A stretch of text in UTF-16 units, its end exclusive. */
    public record Range(int start, int end) {}
}
