package leadsto.dataset.format;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** The formats a dataset can be written in, by name. */
public final class Formats {
    /** The graph itself, which is a file for interchange and no configuration that trainers load. */
    public static final String GRAPH = "thought-graph";

    private static final String ALL = "all";

    private static final Map<String, Function<Manner, RowFormat>> OF_ROWS = new LinkedHashMap<>();

    static {
        OF_ROWS.put("messages", manner -> new MessagesFormat(manner.telling()));
        OF_ROWS.put("sharegpt", manner -> new ShareGptFormat(manner.telling()));
        OF_ROWS.put("instruction", manner -> new InstructionFormat(manner.telling()));
        OF_ROWS.put("prompt-completion", manner -> new PromptCompletionFormat(manner.telling()));
        OF_ROWS.put("monologue", manner -> new MonologueFormat(manner.thinkingStyle(), manner.telling()));
        OF_ROWS.put("preference", manner -> new PreferenceFormat(manner.telling(), false));
        OF_ROWS.put("preference-sharegpt", manner -> new PreferenceFormat(manner.telling(), true));
        OF_ROWS.put("kto", manner -> new KtoFormat(manner.telling(), false));
        OF_ROWS.put("kto-sharegpt", manner -> new KtoFormat(manner.telling(), true));
        OF_ROWS.put("steps", manner -> new StepsFormat(manner.telling()));
        OF_ROWS.put("rl", manner -> new RlFormat(manner.telling()));
        OF_ROWS.put("trails", manner -> new TrailsFormat());
        OF_ROWS.put("contrast", manner -> new ContrastFormat(manner.telling()));
        OF_ROWS.put("text", manner -> new TextFormat(manner.telling()));
    }

    private Formats() {}

    public static List<String> names() {
        return Stream.concat(OF_ROWS.keySet().stream(), Stream.of(GRAPH)).toList();
    }

    /** The names that are asked for, each once; {@code all} is every one of them. */
    public static List<String> resolved(List<String> asked) {
        return asked.contains(ALL) ? names() : List.copyOf(new LinkedHashSet<>(asked));
    }

    public static void require(String name) {
        if (!names().contains(name)) {
            throw new IllegalArgumentException(
                    "'" + name + "' is no format; use " + ALL + " or one or more of " + String.join(", ", names()));
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
