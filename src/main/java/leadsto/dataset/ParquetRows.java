package leadsto.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The rows of a Parquet file, found by their ids with DuckDB, as JSON. */
record ParquetRows(Path file) {
    static final String ENDING = ".parquet";

    private static final String NAMED = """
            SELECT number, json
            FROM (SELECT row_number() OVER () AS number, to_json(r) AS json, r.id AS id FROM read_parquet(?) AS r)
            WHERE starts_with(id, ?)
            ORDER BY number
            """;

    /** What is done with a row. */
    @FunctionalInterface
    interface Taking {
        /** @param number its place in the file, from 1 */
        void take(long number, String json) throws JsonProcessingException;
    }

    /**
     * Gives the rows whose ids begin so, in their order.
     *
     * @throws DatasetException where the file cannot be read
     */
    void named(String beginning, Taking taking) {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                PreparedStatement query = connection.prepareStatement(NAMED)) {
            query.setString(1, file.toString());
            query.setString(2, beginning);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    taking.take(rows.getLong(1), rows.getString(2));
                }
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new DatasetException(file + " cannot be read: " + e.getMessage() + "; export the dataset again", e);
        }
    }
}
