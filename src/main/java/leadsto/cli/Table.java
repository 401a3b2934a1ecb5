package leadsto.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;

/** Rows of a query as a table for people: nodes, links and paths as one reads them, a long cell is wrapped. */
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
        cells.forEach(row -> add(table, row));
        return table + "(" + rows.size() + (rows.size() == 1 ? " row)" : " rows)");
    }

    /** Each cell begins in the first line of its row, however many lines those before it take. */
    private static void add(TextTable table, List<String> row) {
        table.addEmptyRow();
        int line = table.rowCount() - 1;
        for (int column = 0; column < row.size(); column++) {
            table.putValue(line, column, Ansi.OFF.new Text(row.get(column)));
        }
    }

    private static String cell(Object value) {
        if (value == null) {
            return "";
        } else if (value instanceof Double number) {
            return String.format(Locale.ROOT, "%.4g", number);
        } else if (value instanceof Map<?, ?> map) {
            return map.containsKey("labels") ? node(map) : map.containsKey("type") ? link(map) : entries(map);
        } else if (value instanceof List<?> list) {
            return isPath(list)
                    ? list.stream().map(Table::onPath).collect(Collectors.joining(" "))
                    : list.stream().map(Table::cell).collect(Collectors.joining("; "));
        }
        return value.toString();
    }

    /** {@code premise: Roots without air cannot drink.} */
    private static String node(Map<?, ?> node) {
        String labels = ((List<?>) node.get("labels"))
                .stream()
                        .map(String::valueOf)
                        .filter(label -> !label.equals("Thought"))
                        .collect(Collectors.joining(" "));
        Object text = Stream.of("text", "title", "uri", "id")
                .map(key -> (Object) node.get(key))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
        return labels.toLowerCase(Locale.ROOT) + ": " + text;
    }

    /** {@code supports 0.80}. */
    private static String link(Map<?, ?> link) {
        Object name = link.get("role") != null ? link.get("role") : link.get("type");
        return link.get("weight") instanceof Number weight
                ? String.format(Locale.ROOT, "%s %.2f", name, weight.doubleValue())
                : name.toString();
    }

    private static String entries(Map<?, ?> map) {
        return map.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + cell(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static boolean isPath(List<?> list) {
        return list.size() > 1
                && list.get(0) instanceof Map<?, ?> node
                && node.containsKey("labels")
                && list.get(1) instanceof Map<?, ?> link
                && link.containsKey("type");
    }

    private static String onPath(Object part) {
        return ((Map<?, ?>) part).containsKey("type") ? "─ " + cell(part) + " ─►" : cell(part);
    }
}
