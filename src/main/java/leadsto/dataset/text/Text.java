package leadsto.dataset.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A text as the pieces that it is put together of.
 *
 * <pre>
 *   "Here is what I see." " " "The sample is small." "\n\n" "So wait."
 * </pre>
 *
 * <p>No word, number or character stands in two pieces: where one would go on in the next, the two are made one. So the words of
 * a text are those of its pieces, one after the other. Two texts that read the same are equal, whatever their pieces.
 */
public final class Text {
    /** The text of nothing. */
    public static final Text EMPTY = new Text(List.of());

    private final List<Piece> pieces;

    private Text(List<Piece> pieces) {
        this.pieces = pieces;
    }

    /** A text of one piece that is met here alone. */
    public static Text of(String text) {
        return text.isEmpty() ? EMPTY : new Text(List.of(new Piece(text)));
    }

    /** Pieces one after the other. */
    public static Text of(Piece... pieces) {
        Builder text = new Builder();
        for (Piece piece : pieces) {
            text.add(piece);
        }
        return text.build();
    }

    /** Texts one after the other with a piece between them; those that say nothing are left out. */
    public static Text joined(Piece between, Collection<Text> texts) {
        Builder all = new Builder();
        for (Text text : texts) {
            if (!text.isEmpty()) {
                all.add(all.isEmpty() ? EMPTY : of(between)).add(text);
            }
        }
        return all.build();
    }

    /** Columns with strings in the place of texts, also where they are listed and mapped. */
    public static Map<String, Object> plain(Map<String, Object> columns) {
        Map<String, Object> plain = new LinkedHashMap<>();
        columns.forEach((name, value) -> plain.put(name, plainValue(value)));
        return plain;
    }

    private static Object plainValue(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(Text::plainValue).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> plain = new LinkedHashMap<>();
            map.forEach((key, of) -> plain.put(key, plainValue(of)));
            return plain;
        }
        return value instanceof Text ? value.toString() : value;
    }

    /** Its pieces, none empty. */
    public List<Piece> pieces() {
        return pieces;
    }

    public boolean isEmpty() {
        return pieces.isEmpty();
    }

    /** The numbers of its words, as {@link Piece#numbers} gives them. */
    public int[] numbers() {
        return numbers(pieces);
    }

    /** The numbers of the words of several pieces, one after the other. */
    public static int[] numbers(List<Piece> pieces) {
        int count = 0;
        for (Piece piece : pieces) {
            count += piece.numbers().length;
        }
        int[] numbers = new int[count];
        int at = 0;
        for (Piece piece : pieces) {
            System.arraycopy(piece.numbers(), 0, numbers, at, piece.numbers().length);
            at += piece.numbers().length;
        }
        return numbers;
    }

    /** Whether it says nothing but white space. */
    public boolean isBlank() {
        for (Piece piece : pieces) {
            if (!piece.text().isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** How many characters it has. */
    public int length() {
        int length = 0;
        for (Piece piece : pieces) {
            length += piece.length();
        }
        return length;
    }

    /** What stands before a place, and from there on; a piece that is cut through becomes two others. */
    public Text before(int place) {
        Builder before = new Builder();
        int left = place;
        for (Piece piece : pieces) {
            if (left > 0) {
                before.add(
                        piece.length() <= left ? piece : new Piece(piece.text().substring(0, left)));
            }
            left -= piece.length();
        }
        return before.build();
    }

    /** What stands from a place on. */
    public Text from(int place) {
        Builder rest = new Builder();
        int left = place;
        for (Piece piece : pieces) {
            if (left < piece.length()) {
                rest.add(left <= 0 ? piece : new Piece(piece.text().substring(left)));
            }
            left -= piece.length();
        }
        return rest.build();
    }

    /** Without white space at its beginning and end. */
    public Text stripped() {
        int end = pieces.size();
        while (end > 0 && pieces.get(end - 1).text().isBlank()) {
            end--;
        }
        int begin = 0;
        while (begin < end && pieces.get(begin).text().isBlank()) {
            begin++;
        }
        Builder rest = new Builder();
        for (int i = begin; i < end; i++) {
            String text = pieces.get(i).text();
            String inner = i == begin ? text.stripLeading() : text;
            String kept = i == end - 1 ? inner.stripTrailing() : inner;
            rest.add(kept.equals(text) ? pieces.get(i) : new Piece(kept));
        }
        return rest.build();
    }

    public boolean startsWith(String beginning) {
        return !pieces.isEmpty()
                && (pieces.get(0).length() >= beginning.length()
                        ? pieces.get(0).text().startsWith(beginning)
                        : toString().startsWith(beginning));
    }

    /** Whether all that it holds is ASCII that shows. */
    public boolean isPlain() {
        for (Piece piece : pieces) {
            if (!piece.isPlain()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Text text
                && (samePieces(text) || length() == text.length() && toString().equals(text.toString()));
    }

    private boolean samePieces(Text other) {
        if (pieces.size() != other.pieces.size()) {
            return false;
        }
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i) != other.pieces.get(i)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(toString());
    }

    @Override
    public String toString() {
        if (pieces.size() == 1) {
            return pieces.get(0).text();
        }
        StringBuilder text = new StringBuilder(length());
        pieces.forEach(it -> text.append(it.text()));
        return text.toString();
    }

    /** Puts a text together. */
    public static final class Builder {
        private final List<Piece> pieces = new ArrayList<>();

        public Builder add(Piece piece) {
            int last = pieces.size() - 1;
            if (last >= 0 && !pieces.get(last).isApartFrom(piece)) {
                pieces.set(last, new Piece(pieces.get(last).text() + piece.text()));
            } else if (piece.length() > 0) {
                pieces.add(piece);
            }
            return this;
        }

        public Builder add(Text text) {
            text.pieces.forEach(this::add);
            return this;
        }

        public boolean isEmpty() {
            return pieces.isEmpty();
        }

        /** The text; nothing is to be added any more. */
        public Text build() {
            return pieces.isEmpty() ? EMPTY : new Text(pieces);
        }
    }
}
