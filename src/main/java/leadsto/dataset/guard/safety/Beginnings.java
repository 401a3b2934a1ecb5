package leadsto.dataset.guard.safety;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import leadsto.dataset.text.Piece;
import leadsto.dataset.text.Text;
import leadsto.dataset.text.Trait;
import leadsto.dataset.text.Words;
import leadsto.thought.smuggled.Order;

/**
 * The beginnings of words that orders cannot be without, by their first letters: one glance at each word of a piece spares most
 * rows the search.
 *
 * <p>Words never go on from one piece in the next. Signs, such as {@code <|}, may: where a piece ends as one of them begins, the
 * whole text is looked at for signs.
 */
final class Beginnings {
    private static final Beginnings OF_ORDERS = new Beginnings(Order.ALL);
    private static final Trait<Found> FOUND = new Trait<>(piece -> OF_ORDERS.found(piece.text()));

    private final List<Beginning> signs = new ArrayList<>();
    private final List<List<Beginning>> byLetter = new ArrayList<>();

    /** @param order its place among the orders */
    private record Beginning(String text, int order) {}

    /**
     * What a piece holds.
     *
     * @param orders the places of the orders that are possible because of it
     * @param endsInASign whether it ends as a sign begins
     */
    private record Found(BitSet orders, boolean endsInASign) {}

    private Beginnings(List<Order> orders) {
        for (int order = 0; order < orders.size(); order++) {
            for (String text : orders.get(order).beginnings()) {
                char first = text.charAt(0);
                List<Beginning> to = Character.isLetter(first) ? withFirst(first) : signs;
                to.add(new Beginning(text, order));
            }
        }
    }

    /** The places among {@link Order#ALL} of those that a text can hold. */
    static BitSet possible(Text text) {
        BitSet possible = new BitSet();
        boolean endsInASign = false;
        for (Piece piece : text.pieces()) {
            Found found = FOUND.of(piece);
            possible.or(found.orders());
            endsInASign |= found.endsInASign();
        }
        if (endsInASign) {
            OF_ORDERS.lookForSigns(text.toString(), possible);
        }
        return possible;
    }

    private Found found(String text) {
        BitSet orders = new BitSet();
        lookForSigns(text, orders);
        for (String word : Words.of(text)) {
            char first = word.charAt(0);
            if (first < byLetter.size()) {
                for (Beginning beginning : byLetter.get(first)) {
                    if (word.startsWith(beginning.text())) {
                        orders.set(beginning.order());
                    }
                }
            }
        }
        return new Found(orders, signs.stream().anyMatch(sign -> endsIn(text, sign.text())));
    }

    private void lookForSigns(String text, BitSet possible) {
        for (Beginning sign : signs) {
            if (text.contains(sign.text())) {
                possible.set(sign.order());
            }
        }
    }

    private static boolean endsIn(String text, String sign) {
        for (int length = 1; length < sign.length(); length++) {
            if (text.endsWith(sign.substring(0, length))) {
                return true;
            }
        }
        return false;
    }

    private List<Beginning> withFirst(char first) {
        while (byLetter.size() <= first) {
            byLetter.add(new ArrayList<>(0));
        }
        return byLetter.get(first);
    }
}
