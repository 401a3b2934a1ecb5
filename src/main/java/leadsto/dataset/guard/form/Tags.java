package leadsto.dataset.guard.form;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import leadsto.dataset.text.Piece;
import leadsto.dataset.text.Text;
import leadsto.dataset.text.Trait;

/**
 * Texts without tags in angle brackets, such as {@code <think>}: signs of a format, and no words.
 *
 * <p>Piece by piece, but where a tag may begin in one piece and end in another: after an opening bracket that nothing closes.
 */
final class Tags {
    private static final Pattern TAG = Pattern.compile("<[^<>\\s][^<>]{0,40}>");

    /**
     * A piece without its tags.
     *
     * @param open whether a tag may begin in it that ends in another
     */
    private record Untagged(Piece piece, boolean open) {}

    private static final Trait<Untagged> UNTAGGED = new Trait<>(Tags::untagged);

    private Tags() {}

    /** The pieces of a text with a blank in place of each tag. */
    static List<Piece> without(Text text) {
        List<Piece> pieces = new ArrayList<>(text.pieces().size());
        for (Piece piece : text.pieces()) {
            Untagged untagged = UNTAGGED.of(piece);
            if (untagged.open()) {
                return List.of(new Piece(without(text.toString())));
            }
            pieces.add(untagged.piece());
        }
        return pieces;
    }

    private static Untagged untagged(Piece piece) {
        String text = piece.text();
        boolean open = text.lastIndexOf('<') > text.lastIndexOf('>');
        return new Untagged(text.indexOf('<') < 0 ? piece : new Piece(without(text)), open);
    }

    private static String without(String text) {
        return text.indexOf('<') < 0 ? text : TAG.matcher(text).replaceAll(" ");
    }
}
