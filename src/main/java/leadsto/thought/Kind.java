package leadsto.thought;

import java.util.Locale;

/** What a thought does on the way to an answer. */
public enum Kind {
    /** What is asked, or an open sub-goal a thinker sets. */
    QUESTION,
    /** What is noticed or given: a fact of the situation, an example. */
    OBSERVATION,
    /** What speaks against, hesitates, finds a gap, is disappointed. */
    DOUBT,
    /** A judgement that weighs a doubt or an observation. */
    EVALUATION,
    /** A reason the answer rests on, an intermediate conclusion included. */
    PREMISE,
    /** The rhetorical echo just before the answer: the turn of speech that calls it out. */
    RESPONSE,
    /** A conclusion: where thinking comes to rest. */
    ANSWER;

    private final String word = name().toLowerCase(Locale.ROOT);
    private final String label = name().charAt(0) + word.substring(1);

    /** The word of files and the command line: {@code premise}. */
    public String word() {
        return word;
    }

    /** The node label in Neo4j: {@code Premise}. */
    public String label() {
        return label;
    }

    /**
     * Reads a kind by its word, in any case.
     *
     * @throws IllegalArgumentException naming the kinds there are
     */
    public static Kind of(String word) {
        return Vocabulary.find(word, values(), Kind::word, "kind");
    }
}
