package leadsto.unfold.segment;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import leadsto.unfold.block.Block;
import leadsto.unfold.cue.Lexicon;
import leadsto.unfold.cue.Words;

/**
 * A stretch of a block without the label before its colon, which is a cue and no text where the cue files know it.
 *
 * <pre>
 *   **Conclusion:** the lake freezes.  →  the lake freezes., ANSWER
 * </pre>
 */
record Labelled(Block.Range range, Segment.Label label) {
    private static final Pattern LABEL = Pattern.compile("^[^:.!?]{1,48}:\\s+");
    private static final int LONGEST_LABEL = 4;
    private static final int LONGEST_PLAIN_LABEL = 2;

    /** Nothing where nothing stands behind the label. */
    static Optional<Labelled> of(Block block, Block.Range range, Lexicon lexicon) {
        String text = block.text().substring(range.start(), range.end());
        Matcher matcher = LABEL.matcher(text);
        if (matcher.find()) {
            int words = Words.count(matcher.group());
            int colon = range.start() + matcher.group().lastIndexOf(':');
            Segment.Label label = Segment.Label.of(matcher.group(), lexicon);
            boolean bold = block.isStrong(range.start(), colon);
            if (label != Segment.Label.NONE && words <= (bold ? LONGEST_LABEL : LONGEST_PLAIN_LABEL)) {
                return block.trimmed(new Block.Range(range.start() + matcher.end(), range.end()))
                        .map(rest -> new Labelled(rest, label));
            }
        }
        return Optional.of(new Labelled(range, Segment.Label.NONE));
    }
}
