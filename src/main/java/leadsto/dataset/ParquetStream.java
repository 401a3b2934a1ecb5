package leadsto.dataset;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Lines of JSON that become a Parquet file when they are all there.
 *
 * <p>They wait on disk; DuckDB then reads them by the declared types of the columns and writes the file, in their order and with
 * one thread, so that the same rows give the same bytes. Its library is loaded when the first such file is closed.
 */
final class ParquetStream extends OutputStream {
    private final OutputStream target;
    private final Map<String, Object> features;
    private final Path lines;
    private final Path parquet;
    private final OutputStream waiting;
    private boolean closed;

    /**
     * @param target where the file goes; closed with this stream
     * @param features the columns and their types, as a dataset card writes them
     * @param scratch a folder for what waits
     */
    ParquetStream(OutputStream target, Map<String, Object> features, Path scratch) throws IOException {
        this.target = target;
        this.features = features;
        Files.createDirectories(scratch);
        this.lines = Files.createTempFile(scratch, "rows", ".jsonl");
        this.parquet = lines.resolveSibling(lines.getFileName() + ".parquet");
        this.waiting = new BufferedOutputStream(Files.newOutputStream(lines), 1 << 16);
    }

    @Override
    public void write(int one) throws IOException {
        waiting.write(one);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        waiting.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            try (target) {
                waiting.close();
                convert();
                Files.copy(parquet, target);
            } finally {
                Files.deleteIfExists(lines);
                Files.deleteIfExists(parquet);
            }
        }
    }

    private void convert() throws IOException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("SET threads = 1");
            statement.execute("SET preserve_insertion_order = true");
            statement.execute("COPY (SELECT * FROM read_json(" + quoted(lines.toString())
                    + ", format = 'newline_delimited', maximum_object_size = 268435456, columns = {" + columns()
                    + "})) TO "
                    + quoted(parquet.toString()) + " (FORMAT parquet, COMPRESSION zstd)");
        } catch (SQLException e) {
            throw new IOException("the rows could not be written as Parquet: " + e.getMessage(), e);
        }
    }

    private String columns() {
        return features.entrySet().stream()
                .map(it -> quoted(it.getKey()) + ": " + quoted(type((Map<?, ?>) it.getValue())))
                .collect(Collectors.joining(", "));
    }

    private static String type(Map<?, ?> feature) {
        if (feature.get("list") instanceof List<?> fields) {
            return struct(fields) + "[]";
        }
        if (feature.get("struct") instanceof List<?> fields) {
            return struct(fields);
        }
        return feature.containsKey("list") ? plain(feature.get("list")) + "[]" : plain(feature.get("dtype"));
    }

    private static String struct(List<?> fields) {
        return fields.stream()
                .map(it -> (Map<?, ?>) it)
                .map(it -> "\"" + it.get("name") + "\" " + plain(it.get("dtype")))
                .collect(Collectors.joining(", ", "STRUCT(", ")"));
    }

    private static String plain(Object type) {
        return switch ((String) type) {
            case "bool" -> "BOOLEAN";
            case "float64" -> "DOUBLE";
            default -> "VARCHAR";
        };
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
