package leadsto.unfold.cue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The cues of one language, or of all of them together where the language is not known.
 *
 * <p>Looking a text up costs its length, however many cues there are: phrases are found by their first word.
 */
public final class Lexicon {
    private static final int PREFIX_KEY = 2;

    private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();
    private final Map<String, List<Phrase>> byPrefix = new HashMap<>();
    private final Set<String> abbreviations = new HashSet<>();
    private final Set<String> finalAbbreviations = new HashSet<>();

    /** Adds the lines of a cue file. */
    void add(Cue cue, Collection<String> lines) {
        for (String line : lines) {
            boolean first = line.startsWith("^");
            List<Word> words = new ArrayList<>();
            for (String word : line.substring(first ? 1 : 0).strip().split("\\s+")) {
                boolean open = word.endsWith("*");
                words.add(new Word(Words.folded(open ? word.substring(0, word.length() - 1) : word), open));
            }
            Phrase phrase = new Phrase(cue, first, List.copyOf(words));
            Word head = words.get(0);
            if (head.open()) {
                String key = head.text()
                        .substring(0, Math.min(PREFIX_KEY, head.text().length()));
                byPrefix.computeIfAbsent(key, it -> new ArrayList<>()).add(phrase);
            } else {
                byFirstWord
                        .computeIfAbsent(head.text(), it -> new ArrayList<>())
                        .add(phrase);
            }
        }
    }

    /** Adds the lines of an abbreviations file: {@code e.g}, or {@code etc$} for one that may end a sentence. */
    void addAbbreviations(Collection<String> lines) {
        for (String line : lines) {
            boolean mayEnd = line.endsWith("$");
            String word = (mayEnd ? line.substring(0, line.length() - 1) : line).toLowerCase(Locale.ROOT);
            abbreviations.add(word);
            if (mayEnd) {
                finalAbbreviations.add(word);
            }
        }
    }

    void addAll(Lexicon other) {
        other.byFirstWord.forEach((key, phrases) ->
                byFirstWord.computeIfAbsent(key, it -> new ArrayList<>()).addAll(phrases));
        other.byPrefix.forEach((key, phrases) ->
                byPrefix.computeIfAbsent(key, it -> new ArrayList<>()).addAll(phrases));
        abbreviations.addAll(other.abbreviations);
        finalAbbreviations.addAll(other.finalAbbreviations);
    }

    public boolean isAbbreviation(String word) {
        return abbreviations.contains(word.toLowerCase(Locale.ROOT));
    }

    public boolean mayEndSentence(String abbreviation) {
        return finalAbbreviations.contains(abbreviation.toLowerCase(Locale.ROOT));
    }

    /** The first place of each cue among the words. */
    public Map<Cue, Integer> find(List<String> words) {
        Map<Cue, Integer> found = new EnumMap<>(Cue.class);
        boolean connected = words.size() > 1 && lengthAt(Cue.CONNECTIVE, words, 0) == 1;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean begins = i == 0 || i == 1 && connected;
            match(byFirstWord.get(word), words, i, begins, found);
            if (word.length() >= PREFIX_KEY) {
                match(byPrefix.get(word.substring(0, PREFIX_KEY)), words, i, begins, found);
            }
        }
        return found;
    }

    /** How many words the longest phrase of this cue takes right at the place; 0 where there is none. */
    public int lengthAt(Cue cue, List<String> words, int place) {
        int longest = 0;
        for (Phrase phrase : byFirstWord.getOrDefault(words.get(place), List.of())) {
            if (phrase.cue() == cue && phrase.standsAt(words, place)) {
                longest = Math.max(longest, phrase.words().size());
            }
        }
        return longest;
    }

    private static void match(
            List<Phrase> phrases, List<String> words, int place, boolean begins, Map<Cue, Integer> found) {
        if (phrases == null) {
            return;
        }
        for (Phrase phrase : phrases) {
            if ((begins || !phrase.first()) && !found.containsKey(phrase.cue()) && phrase.standsAt(words, place)) {
                found.put(phrase.cue(), place);
            }
        }
    }

    private record Word(String text, boolean open) {
        boolean is(String other) {
            return open ? other.startsWith(text) : other.equals(text);
        }
    }

    private record Phrase(Cue cue, boolean first, List<Word> words) {
        boolean standsAt(List<String> text, int place) {
            if (place + words.size() > text.size()) {
                return false;
            }
            for (int i = 0; i < words.size(); i++) {
                if (!words.get(i).is(text.get(place + i))) {
                    return false;
                }
            }
            return true;
        }
    }
}
