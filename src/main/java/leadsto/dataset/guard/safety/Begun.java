package leadsto.dataset.guard.safety;

import java.util.BitSet;
import java.util.regex.Matcher;
import leadsto.dataset.text.Piece;
import leadsto.dataset.text.Text;
import leadsto.dataset.text.Trait;
import leadsto.thought.smuggled.Order;

/**
 * Which orders begin in a piece: in it stands one, or it ends before one that may go on in the next has come to its end.
 *
 * <p>Where none of a text's pieces begins an order, the text holds none: no word goes on from one piece in the next, so that what
 * stands before a piece can only keep an order from beginning there. Found out for each piece and order when it is first asked.
 */
final class Begun {
    private static final Trait<Begun> OF_PIECES = new Trait<>(Begun::new);

    private final String text;
    private final BitSet asked = new BitSet();
    private final BitSet begun = new BitSet();

    private Begun(Piece piece) {
        this.text = piece.text();
    }

    /** Whether an order, given by its place among {@link Order#ALL}, begins in any piece of a text. */
    static boolean in(Text text, int order) {
        for (Piece piece : text.pieces()) {
            if (OF_PIECES.of(piece).holds(order)) {
                return true;
            }
        }
        return false;
    }

    private boolean holds(int order) {
        if (!asked.get(order)) {
            asked.set(order);
            begun.set(order, begins(Order.ALL.get(order)));
        }
        return begun.get(order);
    }

    private boolean begins(Order order) {
        Matcher matcher =
                order.pattern().matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        for (int at = 0; at < text.length(); at++) {
            if (matcher.region(at, text.length()).lookingAt() || matcher.hitEnd()) {
                return true;
            }
        }
        return false;
    }
}
