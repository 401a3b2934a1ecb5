package leadsto.store.bulk;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Nodes or relationships on their way to the importer, one row after another, in a file.
 *
 * <pre>{@code
 * rows.node(7, "Thought", "Premise").text("id", id).text("text", text).word("origin", "author").end();
 * rows.relationship(7, 8, "LEADS_TO").number("weight", .5).end();
 * }</pre>
 *
 * <p>The file is made of blocks of whole rows, each about a megabyte, so that several threads can decode it. Memory holds one
 * block, and each label, type, key and {@link #word} once.
 */
public final class Rows implements AutoCloseable {
    private static final int BLOCK = 1 << 20;
    private static final int MOST_WORDS = 10_000;

    private final Path file;
    private final DataOutputStream out;
    private final Bytes block = new Bytes(BLOCK + (BLOCK >> 2));
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> words = new ArrayList<>();
    private long count;
    private long properties;
    private long bytes;

    /** Rows that are written to a new file. */
    public Rows(Path file) throws IOException {
        this.file = file;
        this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
    }

    /** Begins a node with its number, counted from 0 without a gap over all nodes. */
    public Rows node(long number, String... labels) {
        block.number(number);
        block.put(labels.length);
        for (String label : labels) {
            block.shortNumber(number(label));
        }
        return this;
    }

    /** Begins a relationship between two nodes. */
    public Rows relationship(long from, long to, String type) {
        block.number(from);
        block.number(to);
        block.shortNumber(number(type));
        return this;
    }

    /** A property of one of few values, each of which is kept in memory once; beyond {@value #MOST_WORDS} it is any text. */
    public Rows word(String key, String value) {
        if (words.size() >= MOST_WORDS && !numbers.containsKey(value)) {
            return text(key, value);
        }
        property(key, Cell.WORD);
        block.shortNumber(number(value));
        return this;
    }

    /** A property of any text. */
    public Rows text(String key, String value) {
        property(key, Cell.TEXT);
        block.text(value.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** A property that is a list of texts, of the one given. */
    public Rows list(String key, String only) {
        property(key, Cell.TEXTS);
        block.text(only.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** A property that is a whole number. */
    public Rows number(String key, long value) {
        property(key, Cell.NUMBER);
        block.number(value);
        return this;
    }

    /** A property that is a number. */
    public Rows fraction(String key, double value) {
        property(key, Cell.FRACTION);
        block.number(Double.doubleToRawLongBits(value));
        return this;
    }

    /** A property that is a list of whole numbers. */
    public Rows numbers(String key, long[] values) {
        property(key, Cell.NUMBERS);
        block.number(values.length);
        for (long value : values) {
            block.number(value);
        }
        return this;
    }

    /** Ends the row that was begun. */
    public void end() throws IOException {
        block.put(Cell.END.ordinal());
        count++;
        if (block.size() >= BLOCK) {
            flush();
        }
    }

    /** How many rows there are. */
    public long count() {
        return count;
    }

    /** Ends the writing; the rows can be read from now on. */
    @Override
    public void close() throws IOException {
        flush();
        out.close();
    }

    /** The rows as the importer reads them, as often as it asks. */
    RowsInput input(boolean nodes) {
        return new RowsInput(file, nodes, words.toArray(String[]::new));
    }

    long properties() {
        return properties;
    }

    /** How many bytes the rows take in the file. */
    long bytes() {
        return bytes;
    }

    private void property(String key, Cell cell) {
        properties++;
        block.put(cell.ordinal());
        block.shortNumber(number(key));
    }

    private int number(String word) {
        Integer known = numbers.get(word);
        if (known == null) {
            known = words.size();
            numbers.put(word, known);
            words.add(word);
        }
        return known;
    }

    private void flush() throws IOException {
        if (block.size() > 0) {
            out.writeInt(block.size());
            block.writeTo(out);
            bytes += block.size();
            block.clear();
        }
    }

    /** What follows in a row. */
    enum Cell {
        END,
        WORD,
        TEXT,
        TEXTS,
        NUMBER,
        FRACTION,
        NUMBERS
    }
}
