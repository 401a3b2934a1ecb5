package leadsto.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import leadsto.dataset.text.Piece;
import leadsto.dataset.text.Text;

/** How a row opens: the first words of what is asked, and of what is replied. */
final class Openings {
    private static final int TEXTS = 2;
    private static final int WORDS = 4;
    private static final String TAG = "<think>";

    static final Openings NONE = new Openings(List.of());

    private final List<List<String>> words;
    private final int[] numbers;

    /** @param words the first words of each of its first two texts */
    private Openings(List<List<String>> words) {
        this.words = words;
        this.numbers = words.stream().mapToInt(List::hashCode).toArray();
    }

    /** Of a row's own columns. */
    static Openings of(Map<String, Object> cells) {
        List<Text> texts = new ArrayList<>();
        cells.values().forEach(it -> collect(it, texts));
        return new Openings(texts.stream().map(Openings::firstWords).toList());
    }

    /** The first words of its first text; none where there is no text. */
    List<String> first() {
        return words.isEmpty() ? List.of() : words.get(0);
    }

    /** How many of its texts open as the other's. */
    int alike(Openings other) {
        int alike = 0;
        for (int i = 0; i < Math.min(words.size(), other.words.size()); i++) {
            alike += numbers[i] == other.numbers[i] && words.get(i).equals(other.words.get(i)) ? 1 : 0;
        }
        return alike;
    }

    private static void collect(Object value, List<Text> texts) {
        if (texts.size() < TEXTS) {
            if (value instanceof List<?> list) {
                list.forEach(it -> collect(it, texts));
            } else if (value instanceof Map<?, ?> turn) {
                turn.forEach((key, said) -> {
                    if (!key.equals("role") && !key.equals("from")) {
                        collect(said, texts);
                    }
                });
            } else if (value instanceof String text && !text.isBlank()) {
                texts.add(Text.of(text));
            } else if (value instanceof Text text && !text.isBlank()) {
                texts.add(text);
            }
        }
    }

    private static List<String> firstWords(Text text) {
        List<Piece> pieces = (text.startsWith(TAG) ? text.from(TAG.length()) : text).pieces();
        List<String> first = pieces.isEmpty() ? List.of() : pieces.get(0).opening();
        for (int i = 1; i < pieces.size() && first.size() < WORDS; i++) {
            List<String> more = new ArrayList<>(first);
            more.addAll(pieces.get(i).opening());
            first = more.subList(0, Math.min(WORDS, more.size()));
        }
        return first;
    }
}
