package leadsto.store;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import leadsto.store.Database.Queries;
import leadsto.thought.Digest;
import leadsto.thought.Link;
import leadsto.thought.Merge;
import leadsto.thought.ThoughtGraph;

/**
 * What imports have ever written: for each source the 64-bit keys of its thoughts and links, kept on its node; what each run
 * of unfolding has, kept on that of the run; and what weaving has, kept on the store's mark.
 *
 * <p>Something that stands in the ledger but no longer in the graph was deleted by a person, and no import brings it back.
 * Two of ten million entries share a key with a probability below 10⁻⁵; the loss would be one thought not imported.
 */
final class Ledger {
    private final long[] keys;

    private Ledger(long[] keys) {
        this.keys = keys;
    }

    /** Everything that is on record when an import begins. */
    static Ledger of(Reading reading) {
        LongStream.Builder keys = LongStream.builder();
        reading.stream(
                "MATCH (s:Source|Run|LeadsToStore) WHERE s.ledger IS NOT NULL RETURN s.ledger AS ledger",
                Map.of(),
                row -> numbers(row.get("ledger")).forEach(keys::add));
        return new Ledger(keys.build().sorted().toArray());
    }

    boolean holds(long key) {
        return Arrays.binarySearch(keys, key) >= 0;
    }

    static long keyOfThought(String id) {
        return Long.parseUnsignedLong(id.substring(0, 16), 16);
    }

    static long keyOfLink(String from, String to, String role, String approach) {
        return Digest.sha256Start(String.join(" ", from, to, role, approach));
    }

    static long keyOf(Link link) {
        return keyOfLink(
                link.from(), link.to(), link.role().word(), link.approach().name());
    }

    /** The merge of two thoughts, in either order. */
    static long keyOfMerge(String one, String other) {
        return one.compareTo(other) < 0 ? keyOfLink(one, other, "same_as", "") : keyOfLink(other, one, "same_as", "");
    }

    static long keyOf(Merge merge) {
        return keyOfMerge(merge.from(), merge.to());
    }

    /** The entries of weaving. */
    static List<Long> woven(Queries queries) {
        return queries.run("MATCH (m:LeadsToStore) RETURN m.ledger AS ledger", Map.of()).stream()
                .flatMap(row -> numbers(row.get("ledger")).stream())
                .toList();
    }

    static void keepWoven(Queries queries, List<Long> entries) {
        queries.run("MATCH (m:LeadsToStore) SET m.ledger = $entries", Map.of("entries", entries));
    }

    /** The entries of one source. */
    static long[] entriesOf(ThoughtGraph graph) {
        return LongStream.concat(
                        graph.thoughts().stream().mapToLong(thought -> keyOfThought(thought.id())),
                        graph.links().stream().mapToLong(Ledger::keyOf))
                .toArray();
    }

    @SuppressWarnings("unchecked")
    static List<Long> numbers(Object property) {
        return property == null ? List.of() : (List<Long>) property;
    }
}
