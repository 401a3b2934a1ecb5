package leadsto.unfold.segment;

import java.util.List;
import leadsto.thought.Speaker;
import leadsto.unfold.cue.Cue;
import leadsto.unfold.cue.Lexicon;
import leadsto.unfold.cue.Words;

/**
 * What is said without a thought: greetings, talk about the talk, offers to go on.
 *
 * @param speaker who speaks; an inner monologue makes no small talk
 * @param lexicon the cues of the language
 */
record SmallTalk(Speaker speaker, Lexicon lexicon) {
    private static final int FEWEST_WORDS_OF_STEP = 2;
    private static final int LONGEST_GREETING = 8;

    boolean is(String text) {
        List<String> words = Words.of(text);
        if (words.isEmpty()) {
            return true;
        }
        if (speaker == Speaker.MONOLOGUE) {
            return words.size() < FEWEST_WORDS_OF_STEP && !text.matches(".*\\d.*");
        }
        if (starts(text, Cue.PLEASANTRY) && words.size() <= LONGEST_GREETING) {
            return true;
        }
        return speaker == Speaker.ASSISTANT && starts(text, Cue.META);
    }

    /** Whether an assistant offers to say or do more. */
    boolean isOffer(String text) {
        return speaker == Speaker.ASSISTANT && starts(text, Cue.OFFER);
    }

    private boolean starts(String text, Cue cue) {
        return Integer.valueOf(0).equals(lexicon.find(Words.of(text)).get(cue));
    }
}
