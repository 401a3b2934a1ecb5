package leadsto.chain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
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
 * new Choice(Strategy.BEST, Optional.of("4f1c"), Optional.of(3), ...).of(graph, topology);
 * }</pre>
 *
 * @param strategy how they are chosen among all there are
 * @param to only those to this answer: its id, or the beginning of it
 * @param k how many to each answer, or with {@link Strategy#EACH} from each start; {@link Strategy#COVER} draws as many as
 *     it needs
 * @param through only those with a thought of this kind
 * @param approach only those whose links are of this approach
 * @param maxLength at most so many thoughts
 * @param seed makes {@link Strategy#SAMPLE} repeatable
 */
public record Choice(
        Strategy strategy,
        Optional<String> to,
        Optional<Integer> k,
        Optional<Kind> through,
        Optional<Approach> approach,
        Optional<Integer> maxLength,
        long seed) {

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
        Chains all = Chains.of(graph, topology);
        return of(to.map(graph::answerNamed).map(Thought::id).map(all::to).orElse(all));
    }

    /** The chains that are wanted among those that somebody narrowed down already; {@code to} is not asked. */
    public List<Chain> of(Chains narrowed) {
        Chains chains = restricted(narrowed);
        return switch (strategy) {
            case BEST -> chains.best(count());
            case EACH -> chains.each(count());
            case SAMPLE ->
                chains.answers().stream()
                        .flatMap(it -> chains.to(it).sample(count(), seed).distinct())
                        .toList();
            case COVER -> chains.cover();
            case DIVERSE -> chains.diverse(count());
        };
    }

    private Chains restricted(Chains chains) {
        Chains restricted = through.isPresent() ? chains.through(through.get()) : chains;
        restricted = approach.isPresent() ? restricted.approach(approach.get()) : restricted;
        return maxLength.isPresent() ? restricted.maxLength(maxLength.get()) : restricted;
    }
}
