package leadsto.weave;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What single words and phrases of a language do in a sentence: turn its truth, count, ask, point elsewhere, or nothing.
 *
 * <p>Read from the data files of {@code leadsto/weave/LANGUAGE}. Immutable; safe for use by many threads.
 */
final class Lexicon {
    private static final Map<String, Lexicon> BY_LANGUAGE = Map.of("en", new Lexicon("en"), "ru", new Lexicon("ru"));

    /** Phrases by their first word, the longest first. */
    private final Map<String, List<Phrase>> phrases = new HashMap<>();

    private final Map<String, String> rewrites = new HashMap<>();
    private final Map<String, String> synonyms = new HashMap<>();
    private final Set<String> general = new HashSet<>();
    private final Stems stems;

    /** What a phrase does. */
    enum Use {
        /** It can be left out. */
        LIGHT,
        /** The truth of the sentence turns on it. */
        OPERATOR,
        NUMBER,
        PREPOSITION,
        /** It points out of the sentence. */
        POINTING,
        /** It points back, to what the sentence named before or to something outside of it. */
        REFERRING,
        /** It asks. */
        ASKING,
        /** It gives a reason. */
        REASON
    }

    /**
     * Words in a row with a use of their own.
     *
     * @param meaning what spellings of one meaning share
     * @param open whether the last word may have any ending
     */
    record Phrase(List<String> words, Use use, String meaning, boolean open) {

        boolean standsAt(List<String> text, int place) {
            int last = words.size() - 1;
            if (place + last >= text.size()) {
                return false;
            }
            String end = text.get(place + last);
            return words.subList(0, last).equals(text.subList(place, place + last))
                    && (open ? end.startsWith(words.get(last)) : end.equals(words.get(last)));
        }
    }

    private Lexicon(String language) {
        stems = Stems.in(language);
        read(language, "light").forEach(line -> add(line, Use.LIGHT, line));
        read(language, "prepositions").forEach(line -> add(line, Use.PREPOSITION, line));
        read(language, "pointing").forEach(line -> add(line, Use.POINTING, line));
        read(language, "referring").forEach(line -> add(line, Use.REFERRING, line));
        read(language, "reasons").forEach(line -> add(line, Use.REASON, line));
        addMeanings(language, "operators", Use.OPERATOR);
        addMeanings(language, "numbers", Use.NUMBER);
        addMeanings(language, "asking", Use.ASKING);
        for (String line : read(language, "rewrites")) {
            rewrites.put(before(line), after(line));
        }
        for (String line : read(language, "synonyms")) {
            List<String> group = List.of(line.split("\\s*,\\s*"));
            group.forEach(word -> synonyms.put(stems.of(word.replace('ё', 'е')), stems.of(group.get(0))));
        }
        for (String file : List.of("general", "pointing", "referring")) {
            for (String line : read(language, file)) {
                List.of(line.replace('ё', 'е').split(" ")).forEach(word -> general.add(meaning(word)));
            }
        }
        phrases.values()
                .forEach(list -> list.sort(
                        Comparator.comparing((Phrase phrase) -> phrase.words().size(), Comparator.reverseOrder())));
    }

    /** The lexicon of a language, where there is one. */
    static Optional<Lexicon> of(String language) {
        return Optional.ofNullable(BY_LANGUAGE.get(language));
    }

    /** The longest phrases that stand at a place, those of each use it has. */
    List<Phrase> at(List<String> words, int place) {
        List<Phrase> found = new ArrayList<>();
        Set<Use> uses = new HashSet<>();
        // An open phrase may begin any word, so it stands under its first letters.
        for (String first : List.of(words.get(place), prefix(words.get(place)))) {
            for (Phrase phrase : phrases.getOrDefault(first, List.of())) {
                if (phrase.standsAt(words, place) && uses.add(phrase.use())) {
                    found.add(phrase);
                }
            }
        }
        return found;
    }

    /** The words that a contraction stands for, or the word itself. */
    List<String> rewritten(String word) {
        return List.of(rewrites.getOrDefault(word, word).split(" "));
    }

    /** What spellings, inflections and synonyms of a word share. */
    String meaning(String word) {
        String stem = stems.of(word);
        return synonyms.getOrDefault(stem, stem);
    }

    /** Whether a meaning turns up whatever a text is about. */
    boolean isGeneral(String meaning) {
        return general.contains(meaning);
    }

    private void addMeanings(String language, String file, Use use) {
        for (String line : read(language, file)) {
            for (String spelling : after(line).split("\\s*,\\s*")) {
                add(spelling, use, before(line));
            }
        }
    }

    private void add(String spelling, Use use, String meaning) {
        boolean open = spelling.endsWith("*");
        List<String> words = List.of((open ? spelling.substring(0, spelling.length() - 1) : spelling)
                .replace('ё', 'е')
                .split("[ -]"));
        String first = open && words.size() == 1 ? prefix(words.get(0)) : words.get(0);
        phrases.computeIfAbsent(first, it -> new ArrayList<>()).add(new Phrase(words, use, meaning, open));
    }

    private static String prefix(String word) {
        return word.substring(0, Math.min(3, word.length())) + "*";
    }

    private static String before(String line) {
        return line.substring(0, line.indexOf('=')).strip();
    }

    private static String after(String line) {
        return line.substring(line.indexOf('=') + 1).strip();
    }

    private static List<String> read(String language, String file) {
        String name = language + "/" + file + ".txt";
        try (InputStream in = Lexicon.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the word list " + name + " is not in the jar; build it anew");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the word list " + name, e);
        }
    }
}
