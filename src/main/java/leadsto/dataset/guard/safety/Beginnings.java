package leadsto.dataset.guard.safety;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import leadsto.dataset.guard.rule.GuardedRow;
import leadsto.thought.smuggled.Order;

/**
 * The beginnings of words that phrases cannot be without, by their first letters: one glance at each word of a row spares most
 * rows the search.
 */
final class Beginnings {
    private final List<Beginning> signs = new ArrayList<>();
    private final List<List<Beginning>> byLetter = new ArrayList<>();

    /** @param phrase its place among the phrases */
    private record Beginning(String text, int phrase) {}

    Beginnings(List<Order> phrases) {
        for (int phrase = 0; phrase < phrases.size(); phrase++) {
            for (String text : phrases.get(phrase).beginnings()) {
                char first = text.charAt(0);
                List<Beginning> to = Character.isLetter(first) ? withFirst(first) : signs;
                to.add(new Beginning(text, phrase));
            }
        }
    }

    /** The places of the phrases that a row can hold. */
    BitSet possible(GuardedRow row) {
        BitSet possible = new BitSet();
        for (Beginning sign : signs) {
            if (row.text().contains(sign.text())) {
                possible.set(sign.phrase());
            }
        }
        for (String word : row.words()) {
            char first = word.charAt(0);
            if (first < byLetter.size()) {
                for (Beginning beginning : byLetter.get(first)) {
                    if (word.startsWith(beginning.text())) {
                        possible.set(beginning.phrase());
                    }
                }
            }
        }
        return possible;
    }

    private List<Beginning> withFirst(char first) {
        while (byLetter.size() <= first) {
            byLetter.add(new ArrayList<>(0));
        }
        return byLetter.get(first);
    }
}
