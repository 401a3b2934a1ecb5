package leadsto.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;

/** Rows of a query as a table for people: a node is shown by its text, a long cell is wrapped. */
final class Table {
    private static final int WIDEST = 80;

    private final List<Map<String, Object>> rows;

    Table(List<Map<String, Object>> rows) {
        this.rows = rows;
    }

    @Override
    public String toString() {
        if (rows.isEmpty()) {
            return "(no rows)";
        }
        List<String> names = new ArrayList<>(rows.get(0).keySet());
        List<List<String>> cells = new ArrayList<>();
        cells.add(names);
        rows.forEach(
                row -> cells.add(names.stream().map(name -> cell(row.get(name))).toList()));
        Column[] columns = new Column[names.size()];
        for (int i = 0; i < columns.length; i++) {
            int column = i;
            int widest = cells.stream()
                    .mapToInt(row -> row.get(column).length())
                    .max()
                    .orElse(1);
            columns[i] = new Column(Math.min(widest, WIDEST) + 2, 0, Overflow.WRAP);
        }
        ColorScheme plain = new ColorScheme.Builder(Ansi.OFF).build();
        TextTable table = TextTable.forColumns(plain, columns);
        cells.forEach(row -> table.addRowValues(row.toArray(String[]::new)));
        return table + "(" + rows.size() + (rows.size() == 1 ? " row)" : " rows)");
    }

    private static String cell(Object value) {
        if (value == null) {
            return "";
        } else if (value instanceof Double number) {
            return String.format(Locale.ROOT, "%.4g", number);
        } else if (value instanceof Map<?, ?> map) {
            Object name = map.get("text") != null ? map.get("text") : map.get("type");
            return name != null ? name.toString() : map.toString();
        } else if (value instanceof List<?> list) {
            return list.stream().map(Table::cell).collect(Collectors.joining(" → "));
        }
        return value.toString();
    }
}
