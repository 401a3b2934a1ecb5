package leadsto.unfold.model.prompt;

import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with places in it: {@code {{name}}}. */
final class Template {
    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z:]+)}}");
    private static final Set<String> PLACES = Set.of(
            "mark",
            "language",
            "approach",
            "kind",
            "least",
            "most",
            "count",
            "reasons",
            "numbers",
            "data:answer",
            "data:skeleton",
            "data:steps",
            "data:neighbours",
            "data:known",
            "data:doubt",
            "data:conclusion",
            "data:statements");

    private Template() {}

    /** Puts words into their places, each once: what a word itself says is left as it is. */
    static String fill(String text, Map<String, String> words) {
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(word(place, words)));
    }

    private static String word(MatchResult place, Map<String, String> words) {
        return words.getOrDefault(place.group(1), "");
    }

    /** @throws IllegalArgumentException where a place has no meaning */
    static void check(String file, String text) {
        PLACE.matcher(text)
                .results()
                .map(it -> it.group(1))
                .filter(it -> !PLACES.contains(it))
                .forEach(it -> {
                    throw new IllegalArgumentException(file + ": {{" + it + "}} stands for nothing; use one of "
                            + PLACES.stream().sorted().toList());
                });
    }
}
