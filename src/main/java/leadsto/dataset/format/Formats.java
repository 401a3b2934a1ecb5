package leadsto.dataset.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** The formats a dataset can be written in, by name. */
public final class Formats {
    /** The graph itself, which is a file for interchange and no configuration that trainers load. */
    public static final String GRAPH = "thought-graph";

    private static final Map<String, Function<Manner, RowFormat>> OF_ROWS = new LinkedHashMap<>();

    static {
        OF_ROWS.put("messages", manner -> new MessagesFormat());
        OF_ROWS.put("instruction", manner -> new InstructionFormat());
        OF_ROWS.put("monologue", manner -> new MonologueFormat(manner.thinkingStyle()));
    }

    private Formats() {}

    public static List<String> names() {
        return Stream.concat(OF_ROWS.keySet().stream(), Stream.of(GRAPH)).toList();
    }

    public static void require(String name) {
        if (!names().contains(name)) {
            throw new IllegalArgumentException(
                    "'" + name + "' is no format; use one or more of " + String.join(", ", names()));
        }
    }

    /** The formats of rows that are asked for, in the order they are asked for. */
    public static List<RowFormat> of(List<String> names, Manner manner) {
        return names.stream()
                .filter(OF_ROWS::containsKey)
                .map(name -> OF_ROWS.get(name).apply(manner))
                .toList();
    }
}
