package leadsto.store.bulk;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import leadsto.store.bulk.Rows.Cell;
import org.neo4j.batchimport.api.InputIterable;
import org.neo4j.batchimport.api.InputIterator;
import org.neo4j.batchimport.api.input.InputChunk;
import org.neo4j.batchimport.api.input.InputEntityVisitor;
import org.neo4j.values.storable.Value;
import org.neo4j.values.storable.Values;

/** The rows of a file as Neo4j's importer reads them, a block by each of its threads. */
final class RowsInput implements InputIterable {
    private static final Cell[] CELLS = Cell.values();

    private final Path file;
    private final boolean nodes;
    private final String[] words;
    private final Value[] values;

    /** @param words labels, types, keys and common values, by their numbers in the file */
    RowsInput(Path file, boolean nodes, String[] words) {
        this.file = file;
        this.nodes = nodes;
        this.words = words;
        this.values = new Value[words.length];
        for (int i = 0; i < words.length; i++) {
            values[i] = Values.stringValue(words[i]);
        }
    }

    @Override
    public InputIterator iterator() {
        try {
            return new Blocks(new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Blocks implements InputIterator {
        private final DataInputStream in;

        private Blocks(DataInputStream in) {
            this.in = in;
        }

        @Override
        public InputChunk newChunk() {
            return new Block();
        }

        @Override
        public synchronized boolean next(InputChunk chunk) throws IOException {
            int size;
            try {
                size = in.readInt();
            } catch (EOFException e) {
                return false;
            }
            ((Block) chunk).take(in.readNBytes(size));
            return true;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    private final class Block implements InputChunk {
        private byte[] bytes = {};
        private int at;

        private void take(byte[] block) {
            bytes = block;
            at = 0;
        }

        @Override
        public boolean next(InputEntityVisitor visitor) throws IOException {
            if (at == bytes.length) {
                return false;
            }
            if (nodes) {
                visitor.id(number());
                String[] labels = new String[bytes[at++]];
                for (int i = 0; i < labels.length; i++) {
                    labels[i] = words[shortNumber()];
                }
                visitor.labels(labels);
            } else {
                visitor.startId(number());
                visitor.endId(number());
                visitor.type(words[shortNumber()]);
            }
            for (Cell cell = cell(); cell != Cell.END; cell = cell()) {
                visitor.property(words[shortNumber()], value(cell));
            }
            visitor.endOfEntity();
            return true;
        }

        @Override
        public void close() {}

        private Value value(Cell cell) {
            return switch (cell) {
                case WORD -> values[shortNumber()];
                case TEXT -> Values.stringValue(text());
                case TEXTS -> Values.stringArray(text());
                case NUMBER -> Values.longValue(number());
                case FRACTION -> Values.doubleValue(Double.longBitsToDouble(number()));
                case NUMBERS -> Values.longArray(numbers());
                case END -> throw new IllegalStateException("the end of a row is no value");
            };
        }

        private Cell cell() {
            return CELLS[bytes[at++]];
        }

        private int shortNumber() {
            short value = (short) Bytes.SHORT.get(bytes, at);
            at += Short.BYTES;
            return value;
        }

        private long number() {
            long value = (long) Bytes.LONG.get(bytes, at);
            at += Long.BYTES;
            return value;
        }

        private long[] numbers() {
            long[] all = new long[Math.toIntExact(number())];
            for (int i = 0; i < all.length; i++) {
                all[i] = number();
            }
            return all;
        }

        private String text() {
            int length = (int) Bytes.INT.get(bytes, at);
            String text = new String(bytes, at + Integer.BYTES, length, StandardCharsets.UTF_8);
            at += Integer.BYTES + length;
            return text;
        }
    }
}
