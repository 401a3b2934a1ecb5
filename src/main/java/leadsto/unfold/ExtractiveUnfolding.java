package leadsto.unfold;

import java.nio.file.Path;
import java.util.Optional;
import leadsto.thought.Conversation;
import leadsto.thought.ThoughtGraph;
import leadsto.unfold.argument.GivenThoughts;
import leadsto.unfold.argument.Weights;
import leadsto.unfold.cue.Lexicons;
import leadsto.unfold.turn.TurnUnfolding;

/**
 * The unfolding that needs no language model: it takes thoughts out of the text as they stand there, and links them by
 * discourse cues, order, structure and shared words.
 *
 * <pre>{@code
 * ThoughtGraph graph = ExtractiveUnfolding.offline().unfold(conversation);
 * }</pre>
 *
 * <p>A link's weight is the estimated probability that a person would draw it; within an argument it comes from
 * conditional logistic regression on annotated graphs, along lists and between sections it is a fixed estimate. English
 * and Russian have cues; in other languages structure, order and shared words alone decide, unless a folder of cue
 * files says more. Texts of any length are read in about linear time: whole-graph decoding happens section by section.
 *
 * <p>The same input gives the same graph. Safe for use by many threads.
 */
public final class ExtractiveUnfolding implements Unfolding {
    private final Lexicons lexicons;
    private final Weights weights;

    private ExtractiveUnfolding(Lexicons lexicons, Weights weights) {
        this.lexicons = lexicons;
        this.weights = weights;
    }

    /** The unfolding with the built-in English and Russian cues. */
    public static ExtractiveUnfolding offline() {
        return new ExtractiveUnfolding(Lexicons.of(Optional.empty()), Weights.fitted());
    }

    /**
     * The unfolding with a user's cues beside the built-in ones.
     *
     * @param cueFolder holds a folder for each language, named {@code en}, with cue files in it, named {@code reason.txt}
     * @throws IllegalArgumentException where it is no folder, or a file in it is named after no cue
     */
    public static ExtractiveUnfolding with(Path cueFolder) {
        return new ExtractiveUnfolding(Lexicons.of(Optional.of(cueFolder)), Weights.fitted());
    }

    /** Thoughts under the ids of the store, each with its place in the conversation. */
    @Override
    public ThoughtGraph unfold(Conversation conversation) {
        return new ConversationUnfolding(conversation, new TurnUnfolding(lexicons, weights)).unfolded();
    }

    /**
     * The same thoughts under the same ids, with kinds and links found anew.
     *
     * @param given its thoughts' texts in their order, its language, its question and what is {@code given} are looked
     *     at; its kinds and links are not
     */
    public ThoughtGraph unfold(ThoughtGraph given) {
        return new GivenThoughts(given, lexicons.of(given.language()), weights).unfolded();
    }
}
