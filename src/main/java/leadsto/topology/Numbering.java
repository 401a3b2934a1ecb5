package leadsto.topology;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import leadsto.thought.Kind;
import leadsto.thought.Link;
import leadsto.thought.LinkTable;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;

/** The places of thoughts in their graph, by which the measures know them, and back: 8 to 16 bytes a thought, and 4 for its kind. */
final class Numbering {
    private final ThoughtGraph graph;
    private final Kind[] kinds;
    private final int[] slots;

    Numbering(ThoughtGraph graph) {
        this.graph = graph;
        this.kinds = new Kind[graph.thoughts().size()];
        int[] hashes = new int[kinds.length];
        // What looks at a million objects all over memory is done once, and by all threads.
        IntStream.range(0, kinds.length).parallel().forEach(number -> {
            kinds[number] = thought(number).kind();
            hashes[number] = hash(thought(number).id());
        });
        this.slots = new int[Math.max(2, Integer.highestOneBit(Math.max(1, kinds.length)) << 2)];
        for (int number = 0; number < kinds.length; number++) {
            int slot = hashes[number] & slots.length - 1;
            while (slots[slot] != 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = number + 1;
        }
    }

    private static int hash(String id) {
        return id.hashCode() * 0x9E3779B9 >>> 4;
    }

    /** The number of a thought, or −1. */
    private int find(String thought) {
        int slot = hash(thought) & slots.length - 1;
        while (slots[slot] != 0 && !thought(slots[slot] - 1).id().equals(thought)) {
            slot = slot + 1 & slots.length - 1;
        }
        return slots[slot] - 1;
    }

    int of(String thought) {
        int number = find(thought);
        if (number < 0) {
            throw new IllegalArgumentException("'" + thought + "' is no thought of the graph '" + graph.id()
                    + "'; give the id of one that is, as in ThoughtGraph.thoughts()");
        }
        return number;
    }

    int ofAnswer(String id) {
        int number = of(id);
        if (kinds[number] != Kind.ANSWER) {
            throw new IllegalArgumentException("thought '" + id + "' of the graph '" + graph.id() + "' is a "
                    + thought(number).kind().word() + "; give the id of an answer, as in Topology.answers()");
        }
        return number;
    }

    boolean isAnswer(String id) {
        int number = find(id);
        return number >= 0 && kinds[number] == Kind.ANSWER;
    }

    /** The kinds of all thoughts, not to be changed. */
    Kind[] kinds() {
        return kinds;
    }

    Thought thought(int number) {
        return graph.thoughts().get(number);
    }

    List<String> ids(int[] thoughts) {
        return Arrays.stream(thoughts).mapToObj(i -> thought(i).id()).toList();
    }

    /** The answers in the order of their ids. */
    int[] answers() {
        return IntStream.range(0, kinds.length)
                .filter(number -> kinds[number] == Kind.ANSWER)
                .boxed()
                .sorted(Comparator.comparing(i -> thought(i).id()))
                .mapToInt(i -> i)
                .toArray();
    }

    int[] sources() {
        return graph.links() instanceof LinkTable table
                ? table.from()
                : graph.links().stream().map(Link::from).mapToInt(this::of).toArray();
    }

    int[] targets() {
        return graph.links() instanceof LinkTable table
                ? table.to()
                : graph.links().stream().map(Link::to).mapToInt(this::of).toArray();
    }
}
