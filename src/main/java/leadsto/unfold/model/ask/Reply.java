package leadsto.unfold.model.ask;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a model said; not to be trusted.
 *
 * @param text may be empty, and anything else
 * @param tokensIn tokens of the ask, as the address counts them; 0 where it does not
 * @param tokensOut tokens of the reply, likewise
 * @param complete whether the model ended by itself, rather than at a limit of length
 * @param tokens the tokens of the text in their order, with their log-probabilities; empty where the address gives none
 */
public record Reply(String text, int tokensIn, int tokensOut, boolean complete, List<Token> tokens) {

    public Reply {
        tokens = List.copyOf(tokens);
    }

    /** Tokens in and out together. */
    public int cost() {
        return tokensIn + tokensOut;
    }

    /**
     * A piece of the text.
     *
     * @param logProbability the natural logarithm of the probability that the model gave it, at most 0
     * @param alternatives what could have stood there, this piece itself mostly among it, the most probable first, with
     *     the logarithms of their probabilities; empty where the address was not asked or does not tell
     */
    public record Token(String text, double logProbability, Map<String, Double> alternatives) {

        public Token {
            alternatives = Collections.unmodifiableMap(new LinkedHashMap<>(alternatives));
        }

        /** Of which nothing else is known. */
        public Token(String text, double logProbability) {
            this(text, logProbability, Map.of());
        }
    }
}
