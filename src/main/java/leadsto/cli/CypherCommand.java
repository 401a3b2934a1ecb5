package leadsto.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
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
            "  leadsto cypher strongest-attractors limit=3 --json",
            "  leadsto cypher 'MATCH (d:Doubt) RETURN d.text LIMIT 5'"
        })
final class CypherCommand implements Callable<Integer> {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Mixin
    private GraphOption graph;

    @Mixin
    private Output output;

    @Option(names = "--list", description = "List the queries of the library.")
    private boolean list;

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
            store.query(chosen.text(), values, rows::add);
        }
        if (output.asJson()) {
            output.json(rows);
        } else {
            output.print("%s", new Table(rows));
        }
        return 0;
    }

    private void printLibrary(QueryLibrary library) {
        if (output.asJson()) {
            output.json(library.queries());
        } else {
            library.queries().forEach(each -> output.print("%-34s %s", each.name(), each.sentence()));
        }
    }

    private Map<String, Object> given() {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String parameter : parameters) {
            int sign = parameter.indexOf('=');
            if (sign < 1) {
                throw new IllegalArgumentException("parameter '" + parameter + "' has no name; write it as name=value");
            }
            values.put(parameter.substring(0, sign), value(parameter.substring(sign + 1)));
        }
        return values;
    }

    static Object value(String text) {
        try {
            return JSON.readValue(text, Object.class);
        } catch (JsonProcessingException e) {
            return text;
        }
    }
}
