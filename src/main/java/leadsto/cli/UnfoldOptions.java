package leadsto.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import leadsto.embed.Embeddings;
import leadsto.thought.Approach;
import leadsto.unfold.model.Mode;
import leadsto.unfold.model.Settings;
import leadsto.unfold.model.prompt.Prompts;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How answers are unfolded. */
final class UnfoldOptions {
    @Option(
            names = "--mode",
            paramLabel = "NAME",
            defaultValue = "chain",
            description = {
                "chain: from a question to the answer, by a skeleton of functions; questions: those it could be the",
                "answer to; contrast: those that separate it from its nearest neighbours; tree: premises of premises;",
                "rewrite: another way than the known one; invent: new answers where the graph is sparse",
                "(default: ${DEFAULT-VALUE})."
            })
    private Mode mode;

    @Option(
            names = "--approach",
            split = ",",
            paramLabel = "NAME",
            description = {
                "Only from these directions: logical, emotional, disappointment, constructive-criticism, or one that",
                "the folder of --prompts describes (default: all)."
            })
    private List<Approach> approaches = List.of();

    @Option(
            names = "--per-approach",
            paramLabel = "K",
            defaultValue = "1",
            converter = Count.class,
            description = "Chains from each approach; without --model, links (default: ${DEFAULT-VALUE}).")
    private int perApproach;

    @Option(
            names = "--depth",
            paramLabel = "N",
            defaultValue = "1",
            converter = Count.class,
            description = {
                "2: the premises and doubts before an answer are unfolded too, and its open doubts met, the most",
                "promising first; 3: what stands before these, and so on (default: ${DEFAULT-VALUE})."
            })
    private int depth;

    @Option(
            names = "--budget",
            paramLabel = "TOKENS",
            defaultValue = "0",
            description = {
                "At most about so many tokens in and out, those of replies known from before included: to each answer the",
                "same share first, then what they leave to the most promising of all; 0 for any number (default:",
                "${DEFAULT-VALUE})."
            })
    private long budget;

    @Option(
            names = "--readers",
            paramLabel = "N",
            defaultValue = "1",
            converter = Count.class,
            description = {
                "How many read each chain without its answer; the more, the finer the weights (default:",
                "${DEFAULT-VALUE})."
            })
    private int readers;

    @Option(
            names = "--max-anchoring",
            paramLabel = "S",
            defaultValue = "0.2",
            description = {
                "The largest share of the answer's wording that may stand before it; above, the chain is written once",
                "more, then rejected (default: ${DEFAULT-VALUE})."
            })
    private double maxAnchoring;

    @Option(
            names = "--min-reach",
            paramLabel = "S",
            defaultValue = "0.5",
            description = {
                "The least share of the readers who have to come to the answer by themselves (default:",
                "${DEFAULT-VALUE})."
            })
    private double minReach;

    @Option(
            names = "--no-likelihood",
            description = {
                "Do not ask, after each step of a chain that is taken, how likely the answer is. It takes a short request",
                "a step, and is asked only where the address tells probabilities (OpenAI's protocol)."
            })
    private boolean withoutLikelihood;

    @Option(
            names = "--embedding",
            paramLabel = "SPEC",
            defaultValue = "default",
            description = {
                "What compares new thoughts with those that may say the same in other words: " + Embeddings.CHOICES,
                "(default: ${DEFAULT-VALUE})."
            })
    private String embedding;

    @Mixin
    private PromptOption prompts;

    Prompts prompts() {
        return prompts.prompts();
    }

    Settings settings(Prompts known) {
        return new Settings(
                mode,
                approaches.isEmpty() ? known.approaches() : approaches,
                perApproach,
                depth,
                budget,
                readers,
                maxAnchoring,
                minReach,
                !withoutLikelihood);
    }

    int perApproach() {
        return perApproach;
    }

    Mode mode() {
        return mode;
    }

    List<Approach> approaches() {
        return approaches;
    }

    Embeddings embeddings() {
        return Embeddings.of(embedding, Optional.empty()).cachedIn(UserCache.folder());
    }

    /** As a person would write them again. */
    @Override
    public String toString() {
        return " --mode " + mode.word()
                + (approaches.isEmpty()
                        ? ""
                        : " --approach "
                                + approaches.stream().map(Approach::name).collect(Collectors.joining(",")))
                + " --per-approach " + perApproach
                + " --depth " + depth
                + " --budget " + budget
                + " --readers " + readers
                + " --max-anchoring " + maxAnchoring
                + " --min-reach " + minReach
                + (withoutLikelihood ? " --no-likelihood" : "")
                + prompts;
    }
}
