package leadsto.unfold.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import leadsto.thought.Thought;
import org.jgrapht.alg.matching.MaximumWeightBipartiteMatching;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

/**
 * Which of one side's thoughts says the same as which of another's: pairs that are alike enough, each thought in one of them
 * at most, chosen so that the likenesses of all pairs sum to the most there can be.
 *
 * <p>EntailmentBank's scorer (Dalvi et al. 2021) aligns each predicted conclusion with the gold one that rests on the most
 * equal leaves, which takes leaves of known names, and then asks of each pair whether it is alike enough in meaning. Where a
 * model writes the leaves, too, only the second is left. Here no gold thought is found twice.
 *
 * <p>Cost: m · (m + n log n) for m pairs that are alike enough and n thoughts. Nothing on either side gives no pairs.
 */
final class Alignment {
    private Alignment() {}

    /** By the numbers of gold thoughts those of the predicted ones. */
    static Map<Integer, Integer> of(
            List<Thought> gold, List<Thought> predicted, Likeness likeness, double alikeEnough) {
        SimpleWeightedGraph<Integer, DefaultWeightedEdge> pairs = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
        Set<Integer> golds = IntStream.range(0, gold.size()).boxed().collect(Collectors.toSet());
        Set<Integer> others = IntStream.range(gold.size(), gold.size() + predicted.size())
                .boxed()
                .collect(Collectors.toSet());
        golds.forEach(pairs::addVertex);
        others.forEach(pairs::addVertex);
        for (int i = 0; i < gold.size(); i++) {
            for (int j = 0; j < predicted.size(); j++) {
                double alike = likeness.of(gold.get(i), predicted.get(j));
                if (alike >= alikeEnough) {
                    pairs.setEdgeWeight(pairs.addEdge(i, gold.size() + j), alike);
                }
            }
        }
        Map<Integer, Integer> aligned = new LinkedHashMap<>();
        if (!pairs.edgeSet().isEmpty()) {
            for (DefaultWeightedEdge edge : new MaximumWeightBipartiteMatching<>(pairs, golds, others)
                    .getMatching()
                    .getEdges()) {
                aligned.put(pairs.getEdgeSource(edge), pairs.getEdgeTarget(edge) - gold.size());
            }
        }
        return aligned;
    }
}
