package leadsto.unfold.segment;

import java.util.Map;
import leadsto.unfold.block.Block;
import leadsto.unfold.cue.Cue;
import leadsto.unfold.cue.Lexicon;
import leadsto.unfold.cue.Words;

/**
 * A thought's text with its place in a turn, before anyone has said what it does.
 *
 * @param text what is read, white space single
 * @param start where it begins in the turn's text, in UTF-16 units
 * @param end where it ends there, exclusive
 * @param form what Markdown makes of the block it stands in
 * @param section which section of the turn it stands in
 * @param block which block
 * @param sentence which sentence of its block; clauses of one sentence share it
 * @param depth how deep its list item is nested; 0 outside of lists
 * @param list which list; 0 outside of lists
 * @param number an ordered item's number, 0 for others
 * @param leadIn whether a list, a table or a quotation that it announces comes after it
 * @param quoted whether it stands in a block quote
 * @param strong whether it is bold throughout
 * @param row which table row; 0 outside of tables
 * @param label what a label before it signals, such as "Conclusion:"; none where there is no label
 */
public record Segment(
        String text,
        int start,
        int end,
        Block.Form form,
        int section,
        int block,
        int sentence,
        int depth,
        int list,
        int number,
        boolean leadIn,
        boolean quoted,
        boolean strong,
        int row,
        Label label) {

    /** What a heading or label signals about what stands under it. */
    public enum Label {
        NONE,
        ANSWER,
        DOUBT,
        REMEDY,
        EXAMPLE,
        QUESTION;

        /** What the words of a heading or a label signal. */
        static Label of(String title, Lexicon lexicon) {
            Map<Cue, Integer> cues = lexicon.find(Words.of(title));
            if (cues.containsKey(Cue.HEADING_ANSWER)) {
                return ANSWER;
            }
            if (cues.containsKey(Cue.HEADING_REMEDY)) {
                return REMEDY;
            }
            if (cues.containsKey(Cue.HEADING_EXAMPLE)) {
                return EXAMPLE;
            }
            return cues.containsKey(Cue.HEADING_DOUBT) ? DOUBT : NONE;
        }
    }

    /** A segment of plain text, where nothing but its order is known. */
    public static Segment plain(String text, int place) {
        return new Segment(
                text, 0, 0, Block.Form.PARAGRAPH, 0, place, place, 0, 0, 0, false, false, false, 0, Label.NONE);
    }

    public boolean isHeading() {
        return form == Block.Form.HEADING;
    }
}
