package leadsto.chain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import leadsto.thought.Approach;
import leadsto.thought.Link;
import leadsto.thought.Thought;

/**
 * A traversal of the graph from a start to an answer.
 *
 * <pre>
 *   question ──prompts──► doubt ──resolves──► premise ──supports──► answer
 * </pre>
 *
 * @param thoughts at least two, in the order of thinking; the last one is the answer
 * @param links one fewer; {@code links.get(i)} leads from {@code thoughts.get(i)} to {@code thoughts.get(i + 1)}
 * @param probability the probability of this walk among all that begin at its start and end in its answer, in (0, 1]
 */
public record Chain(List<Thought> thoughts, List<Link> links, double probability) {

    /** @throws IllegalArgumentException where thoughts and links do not alternate */
    public Chain {
        thoughts = List.copyOf(thoughts);
        links = List.copyOf(links);
        if (thoughts.size() < 2 || links.size() != thoughts.size() - 1) {
            throw new IllegalArgumentException(
                    "a chain of " + thoughts.size() + " thoughts cannot have " + links.size() + " links");
        }
        for (int i = 0; i < links.size(); i++) {
            if (!links.get(i).from().equals(thoughts.get(i).id())
                    || !links.get(i).to().equals(thoughts.get(i + 1).id())) {
                throw new IllegalArgumentException("link " + i + " of the chain does not join its thoughts");
            }
        }
    }

    /** Where the chain begins. */
    public Thought start() {
        return thoughts.get(0);
    }

    /** The direction from which most of its links lead to the answer; the earliest of several. */
    public Approach approach() {
        Approach first = links.get(0).approach();
        if (links.stream().allMatch(link -> link.approach().equals(first))) {
            return first;
        }
        Map<Approach, Integer> counts = new LinkedHashMap<>();
        for (Link link : links) {
            counts.merge(link.approach(), 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
                .orElseThrow()
                .getKey();
    }

    /**
     * How strongly a thought of it makes the next one natural, on average: the geometric mean of its links' weights, in
     * (0, 1]. Unlike {@link #probability} it does not sink with the length and the number of ways beside it, so that chains
     * of unlike length and place can be compared.
     */
    public double score() {
        double logs =
                links.stream().mapToDouble(link -> Math.log(link.weight())).sum();
        return Math.exp(logs / links.size());
    }

    /** Where it comes to rest. */
    public Thought answer() {
        return thoughts.get(thoughts.size() - 1);
    }
}
