package leadsto.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Rows of a query as CSV for programs: a header and a line a row; what has parts of its own is JSON. */
final class CsvTable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Map<String, Object>> rows;

    CsvTable(List<Map<String, Object>> rows) {
        this.rows = rows;
    }

    @Override
    public String toString() {
        if (rows.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(
                text, CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get())) {
            printer.printRecord(rows.get(0).keySet());
            for (Map<String, Object> row : rows) {
                printer.printRecord(row.values().stream().map(CsvTable::cell));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().stripTrailing();
    }

    private static Object cell(Object value) {
        try {
            return value instanceof Map || value instanceof Collection ? JSON.writeValueAsString(value) : value;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
