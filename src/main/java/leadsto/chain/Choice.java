package leadsto.chain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import leadsto.thought.Approach;
import leadsto.thought.Kind;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;
import leadsto.topology.Topology;

/**
 * Which chains of a graph somebody wants, in the words of the command line and of the procedures.
 *
 * <pre>{@code
 * Choice.by(Strategy.BEST).of(graph, topology);
 * new Choice(Strategy.SAMPLE, Optional.empty(), Optional.of(1000), ...).draw(graph, topology);
 * }</pre>
 *
 * @param strategy how they are chosen among all there are
 * @param to only those to this answer: its id, or the beginning of it
 * @param k how many to each answer, or with {@link Strategy#EACH} from each start; {@link Strategy#COVER} draws as many as
 *     it needs
 * @param through only those with a thought of this kind
 * @param approach only those whose links are of this approach
 * @param maxLength at most so many thoughts
 * @param revisits also those that come to a thought again; without effect on {@link Strategy#COVER}
 * @param balance a temperature from 0 to 1, where one is asked for, by which the strongest answers are held back. Where chains
 *     are counted by the answer (best, sample, diverse), all of them together are dealt out in proportion to the centrality
 *     of the answers to that power: at 0 each gets as many, as where nobody asks, at 1 in proportion. With each and cover,
 *     where questions decide how many chains an answer has, of <i>m</i> chains
 *     ⌈<i>m<sup>T</sup> · l</i><sup>1−<i>T</i></sup>⌉ are kept, evenly spaced, where <i>l</i> is the least that any answer
 *     has: at 1 all, at 0 of each answer as many as of the one with the fewest. Source: {@link Balance}
 * @param quotas what share of the chains is to be of one sort; where it takes more of a sort than the strategy gives, those that
 *     the same strategy gives among chains of this sort alone are chosen from, too. As many chains as the strategy gives,
 *     or fewer where only so the quotas hold, which the draw notes
 * @param seed makes {@link Strategy#SAMPLE} repeatable
 */
public record Choice(
        Strategy strategy,
        Optional<String> to,
        Optional<Integer> k,
        Optional<Kind> through,
        Optional<Approach> approach,
        Optional<Integer> maxLength,
        boolean revisits,
        Optional<Double> balance,
        List<Quota> quotas,
        long seed) {

    /** @throws IllegalArgumentException where the balance is out of range, or quotas exceed a whole */
    public Choice {
        quotas = List.copyOf(quotas);
        Quota.requireSane(quotas);
        balance.ifPresent(Balance::new);
    }

    /** All chains by a strategy, as many as it usually gives, seed 1. */
    public static Choice by(Strategy strategy) {
        return new Choice(
                strategy,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                List.of(),
                1);
    }

    /** How chains are chosen among all there are. */
    public enum Strategy {
        /** The most probable ones to each answer. */
        BEST(10),
        /** The most probable ones from each start to where it most probably leads. */
        EACH(3),
        /** Some drawn by lot, as often as the walk takes them; what is drawn twice is given once. */
        SAMPLE(10),
        /** Few, in which every thought stands. */
        COVER(0),
        /** Some of which any two share half of their thoughts at most. */
        DIVERSE(10);

        private final int usualCount;

        Strategy(int usualCount) {
            this.usualCount = usualCount;
        }

        /** The word of the command line: {@code best}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /**
         * Reads a strategy by its word, in any case.
         *
         * @throws IllegalArgumentException naming the strategies there are
         */
        public static Strategy of(String word) {
            return Stream.of(values())
                    .filter(it -> it.word().equalsIgnoreCase(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("'" + word + "' is no strategy; use one of "
                            + Arrays.stream(values()).map(Strategy::word).collect(Collectors.joining(", "))));
        }

        @Override
        public String toString() {
            return word();
        }
    }

    /** How many chains there are to be of each answer or start, where nobody says: as many as the strategy usually gives. */
    public int count() {
        return k.orElse(strategy.usualCount);
    }

    /**
     * The chains of a graph that are wanted, answer by answer, the strongest attractor first.
     *
     * @throws IllegalArgumentException where the graph has no such answer
     */
    public List<Chain> of(ThoughtGraph graph, Topology topology) {
        return draw(graph, topology).chains().toList();
    }

    /** The chains that are wanted among those that somebody narrowed down already; {@code to} is not asked. */
    public List<Chain> of(Chains narrowed) {
        return draw(narrowed).chains().toList();
    }

    /**
     * The same as {@link #of(ThoughtGraph, Topology)}, to be gone through more than once. Best, each and diverse hold the
     * chains of one answer in memory, sample holds eight to sixteen bytes for each chain to an answer, so that none comes
     * twice; cover holds all, and quotas eight to sixteen bytes for each.
     *
     * @throws IllegalArgumentException where the graph has no such answer
     */
    public Draw draw(ThoughtGraph graph, Topology topology) {
        Chains all = Chains.of(graph, topology);
        return draw(to.map(graph::answerNamed).map(Thought::id).map(all::to).orElse(all));
    }

    private Draw draw(Chains narrowed) {
        Chains chains = restricted(narrowed);
        if (quotas.isEmpty()) {
            return Draw.of(balanced(chains, count()));
        }
        List<Quota> exact = quotas.stream().map(it -> it.in(chains.graph())).toList();
        List<Supplier<Stream<Chain>>> more = exact.stream()
                .map(it -> balanced(it.among(chains), countOf(it, chains)))
                .toList();
        return new Quotas(exact)
                .keep(balanced(chains, count()), () -> more.stream().flatMap(Supplier::get));
    }

    private Chains restricted(Chains chains) {
        Chains restricted = through.isPresent() ? chains.through(through.get()) : chains;
        restricted = approach.isPresent() ? restricted.approach(approach.get()) : restricted;
        restricted = revisits ? restricted.revisiting() : restricted;
        return maxLength.isPresent() ? restricted.maxLength(maxLength.get()) : restricted;
    }

    /** One answer that is to have a share of all needs more chains than an answer usually gets. */
    private int countOf(Quota quota, Chains chains) {
        boolean counted = strategy != Strategy.EACH && quota.of() == Quota.Of.ANSWER;
        return counted
                ? (int) Math.min(
                        Integer.MAX_VALUE,
                        Math.ceil(quota.share() * count() * chains.answers().size()))
                : count();
    }

    private Supplier<Stream<Chain>> balanced(Chains chains, int count) {
        return switch (strategy) {
            case BEST -> answerByAnswer(chains, count, (to, k) -> to.best(k).stream());
            case SAMPLE ->
                answerByAnswer(chains, count, (to, k) -> to.sample(k, seed).filter(new Fingerprints()::add));
            case DIVERSE -> answerByAnswer(chains, count, (to, k) -> to.diverse(k).stream());
            case EACH -> thinned(() -> chains.eachInTurn(count));
            case COVER -> thinned(chains.cover()::stream);
        };
    }

    private Supplier<Stream<Chain>> answerByAnswer(
            Chains chains, int count, BiFunction<Chains, Integer, Stream<Chain>> strategy) {
        List<String> answers = chains.answers();
        int[] places = balance.map(Balance::new)
                .map(it -> it.places(chains.centralities(), Math.multiplyExact(count, answers.size())))
                .orElseGet(() ->
                        IntStream.generate(() -> count).limit(answers.size()).toArray());
        return () -> IntStream.range(0, places.length)
                .filter(i -> places[i] > 0)
                .boxed()
                .flatMap(i -> strategy.apply(chains.to(answers.get(i)), places[i]));
    }

    private Supplier<Stream<Chain>> thinned(Supplier<Stream<Chain>> chains) {
        if (balance.isEmpty()) {
            return chains;
        }
        Map<String, Long> counts =
                chains.get().collect(Collectors.groupingBy(it -> it.answer().id(), Collectors.counting()));
        return () -> chains.get().filter(new Balance(balance.get()).thinning(counts));
    }
}
