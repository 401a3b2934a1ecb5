package leadsto.topology;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import leadsto.thought.Kind;
import leadsto.thought.Link;
import leadsto.thought.LinkTable;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;

/** The places of thoughts in their graph, by which the measures know them, and back. */
final class Numbering {
    private final ThoughtGraph graph;
    private final Map<String, Integer> numbers;

    Numbering(ThoughtGraph graph) {
        this.graph = graph;
        this.numbers = new HashMap<>(2 * graph.thoughts().size());
        for (Thought thought : graph.thoughts()) {
            numbers.put(thought.id(), numbers.size());
        }
    }

    int of(String thought) {
        Integer number = numbers.get(thought);
        if (number == null) {
            throw new IllegalArgumentException("'" + thought + "' is no thought of the graph '" + graph.id()
                    + "'; give the id of one that is, as in ThoughtGraph.thoughts()");
        }
        return number;
    }

    int ofAnswer(String id) {
        int number = of(id);
        if (thought(number).kind() != Kind.ANSWER) {
            throw new IllegalArgumentException("thought '" + id + "' of the graph '" + graph.id() + "' is a "
                    + thought(number).kind().word() + "; give the id of an answer, as in Topology.answers()");
        }
        return number;
    }

    boolean isAnswer(String id) {
        Integer number = numbers.get(id);
        return number != null && thought(number).kind() == Kind.ANSWER;
    }

    Thought thought(int number) {
        return graph.thoughts().get(number);
    }

    List<String> ids(int[] thoughts) {
        return Arrays.stream(thoughts).mapToObj(i -> thought(i).id()).toList();
    }

    /** The answers in the order of their ids. */
    int[] answers() {
        return IntStream.range(0, graph.thoughts().size())
                .filter(i -> thought(i).kind() == Kind.ANSWER)
                .boxed()
                .sorted(Comparator.comparing(i -> thought(i).id()))
                .mapToInt(i -> i)
                .toArray();
    }

    int[] sources() {
        return graph.links() instanceof LinkTable table
                ? table.from()
                : graph.links().stream().map(Link::from).mapToInt(numbers::get).toArray();
    }

    int[] targets() {
        return graph.links() instanceof LinkTable table
                ? table.to()
                : graph.links().stream().map(Link::to).mapToInt(numbers::get).toArray();
    }
}
