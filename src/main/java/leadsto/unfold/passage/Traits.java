package leadsto.unfold.passage;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import leadsto.embed.Stemming;
import leadsto.unfold.cue.Cue;
import leadsto.unfold.cue.Lexicon;
import leadsto.unfold.cue.Words;

/**
 * What can be seen of one thought by itself.
 *
 * @param text what it says
 * @param words its words as cue files spell them
 * @param cues where each cue first stands among the words
 * @param stems its meaningful words without their endings, each once
 * @param calculates whether it compares or equates something
 */
public record Traits(String text, List<String> words, Map<Cue, Integer> cues, Set<String> stems, boolean calculates) {
    private static final Pattern EQUATION = Pattern.compile("[=≈≤≥<>⇒]|\\\\(?:approx|implies|frac|cdot)");
    private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?…][\"'»”’)]*\\s*$", Pattern.DOTALL);

    public static Traits of(String text, String language, Lexicon lexicon) {
        List<String> words = Words.of(text);
        return new Traits(
                text,
                words,
                lexicon.find(words),
                new HashSet<>(Stemming.stems(text, language)),
                EQUATION.matcher(text).find());
    }

    /** The same, with another thought's meaningful words as well. */
    Traits and(Traits other) {
        Set<String> both = new HashSet<>(stems);
        both.addAll(other.stems);
        return new Traits(text, words, cues, both, calculates);
    }

    public boolean starts(Cue cue) {
        return Integer.valueOf(0).equals(cues.get(cue));
    }

    /** Whether the cue stands within the first words, behind an "and" or "but" maybe. */
    public boolean opens(Cue cue) {
        return cues.containsKey(cue) && cues.get(cue) <= 2;
    }

    public boolean has(Cue cue) {
        return cues.containsKey(cue);
    }

    public boolean asks() {
        return text.stripTrailing().endsWith("?") || text.contains("? ");
    }

    public boolean exclaims() {
        return text.stripTrailing().endsWith("!");
    }

    public boolean closesSentence() {
        return SENTENCE_END.matcher(text).matches();
    }
}
