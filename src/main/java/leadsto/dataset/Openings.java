package leadsto.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a row opens: the first words of what is asked, and of what is replied.
 *
 * @param words the first words of each of its first two texts
 */
record Openings(List<String> words) {
    private static final int TEXTS = 2;
    private static final int WORDS = 4;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern TAG = Pattern.compile("^<think>\\s*");

    static final Openings NONE = new Openings(List.of());

    /** Of a row's own columns. */
    static Openings of(Map<String, Object> cells) {
        List<String> texts = new ArrayList<>();
        cells.values().forEach(it -> collect(it, texts));
        return new Openings(
                texts.stream().limit(TEXTS).map(Openings::firstWords).toList());
    }

    /** How many of its texts open as the other's. */
    int alike(Openings other) {
        int alike = 0;
        for (int i = 0; i < Math.min(words.size(), other.words.size()); i++) {
            alike += words.get(i).equals(other.words.get(i)) ? 1 : 0;
        }
        return alike;
    }

    private static void collect(Object value, List<String> texts) {
        if (texts.size() < TEXTS) {
            if (value instanceof List<?> list) {
                list.forEach(it -> collect(it, texts));
            } else if (value instanceof Map<?, ?> turn) {
                turn.forEach((key, said) -> {
                    if (!key.equals("role") && !key.equals("from")) {
                        collect(said, texts);
                    }
                });
            } else if (value instanceof String text && !text.isBlank()) {
                texts.add(text);
            }
        }
    }

    private static String firstWords(String text) {
        Matcher word = WORD.matcher(text);
        Matcher tag = TAG.matcher(text);
        if (tag.lookingAt()) {
            word.region(tag.end(), text.length());
        }
        List<String> first = new ArrayList<>();
        while (first.size() < WORDS && word.find()) {
            first.add(word.group().toLowerCase(Locale.ROOT));
        }
        return String.join(" ", first);
    }
}
