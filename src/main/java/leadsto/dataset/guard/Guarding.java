package leadsto.dataset.guard;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import leadsto.dataset.guard.form.TokenCount;
import leadsto.dataset.guard.likeness.Meanings;
import leadsto.dataset.guard.safety.Use;
import leadsto.thought.Thought;

/**
 * How a dataset is guarded.
 *
 * @param limits what each guard allows
 * @param force whether the dataset is written although a limit is not kept
 * @param use what it is for
 * @param maxTokens how many tokens a row may have
 * @param tokens counts them
 * @param tokenizer what counts them, for people
 * @param steps the largest step of a chain's thoughts in the space of meanings, where somebody can tell
 */
public record Guarding(
        Limits limits,
        boolean force,
        Use use,
        int maxTokens,
        TokenCount tokens,
        String tokenizer,
        Optional<Steps> steps) {
    /** What a model of a few billion parameters is usually trained with. */
    public static final int USUAL_TOKENS = 4096;

    /** The usual limits, the approximate count of tokens, no embedding. */
    public static Guarding usual() {
        return new Guarding(
                Limits.usual(),
                false,
                Use.UNDECLARED,
                USUAL_TOKENS,
                TokenCount.APPROXIMATE,
                TokenCount.APPROXIMATION,
                Optional.empty());
    }

    /**
     * Who can tell the largest step of a chain.
     *
     * @param embedding what embeds the thoughts, for people
     */
    public record Steps(String embedding, ToDoubleFunction<List<Thought>> largest) {}

    /**
     * What a guard may need to know about the rows of one configuration.
     *
     * @param seed decides what is sampled
     * @param scratch a folder for what memory does not hold
     * @param name the configuration's
     * @param marks what its rows hold between thoughts that is no language
     * @param licenceOf the licence of a source by its key; empty where it states none
     * @param apart what may not stand in two splits
     */
    public record Setting(
            long seed, Path scratch, String name, Set<String> marks, Function<String, String> licenceOf, Apart apart) {}

    /**
     * What may not stand in two splits, beside thoughts and answers.
     *
     * @param sources whether no source may
     * @param general which thoughts may, since they are too general to tell what another chain taught
     * @param meanings who tells which thoughts mean nearly the same, where somebody can
     */
    public record Apart(boolean sources, Predicate<Thought> general, Optional<Meanings> meanings) {}
}
