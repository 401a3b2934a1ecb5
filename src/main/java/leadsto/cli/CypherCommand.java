package leadsto.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import leadsto.explore.procedure.Procedures;
import leadsto.store.ThoughtStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code leadsto cypher}: runs a query, or a file of the library. */
@Command(
        name = "cypher",
        description = "Runs a Cypher query, or a query of the library by its name.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  leadsto cypher --list",
            "  leadsto cypher unresolved-doubts",
            "  leadsto cypher attractors/strongest-attractors limit=3 --csv",
            "  leadsto cypher 'CALL leadsto.chains(\"4f1c\", {k: 3})'",
            "  leadsto cypher 'MATCH (d:Doubt) RETURN d.text LIMIT 5'"
        })
final class CypherCommand implements Callable<Integer> {
    @Mixin
    private GraphOption graph;

    @Mixin
    private Output output;

    @Option(names = "--list", description = "List the queries of the library.")
    private boolean list;

    @Option(names = "--csv", description = "Print the rows as CSV; nodes, lists and maps in it are JSON.")
    private boolean csv;

    @Parameters(index = "0", arity = "0..1", paramLabel = "QUERY|NAME", description = "A query, or the name of one.")
    private String query;

    @Parameters(index = "1..*", paramLabel = "k=v", description = "Parameters; a value is read as JSON, else as text.")
    private List<String> parameters = List.of();

    @Override
    public Integer call() {
        QueryLibrary library = QueryLibrary.ofThisInstallation();
        if (list || query == null) {
            printLibrary(library);
            return 0;
        }
        QueryLibrary.Query chosen = query.contains(" ") ? QueryLibrary.Query.ofText(query) : library.named(query);
        Map<String, Object> values = chosen.parameters(given());
        List<Map<String, Object>> rows = new ArrayList<>();
        try (ThoughtStore store = graph.open()) {
            store.provide(Procedures.all());
            if (chosen.needsMeasures()) {
                requireMeasures(store, chosen);
            }
            store.query(chosen.text(), values, rows::add);
        }
        if (output.asJson()) {
            output.json(rows);
        } else {
            output.print("%s", csv ? new CsvTable(rows) : new Table(rows));
        }
        return 0;
    }

    private void requireMeasures(ThoughtStore store, QueryLibrary.Query chosen) {
        List<Map<String, Object>> counts = new ArrayList<>();
        store.query("""
                MATCH (t:Thought) WHERE coalesce(t.rejected, false) = false
                RETURN count(t) AS thoughts, count(t.flow) AS measured
                """, Map.of(), counts::add);
        long thoughts = (Long) counts.get(0).get("thoughts");
        long measured = (Long) counts.get(0).get("measured");
        if (thoughts > 0 && measured == 0) {
            throw new IllegalArgumentException("the query '" + chosen.name() + "' reads what `leadsto analyze` writes,"
                    + " and the store holds none of it; run `leadsto analyze` first");
        } else if (measured < thoughts) {
            output.say("note: " + (thoughts - measured) + " of " + thoughts
                    + " thoughts came after the last `leadsto analyze`; run it again to see them here");
        }
    }

    private void printLibrary(QueryLibrary library) {
        if (output.asJson()) {
            output.json(library.queries());
            return;
        }
        String folder = "";
        for (QueryLibrary.Query each : library.queries()) {
            if (!each.folder().equals(folder)) {
                output.print(folder.isEmpty() ? "%s" : "%n%s", each.folder());
                folder = each.folder();
            }
            output.print("  %-32s %s", each.bareName(), each.sentence());
        }
    }

    private Map<String, String> given() {
        Map<String, String> values = new LinkedHashMap<>();
        for (String parameter : parameters) {
            int sign = parameter.indexOf('=');
            if (sign < 1) {
                throw new IllegalArgumentException("parameter '" + parameter + "' has no name; write it as name=value");
            }
            values.put(parameter.substring(0, sign), parameter.substring(sign + 1));
        }
        return values;
    }
}
