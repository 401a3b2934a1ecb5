package leadsto.explore.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import leadsto.chain.Choice;
import leadsto.chain.Choice.Strategy;
import leadsto.chain.Quota;
import leadsto.dataset.Arrangement;
import leadsto.dataset.Options;
import leadsto.dataset.format.Manner;
import leadsto.dataset.format.ThinkingStyle;
import leadsto.dataset.guard.Guarding;
import leadsto.dataset.split.Shares;
import leadsto.dataset.telling.Telling;
import leadsto.thought.Approach;
import leadsto.thought.Kind;

/** The map of options that a procedure is called with; one that it does not know is an error that names those it does. */
final class CallOptions {
    private static final List<String> OF_CHAINS =
            List.of("strategy", "k", "through", "approach", "maxLength", "revisits", "balance", "quotas", "seed");
    private static final List<String> OF_EXPORT = List.of("as", "thinkingStyle", "connectives", "to");
    private static final Shares USUAL_SHARES = new Shares(.8, .1, .1);

    private final Map<String, Object> given;

    private CallOptions(String procedure, Map<String, Object> given, List<String> known) {
        this.given = given;
        for (String name : given.keySet()) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException(
                        "'" + name + "' is no option of " + procedure + "; use one of " + String.join(", ", known));
            }
        }
    }

    static CallOptions ofChains(String procedure, Map<String, Object> given) {
        return new CallOptions(procedure, given, OF_CHAINS);
    }

    static CallOptions ofExport(String procedure, Map<String, Object> given) {
        List<String> known = new ArrayList<>(OF_EXPORT);
        known.addAll(OF_CHAINS);
        return new CallOptions(procedure, given, known);
    }

    /** @param answer its id, or the beginning of it; empty for all answers */
    Choice choice(String answer, Strategy usual) {
        return new Choice(
                text("strategy").map(Strategy::of).orElse(usual),
                Optional.of(answer).filter(it -> !it.isBlank()),
                count("k"),
                text("through").map(Kind::of),
                text("approach").map(Approach::new),
                count("maxLength"),
                yes("revisits"),
                number("balance"),
                words("quotas").stream().map(Quota::of).toList(),
                seed());
    }

    Options dataset() {
        List<String> names = given.containsKey("as") ? words("as") : List.of("messages");
        if (names.contains("thought-graph")) {
            throw new IllegalArgumentException(
                    "a thought-graph is no row; write one with `leadsto export --as thought-graph --graph ADDRESS`");
        }
        return new Options(
                names,
                new Manner(text("thinkingStyle").map(ThinkingStyle::of).orElse(ThinkingStyle.INLINE), telling()),
                USUAL_SHARES,
                seed(),
                Arrangement.USUAL,
                Guarding.usual(),
                "",
                Map.of());
    }

    /** Several words: as a list, or in one text with commas between. */
    private List<String> words(String name) {
        Object words = given.getOrDefault(name, List.of());
        return words instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(words).split("\\s*,\\s*"));
    }

    private boolean yes(String name) {
        Object value = given.getOrDefault(name, false);
        if (value instanceof Boolean yes) {
            return yes;
        }
        throw new IllegalArgumentException(name + " '" + value + "' is neither true nor false; give one of the two");
    }

    private Optional<Double> number(String name) {
        return Optional.ofNullable(given.get(name)).map(value -> {
            if (value instanceof Number number) {
                return number.doubleValue();
            }
            throw new IllegalArgumentException(name + " '" + value + "' is no number; give one");
        });
    }

    /** What is said between thoughts; no folder, since the server's files are none of a caller's business. */
    private Telling telling() {
        return switch (text("connectives", "spoken")) {
            case "spoken" -> Telling.spoken();
            case "none" -> Telling.bare();
            default ->
                throw new IllegalArgumentException(
                        "connectives are spoken or none, not '" + text("connectives", "") + "'");
        };
    }

    String text(String name, String otherwise) {
        return text(name).orElse(otherwise);
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(given.get(name)).map(String::valueOf);
    }

    private Optional<Integer> count(String name) {
        return whole(name).map(number -> {
            if (number < 1 || number > Integer.MAX_VALUE) {
                throw new IllegalArgumentException(name + " " + number + " asks for nothing; give 1 or more");
            }
            return number.intValue();
        });
    }

    private long seed() {
        return whole("seed").orElse(1L);
    }

    private Optional<Long> whole(String name) {
        return Optional.ofNullable(given.get(name)).map(value -> {
            if (value instanceof Long || value instanceof Integer) {
                return ((Number) value).longValue();
            }
            throw new IllegalArgumentException(name + " '" + value + "' is no whole number; give one");
        });
    }
}
