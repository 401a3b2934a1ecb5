package leadsto.dataset;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import leadsto.dataset.guard.rule.GuardedRow;
import leadsto.dataset.text.Piece;
import leadsto.dataset.text.Text;
import leadsto.thought.Thought;

/**
 * What guards see of a row in a few bytes: a number for each piece of its texts, and for all else that comes again.
 *
 * <p>Memory: the pieces there are, which are no more than the thoughts and the connectives, and what was found out about the
 * {@value #KEPT} met last.
 */
final class Shorthand {
    private static final int KEPT = 20_000;

    private final Map<String, Integer> textNumbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    private final Map<Thought, Integer> thoughtNumbers = new HashMap<>();
    private final List<Thought> thoughts = new ArrayList<>();
    private final Map<Integer, Piece> pieces = new HashMap<>();

    /** A row in shorthand. */
    byte[] written(GuardedRow row) {
        List<Piece> prompt = row.prompt().pieces();
        List<Piece> response = row.response().pieces();
        List<Piece> beside = row.beside().pieces();
        int entries =
                9 + row.thoughts().size() + row.sources().size() + prompt.size() + response.size() + beside.size();
        ByteBuffer to = ByteBuffer.allocate(entries * Integer.BYTES + row.id().length() * Character.BYTES);
        to.putInt(row.id().length());
        for (int i = 0; i < row.id().length(); i++) {
            to.putChar(row.id().charAt(i));
        }
        to.putInt(number(row.split())).putInt(number(row.group())).putInt(number(row.language()));
        to.putInt(row.thoughts().size());
        for (Thought thought : row.thoughts()) {
            to.putInt(number(thought, thoughtNumbers, thoughts));
        }
        to.putInt(row.sources().size());
        row.sources().forEach(it -> to.putInt(number(it)));
        write(prompt, to);
        write(response, to);
        write(beside, to);
        return to.array();
    }

    /** The row that was written so. */
    GuardedRow read(byte[] written) {
        ByteBuffer from = ByteBuffer.wrap(written);
        char[] id = new char[from.getInt()];
        for (int i = 0; i < id.length; i++) {
            id[i] = from.getChar();
        }
        String split = texts.get(from.getInt());
        String group = texts.get(from.getInt());
        String language = texts.get(from.getInt());
        List<Thought> told = new ArrayList<>();
        for (int left = from.getInt(); left > 0; left--) {
            told.add(thoughts.get(from.getInt()));
        }
        Set<String> sources = new LinkedHashSet<>();
        for (int left = from.getInt(); left > 0; left--) {
            sources.add(texts.get(from.getInt()));
        }
        return new GuardedRow(
                new String(id), split, group, text(from), text(from), text(from), language, told, sources);
    }

    private void write(List<Piece> pieces, ByteBuffer to) {
        to.putInt(pieces.size());
        for (Piece piece : pieces) {
            to.putInt(number(piece.text()));
        }
    }

    private Text text(ByteBuffer from) {
        Text.Builder text = new Text.Builder();
        for (int left = from.getInt(); left > 0; left--) {
            text.add(piece(from.getInt()));
        }
        return text.build();
    }

    private Piece piece(int number) {
        Piece known = pieces.get(number);
        if (known == null) {
            if (pieces.size() >= KEPT) {
                pieces.clear();
            }
            known = new Piece(texts.get(number));
            pieces.put(number, known);
        }
        return known;
    }

    private int number(String text) {
        return number(text, textNumbers, texts);
    }

    private static <T> int number(T what, Map<T, Integer> numbers, List<T> all) {
        Integer known = numbers.putIfAbsent(what, all.size());
        if (known == null) {
            all.add(what);
            return all.size() - 1;
        }
        return known;
    }
}
