package leadsto.simulate;

import dev.langchain4j.model.embedding.EmbeddingModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import leadsto.chain.Chain;
import leadsto.chain.Forward;
import leadsto.thought.Thought;
import leadsto.trial.SignTest;

/**
 * Chains simulated, and held against what one would have thought forward.
 *
 * <pre>{@code
 * Simulation simulation = Simulation.of(draw.chains(), Forward.of(graph, topology), language -> model, 999, 1);
 * simulation.chains().get(0).drift().efficiency();
 * simulation.efficiency().p();      // is backward straighter than forward?
 * }</pre>
 *
 * <p>Backward is held against forward by the first chain of each start, so that no start counts twice; where the forward way is
 * the chain itself, or both do equally well, nothing is decided. Starts that share thoughts are not independent: p says too
 * little where a graph has few parts. Chains that were drawn for being likely are short, and short ways are straight; read
 * efficiency beside the number of thoughts.
 *
 * @param chains each with its drift, in the order they came
 * @param starts how many starts they begin with
 * @param same from how many of these the forward way is the chain itself
 * @param arrived from how many of the others it came to the same answer
 * @param efficiency from how many starts the chain is straighter than the forward way, and from how many less
 * @param progress from how many its thoughts come nearer to the answer more steadily, and from how many less
 */
public record Simulation(
        List<Simulated> chains, int starts, int same, int arrived, SignTest efficiency, SignTest progress) {

    public Simulation {
        chains = List.copyOf(chains);
    }

    /**
     * Simulates chains. Every text is embedded once.
     *
     * @param models the embedding model for thoughts of a chain whose answer is in a language
     * @param shuffles with how many other orders each is compared, at least one
     * @param seed decides which orders
     * @throws SimulationException where a model fails or gives vectors that cannot be compared
     */
    public static Simulation of(
            Stream<Chain> chains, Forward forward, Function<String, EmbeddingModel> models, int shuffles, long seed) {
        Map<EmbeddingModel, EmbeddingModel> remembered = new HashMap<>();
        List<Simulated> simulated = chains.map(chain -> {
                    EmbeddingModel model = remembered.computeIfAbsent(
                            models.apply(chain.answer().language()), Remembered::new);
                    return simulate(chain, forward.from(chain.start().id()), model, shuffles, seed);
                })
                .toList();
        return tallied(simulated);
    }

    private static Simulated simulate(Chain chain, Forward.Way way, EmbeddingModel model, int shuffles, long seed) {
        Trajectory own = Trajectory.of(chain.thoughts(), model);
        List<Thought> gone = new ArrayList<>(way.thoughts());
        if (way.answers()) {
            gone.remove(gone.size() - 1);
        }
        gone.add(chain.answer());
        Trajectory other = Trajectory.of(gone, model);
        return new Simulated(
                chain,
                Drift.of(chain, own, shuffles, seed),
                Attention.of(own),
                new Simulated.Course(
                        other.efficiency(),
                        other.progress(),
                        other.step(other.largestStep()),
                        way.answers() && way.end().equals(chain.answer()),
                        gone.equals(chain.thoughts())));
    }

    private static Simulation tallied(List<Simulated> chains) {
        Set<String> starts = new HashSet<>();
        List<Simulated> first = chains.stream()
                .filter(it -> starts.add(it.chain().start().id()))
                .toList();
        List<Simulated> different =
                first.stream().filter(it -> !it.forward().same()).toList();
        return new Simulation(
                chains,
                first.size(),
                first.size() - different.size(),
                (int) different.stream().filter(it -> it.forward().arrives()).count(),
                decided(different.stream()
                        .mapToDouble(
                                it -> it.drift().efficiency() - it.forward().efficiency())
                        .toArray()),
                decided(different.stream()
                        .filter(it -> it.drift().progress().isPresent()
                                && it.forward().progress().isPresent())
                        .mapToDouble(it -> it.drift().progress().getAsDouble()
                                - it.forward().progress().getAsDouble())
                        .toArray()));
    }

    private static SignTest decided(double[] gains) {
        int wins = 0;
        int losses = 0;
        for (double gain : gains) {
            wins += gain > Shuffles.EQUAL ? 1 : 0;
            losses += gain < -Shuffles.EQUAL ? 1 : 0;
        }
        return new SignTest(wins, losses);
    }
}
