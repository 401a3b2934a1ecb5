package leadsto.store;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import leadsto.thought.Link;
import leadsto.thought.LinkTable;
import leadsto.thought.Source;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;

/**
 * The graph of one source, ready to be written: under the ids of the store, with its entries of the ledger.
 *
 * @param ledger the keys of the thoughts, then those of the links, in the graph's order
 * @param places where in the graph's thoughts each link begins and ends: 2 i and 2 i + 1 for link i
 */
record Prepared(ThoughtGraph graph, Source source, String fingerprint, long[] ledger, int[] places) {

    /** Most of the work of an import that no other graph has to wait for: folding texts, digests. */
    static Prepared of(ThoughtGraph graph, String fingerprint) {
        ThoughtGraph identified = graph.identified();
        return new Prepared(
                identified, graph.sources().get(0), fingerprint, Ledger.entriesOf(identified), places(identified));
    }

    private static int[] places(ThoughtGraph graph) {
        if (graph.links() instanceof LinkTable table) {
            int[] places = new int[2 * table.size()];
            Arrays.setAll(places, i -> i % 2 == 0 ? table.from(i / 2) : table.to(i / 2));
            return places;
        }
        List<Thought> thoughts = graph.thoughts();
        Map<String, Integer> numbers = new HashMap<>(2 * thoughts.size());
        IntStream.range(0, thoughts.size())
                .forEach(i -> numbers.put(thoughts.get(i).id(), i));
        int[] places = new int[2 * graph.links().size()];
        int next = 0;
        for (Link link : graph.links()) {
            places[next++] = numbers.get(link.from());
            places[next++] = numbers.get(link.to());
        }
        return places;
    }

    /** How many rows it takes to write it. */
    int size() {
        return graph.thoughts().size()
                + graph.statements().size()
                + graph.links().size();
    }

    /** The ledger's key of a link, by its place in the graph. */
    long keyOfLink(int index) {
        return ledger[graph.thoughts().size() + index];
    }
}
