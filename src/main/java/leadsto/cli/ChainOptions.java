package leadsto.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import leadsto.chain.Choice;
import leadsto.chain.Choice.Strategy;
import leadsto.chain.Draw;
import leadsto.chain.Quota;
import leadsto.thought.Approach;
import leadsto.thought.Kind;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which chains are drawn. */
final class ChainOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

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

    @Option(names = "--revisits", description = "Also chains that come to a thought again.")
    private boolean revisits;

    @Option(
            names = "--balance",
            paramLabel = "T",
            description =
                    "Holds back the strongest answers: 1 leaves each its share of all thinking, 0 gives each the same;"
                            + " of chains that questions bring (each, cover), those of answers that have many are thinned.")
    private Optional<Double> balance = Optional.empty();

    @Option(
            names = "--quota",
            split = ",",
            paramLabel = "SORT=SHARE",
            description =
                    "This share of the chains is to be of one sort: approach:emotional=0.25, kind:doubt=0.5 (a thought of"
                            + " that kind stands in it), answer:ID=0.1. May be given more than once.")
    private List<Quota> quotas = List.of();

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
    Draw of(Analysis analysis) {
        return choice().draw(analysis.graph(), analysis.topology());
    }

    /**
     * The choice, checked before any work is done for it.
     *
     * @throws ParameterException where it does not make sense
     */
    Choice choice() {
        try {
            return new Choice(strategy, to, k, through, approach, maxLength, revisits, balance, quotas, seed);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    /** As a person would write them again. */
    @Override
    public String toString() {
        return "--strategy " + strategy + (strategy == Strategy.COVER ? "" : " --k " + choice().count()) + " --seed "
                + seed
                + through.map(kind -> " --through " + kind.word()).orElse("")
                + approach.map(name -> " --approach " + name).orElse("")
                + maxLength.map(length -> " --max-length " + length).orElse("")
                + (revisits ? " --revisits" : "")
                + balance.map(temperature -> " --balance " + temperature).orElse("")
                + quotas.stream().map(quota -> " --quota " + quota).collect(Collectors.joining())
                + to.map(answer -> " --to " + answer).orElse("");
    }
}
