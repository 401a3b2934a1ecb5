package leadsto.unfold.model.prompt;

import java.util.Locale;

/** The prompts there are, each a file of its name: {@code chain-skeleton.txt}. */
public enum PromptName {
    /** What every ask begins with: kinds, how material is marked, the form. */
    SYSTEM,
    CHAIN_SKELETON,
    CHAIN,
    QUESTIONS,
    CONTRAST,
    TREE,
    REWRITE,
    INVENT,
    DEEPEN,
    MEET,
    /** The forward check. */
    READ,
    /** Whether a reader's conclusion is the answer, which stands among others. */
    MATCH,
    /** In which of several statements thinking that is under way will end. */
    ENDING,
    /** Given thoughts get kinds and links. */
    ANNOTATE,
    /** What may be wrong with a reply, a line each: {@code wrong-kind = ...}. */
    REASONS,
    /** Asks again where a reply cannot be used. */
    REPAIR,
    /** Asks again where a reply borrows from the answer. */
    ANCHORED;

    /** {@code chain-skeleton}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String fileName() {
        return word() + ".txt";
    }
}
