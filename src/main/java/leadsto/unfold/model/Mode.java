package leadsto.unfold.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import leadsto.unfold.model.prompt.PromptName;
import leadsto.unfold.model.reply.Wanted;

/** By which method a model unfolds an answer. Another one is a prompt file, a small class, and a constant here. */
public enum Mode {
    /** A chain from a question to the response before the answer, by a skeleton of functions. */
    CHAIN(new BackwardChain(), PromptName.CHAIN_SKELETON, PromptName.CHAIN),
    /** Questions to which this would be the answer. */
    QUESTIONS(new ReverseQuestions(PromptName.QUESTIONS), PromptName.QUESTIONS),
    /** Questions that separate the answer from its nearest neighbours. */
    CONTRAST(new ReverseQuestions(PromptName.CONTRAST), PromptName.CONTRAST),
    /** Premises, and the premises of these. */
    TREE(new DirectSteps(PromptName.TREE, Wanted.grounds(3, 9)), PromptName.TREE),
    /** Another way to an answer that has one. */
    REWRITE(new DirectSteps(PromptName.REWRITE, Wanted.way(3, 8)), PromptName.REWRITE),
    /** A new answer, on from where the graph is sparse. */
    INVENT(new DirectSteps(PromptName.INVENT, Wanted.invention(3, 8)), PromptName.INVENT);

    private final String word = name().toLowerCase(Locale.ROOT);
    private final Method method;
    private final List<PromptName> prompts;

    Mode(Method method, PromptName... prompts) {
        this.method = method;
        this.prompts = List.of(prompts);
    }

    Method method() {
        return method;
    }

    /** The prompts of the mode's own; each mode uses the forward check and the repairs besides. */
    public List<PromptName> prompts() {
        return prompts;
    }

    /** How many requests a chain takes, forward check and all, where nothing has to be asked twice. */
    public int requests(int readers) {
        return method.apart() ? 1 + 2 * ReverseQuestions.COUNT * readers : prompts.size() + 2 * readers;
    }

    /** How many more it takes at most to ask after each step how likely the answer is. */
    public int likelihoodRequests() {
        return 1 + method.most();
    }

    /** The word of the command line: {@code chain}. */
    public String word() {
        return word;
    }

    /**
     * Reads a mode by its word, in any case.
     *
     * @throws IllegalArgumentException naming the modes there are
     */
    public static Mode of(String word) {
        return Arrays.stream(values())
                .filter(it -> it.word.equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + word + "' is no mode; use one of "
                        + Arrays.stream(values()).map(Mode::word).collect(Collectors.joining(", "))));
    }
}
