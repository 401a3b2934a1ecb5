package leadsto.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import leadsto.chain.Chain;
import leadsto.chain.Chains;
import leadsto.thought.Approach;
import leadsto.thought.Kind;
import leadsto.thought.Thought;
import leadsto.topology.Attractor;
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

    /** How chains are chosen among all there are. */
    enum Strategy {
        BEST(10),
        EACH(3),
        SAMPLE(10),
        COVER(0),
        DIVERSE(10);

        private final int usualCount;

        Strategy(int usualCount) {
            this.usualCount = usualCount;
        }

        /** As it is written on the command line. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param usual how chains are chosen where the user does not say */
    ChainOptions(Strategy usual) {
        this.strategy = usual;
    }

    long seed() {
        return seed;
    }

    /** Chains to each answer, the strongest attractor first. */
    List<Chain> of(Analysis analysis) {
        Chains all = restricted(Chains.of(analysis.graph(), analysis.topology()));
        Chains chains = to.isPresent() ? all.to(answer(analysis)) : all;
        return switch (strategy) {
            case BEST -> chains.best(count());
            case EACH -> chains.each(count());
            case SAMPLE -> sample(chains, analysis);
            case COVER -> chains.cover();
            case DIVERSE -> chains.diverse(count());
        };
    }

    private List<Chain> sample(Chains chains, Analysis analysis) {
        Stream<String> answers = to.isPresent()
                ? Stream.of(answer(analysis))
                : analysis.attractors().stream().map(Attractor::id);
        return answers.flatMap(answer -> chains.to(answer).sample(count(), seed).distinct())
                .toList();
    }

    private int count() {
        return k.orElse(strategy.usualCount);
    }

    private Chains restricted(Chains chains) {
        Chains restricted = through.isPresent() ? chains.through(through.get()) : chains;
        restricted = approach.isPresent() ? restricted.approach(approach.get()) : restricted;
        return maxLength.isPresent() ? restricted.maxLength(maxLength.get()) : restricted;
    }

    private String answer(Analysis analysis) {
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
        return matching.get(0);
    }

    /** As a person would write them again. */
    @Override
    public String toString() {
        return "--strategy " + strategy + (strategy == Strategy.COVER ? "" : " --k " + count()) + " --seed " + seed
                + through.map(kind -> " --through " + kind.word()).orElse("")
                + approach.map(name -> " --approach " + name).orElse("")
                + maxLength.map(length -> " --max-length " + length).orElse("")
                + to.map(answer -> " --to " + answer).orElse("");
    }
}
