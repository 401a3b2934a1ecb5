package leadsto.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import leadsto.chain.Chain;
import leadsto.chain.Chains;
import leadsto.thought.Approach;
import leadsto.thought.Kind;
import leadsto.thought.Thought;
import picocli.CommandLine.Option;

/** Which chains are drawn. */
final class ChainOptions {
    @Option(names = "--to", paramLabel = "ANSWER", description = "Only to this answer: its id, or the beginning of it.")
    private Optional<String> to = Optional.empty();

    @Option(
            names = "--strategy",
            paramLabel = "NAME",
            defaultValue = "best",
            description = "best: the most probable; sample: walks that end in the answer (default: ${DEFAULT-VALUE}).")
    private Strategy strategy;

    @Option(
            names = "--k",
            paramLabel = "N",
            defaultValue = "10",
            description = "Chains an answer (default: ${DEFAULT-VALUE}).")
    private int k;

    @Option(names = "--through", paramLabel = "KIND", description = "Only chains through a thought of this kind.")
    private Optional<String> through = Optional.empty();

    @Option(names = "--approach", paramLabel = "NAME", description = "Only links of this approach.")
    private Optional<String> approach = Optional.empty();

    @Option(names = "--max-length", paramLabel = "N", description = "At most so many thoughts in a chain.")
    private Optional<Integer> maxLength = Optional.empty();

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Makes sampling and splits repeatable (default: ${DEFAULT-VALUE}).")
    private long seed;

    /** How chains are chosen among all there are. */
    enum Strategy {
        BEST,
        SAMPLE
    }

    long seed() {
        return seed;
    }

    /** Chains to each answer, the strongest attractor first. */
    List<Chain> of(Analysis analysis) {
        Chains all = Chains.of(analysis.graph(), analysis.topology());
        return answers(analysis).stream()
                .flatMap(answer -> draw(restricted(all.to(answer))).stream())
                .toList();
    }

    private List<Chain> draw(Chains chains) {
        return switch (strategy) {
            case BEST -> chains.best(k);
            case SAMPLE -> chains.sample(k, seed).distinct().toList();
        };
    }

    private Chains restricted(Chains chains) {
        Chains restricted = through.isPresent() ? chains.through(Kind.of(through.get())) : chains;
        restricted = approach.isPresent() ? restricted.approach(new Approach(approach.get())) : restricted;
        return maxLength.isPresent() ? restricted.maxLength(maxLength.get()) : restricted;
    }

    private List<String> answers(Analysis analysis) {
        if (to.isEmpty()) {
            return analysis.attractors().stream()
                    .map(attractor -> attractor.id())
                    .toList();
        }
        List<String> matching = analysis.graph().thoughts().stream()
                .filter(thought -> thought.kind() == Kind.ANSWER)
                .map(Thought::id)
                .filter(id -> id.startsWith(to.get().toLowerCase(Locale.ROOT)))
                .toList();
        if (matching.size() != 1) {
            throw new IllegalArgumentException("--to " + to.get() + " names "
                    + (matching.isEmpty() ? "no answer" : matching.size() + " answers")
                    + " of the store; `leadsto analyze --json` lists the ids of all answers");
        }
        return matching;
    }

    /** As a person would write them again. */
    @Override
    public String toString() {
        return "--strategy " + strategy.name().toLowerCase(Locale.ROOT) + " --k " + k + " --seed " + seed
                + through.map(kind -> " --through " + kind).orElse("")
                + approach.map(name -> " --approach " + name).orElse("")
                + maxLength.map(length -> " --max-length " + length).orElse("")
                + to.map(answer -> " --to " + answer).orElse("");
    }
}
