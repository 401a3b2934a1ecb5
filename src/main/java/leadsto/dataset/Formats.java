package leadsto.dataset;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** The formats a dataset can be written in, by name. */
final class Formats {
    /** The graph itself, which is a file for interchange and no configuration that trainers load. */
    static final String GRAPH = "thought-graph";

    private static final Map<String, Function<Options, RowFormat>> OF_ROWS = new LinkedHashMap<>();

    static {
        OF_ROWS.put("messages", options -> new MessagesFormat());
        OF_ROWS.put("instruction", options -> new InstructionFormat());
        OF_ROWS.put("monologue", options -> new MonologueFormat(options.thinkingStyle()));
    }

    private Formats() {}

    static List<String> names() {
        return Stream.concat(OF_ROWS.keySet().stream(), Stream.of(GRAPH)).toList();
    }

    static void require(String name) {
        if (!names().contains(name)) {
            throw new IllegalArgumentException(
                    "'" + name + "' is no format; use one or more of " + String.join(", ", names()));
        }
    }

    /** The formats of rows that are asked for, in the order they are asked for. */
    static List<RowFormat> of(Options options) {
        return options.formats().stream()
                .filter(OF_ROWS::containsKey)
                .map(name -> OF_ROWS.get(name).apply(options))
                .toList();
    }
}
