package leadsto.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import leadsto.dataset.WrittenRows;
import leadsto.store.ThoughtStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code leadsto row}: a row of a dataset with the chain it tells, and where that comes from. */
@Command(
        name = "row",
        description =
                "Shows a row of a dataset, its chain in the graph, and the passages of the sources it comes from.",
        footerHeading = "%nExamples:%n",
        footer = {"  leadsto row dataset 3f9c1b", "  leadsto row dataset 3f9c1b --json"})
final class RowCommand implements Callable<Integer> {
    private static final Set<String> SHOWN_OTHERWISE = Set.of("id", "thought_ids", "kinds", "roles");

    @Parameters(index = "0", paramLabel = "DATASET", description = "The folder of the dataset.")
    private Path folder;

    @Parameters(index = "1", paramLabel = "ID", description = "The row's id, or the beginning of it.")
    private String id;

    @Mixin
    private GraphOption graph;

    @Mixin
    private Output output;

    @Override
    public Integer call() {
        WrittenRows.Found row = WrittenRows.in(folder).named(id);
        Map<String, List<Place>> places = row.thoughts().isEmpty() ? Map.of() : places(row);
        if (output.asJson()) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("file", row.file());
            document.put("line", row.line());
            document.put("row", row.columns());
            document.put("cypher", cypher(row.thoughts()));
            document.put("places", places);
            output.json(document);
        } else {
            print(row, places);
        }
        return 0;
    }

    /**
     * Where a thought stands.
     *
     * @param run what made the thought
     * @param passage what stands there, where the file is still there
     */
    private record Place(
            String text, String run, String source, String uri, long turn, String speaker, Optional<String> passage) {}

    private void print(WrittenRows.Found row, Map<String, List<Place>> places) {
        output.print("%s line %d, row %s", row.file(), row.line(), row.columns().get("id"));
        row.columns().forEach((name, value) -> {
            if (!SHOWN_OTHERWISE.contains(name)) {
                output.print("%n%s", name + ": " + readable(value));
            }
        });
        if (row.thoughts().isEmpty()) {
            output.print("%nIt was replayed, and tells no chain of the graph.");
            return;
        }
        output.print("%nIts chain:");
        for (int i = 0; i < row.thoughts().size(); i++) {
            print(row, i, places.getOrDefault(row.thoughts().get(i), List.of()));
        }
        output.print("%nIn the graph:%n%s", cypher(row.thoughts()));
    }

    private void print(WrittenRows.Found row, int number, List<Place> places) {
        String thought = row.thoughts().get(number);
        String role = number == 0 ? "" : "─ " + row.strings("roles").get(number - 1) + " ─► ";
        String text = places.isEmpty() ? "(not in this store)" : places.get(0).text();
        output.print("%s", role + row.strings("kinds").get(number) + " " + thought + ": " + text);
        for (Place place : places) {
            if (!place.source().isEmpty()) {
                output.print(
                        "     %s",
                        place.source() + " (" + place.uri() + "), turn " + place.turn() + ", "
                                + place.speaker().toLowerCase(Locale.ROOT) + "; run " + place.run()
                                + place.passage().map(it -> ": " + it).orElse(""));
            }
        }
    }

    /** A query that draws the chain. */
    private static String cypher(List<String> thoughts) {
        String ids = thoughts.stream().map(it -> "'" + it + "'").collect(Collectors.joining(", ", "[", "]"));
        return "MATCH (t:Thought) WHERE t.id IN " + ids + " OPTIONAL MATCH (t)-[l:LEADS_TO]->(n:Thought) WHERE n.id IN "
                + ids + " RETURN t, l, n";
    }

    private Map<String, List<Place>> places(WrittenRows.Found row) {
        Map<String, List<Place>> places = new LinkedHashMap<>();
        Passages passages = new Passages();
        try (ThoughtStore store = graph.open()) {
            store.query(
                    """
                    MATCH (t:Thought) WHERE t.id IN $ids
                    OPTIONAL MATCH (t)-[s:STATED_IN]->(source:Source)
                    RETURN t.id AS id, t.text AS text, t.run AS run, source.id AS source, source.title AS title,
                           source.uri AS uri, s.turn AS turn, s.start AS start, s.end AS end, s.speaker AS speaker
                    ORDER BY title, turn
                    """,
                    Map.of("ids", row.thoughts()),
                    it -> places.computeIfAbsent((String) it.get("id"), id -> new ArrayList<>())
                            .add(place(it, passages)));
        }
        return places;
    }

    private static Place place(Map<String, Object> row, Passages passages) {
        String source = text(row.get("source"));
        String uri = text(row.get("uri"));
        long turn = row.get("turn") instanceof Long number ? number : 0;
        Optional<String> passage = row.get("start") instanceof Long start && row.get("end") instanceof Long end
                ? passages.at(source, uri, (int) turn, start.intValue(), end.intValue())
                : Optional.empty();
        return new Place(
                text(row.get("text")),
                text(row.get("run")),
                source.isEmpty() ? "" : text(row.get("title")),
                uri,
                turn,
                text(row.get("speaker")),
                passage);
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    private static String readable(Object value) {
        if (value instanceof List<?> list && list.stream().anyMatch(Map.class::isInstance)) {
            return list.stream()
                    .map(it -> "\n  "
                            + ((Map<?, ?>) it)
                                    .values().stream().map(String::valueOf).collect(Collectors.joining(": ")))
                    .collect(Collectors.joining());
        }
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : String.valueOf(value);
    }
}
