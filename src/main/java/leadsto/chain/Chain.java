package leadsto.chain;

import java.util.List;
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

    /** Where it comes to rest. */
    public Thought answer() {
        return thoughts.get(thoughts.size() - 1);
    }
}
