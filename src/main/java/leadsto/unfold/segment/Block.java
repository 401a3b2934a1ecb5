package leadsto.unfold.segment;

import java.util.List;

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
 * @param row which table row of the turn it stands in, from 1; 0 outside of tables
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

    public enum Form {
        PARAGRAPH,
        HEADING,
        ITEM,
        CELL,
        /** A thematic break, which ends a section without opening another. */
        RULE
    }

    boolean isBlank() {
        return text.isBlank();
    }

    /** Whether all that is read between two places is bold. */
    boolean isStrong(int start, int end) {
        return strong.stream().anyMatch(range -> range.start() <= start && range.end() >= end);
    }

    /** A stretch of text in UTF-16 units, its end exclusive. */
    record Range(int start, int end) {
        int length() {
            return end - start;
        }
    }
}
