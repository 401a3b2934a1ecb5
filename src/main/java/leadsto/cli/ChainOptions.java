package leadsto.cli;

import java.util.List;
import java.util.Optional;
import leadsto.chain.Chain;
import leadsto.chain.Choice;
import leadsto.chain.Choice.Strategy;
import leadsto.thought.Approach;
import leadsto.thought.Kind;
import picocli.CommandLine.Option;

/** Which chains are drawn. */
final class ChainOptions {
    @Option(names = "--to", paramLabel = "ANSWER", description = "Only to this answer: its id, or the beginning of it.")
    private Optional<String> to = Optional.empty();

    @Option(
            names = "--strategy",
            paramLabel = "NAME",
            description = {
                "each: the most probable from each question to where it most probably leads;",
                "cover: everything that leads to an answer stands in a chain, and every start begins one;",
                "best: the most probable; sample: as often as walks take them;",
                "diverse: any two share half of their thoughts at most (default: ${DEFAULT-VALUE})."
            })
    private Strategy strategy;

    @Option(
            names = "--k",
            paramLabel = "N",
            converter = Count.class,
            description =
                    "Chains an answer (default: 10), with each: a question (default: 3); cover draws as many as it needs.")
    private Optional<Integer> k = Optional.empty();

    @Option(names = "--through", paramLabel = "KIND", description = "Only chains through a thought of this kind.")
    private Optional<Kind> through = Optional.empty();

    @Option(names = "--approach", paramLabel = "NAME", description = "Only links of this approach.")
    private Optional<Approach> approach = Optional.empty();

    @Option(
            names = "--max-length",
            paramLabel = "N",
            converter = Count.class,
            description = "At most so many thoughts in a chain.")
    private Optional<Integer> maxLength = Optional.empty();

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Makes sampling and splits repeatable (default: ${DEFAULT-VALUE}).")
    private long seed;

    /** @param usual how chains are chosen where the user does not say */
    ChainOptions(Strategy usual) {
        this.strategy = usual;
    }

    long seed() {
        return seed;
    }

    /** Chains to each answer, the strongest attractor first. */
    List<Chain> of(Analysis analysis) {
        return choice().of(analysis.graph(), analysis.topology());
    }

    private Choice choice() {
        return new Choice(strategy, to, k, through, approach, maxLength, seed);
    }

    /** As a person would write them again. */
    @Override
    public String toString() {
        return "--strategy " + strategy + (strategy == Strategy.COVER ? "" : " --k " + choice().count()) + " --seed "
                + seed
                + through.map(kind -> " --through " + kind.word()).orElse("")
                + approach.map(name -> " --approach " + name).orElse("")
                + maxLength.map(length -> " --max-length " + length).orElse("")
                + to.map(answer -> " --to " + answer).orElse("");
    }
}
