package leadsto.thought;

import java.util.Optional;

/**
 * By what request to a language model something was thought up, and what that cost. All that came of one request has the
 * same provenance, so that its tokens are counted once.
 *
 * @param promptHash the digest of the prompt; empty where no model was asked
 * @param tokensIn tokens of the prompt
 * @param tokensOut tokens of the reply
 */
public record Provenance(Optional<String> promptHash, long tokensIn, long tokensOut) {
    /** Of what no model was asked for. */
    public static final Provenance NONE = new Provenance(Optional.empty(), 0, 0);

    /** @throws IllegalArgumentException where a number of tokens is negative, or there are tokens of no prompt */
    public Provenance {
        if (tokensIn < 0 || tokensOut < 0) {
            throw new IllegalArgumentException(
                    "a request has " + tokensIn + " tokens in and " + tokensOut + " out; neither can be below 0");
        }
        if (promptHash.isEmpty() && tokensIn + tokensOut > 0) {
            throw new IllegalArgumentException("a request of " + (tokensIn + tokensOut)
                    + " tokens has no prompt; give the digest of what was asked");
        }
    }

    /** Of a request with this prompt. */
    public static Provenance of(String promptHash, long tokensIn, long tokensOut) {
        return new Provenance(Optional.of(promptHash), tokensIn, tokensOut);
    }
}
