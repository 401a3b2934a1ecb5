package leadsto.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private static final int MANY = 1_000;

    private final long[] keys;
    private final Set<String> runs;

    private Ledger(long[] keys, Set<String> runs) {
        this.keys = keys;
        this.runs = Set.copyOf(runs);
    }

    /** Everything that is on record when an import begins. */
    static Ledger of(Reading reading) {
        LongStream.Builder keys = LongStream.builder();
        Set<String> runs = new HashSet<>();
        reading.stream("""
                MATCH (s:Source|Run|LeadsToStore) WHERE s.ledger IS NOT NULL
                RETURN s.ledger AS ledger, CASE WHEN s:Run THEN s.id END AS run
                """, Map.of(), row -> {
            numbers(row.get("ledger")).forEach(keys::add);
            Optional.ofNullable((String) row.get("run")).ifPresent(runs::add);
        });
        return new Ledger(keys.build().sorted().toArray(), runs);
    }

    /** The ids of the runs that think up what no source states. */
    Set<String> runs() {
        return runs;
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

    /** Takes entries of weaving off the record, so that it may join the same again. */
    static void forgetWoven(Queries queries, Set<Long> entries) {
        if (!entries.isEmpty()) {
            List<Long> record = new ArrayList<>(woven(queries));
            record.removeAll(entries);
            keepWoven(queries, record);
        }
    }

    static void keepWoven(Queries queries, List<Long> entries) {
        queries.run("""
                MATCH (m:LeadsToStore)
                SET m.ledger = CASE WHEN size($entries) = 0 THEN null ELSE $entries END
                """, Map.of("entries", entries));
    }

    /** The entries of one source: its thoughts, then its links. */
    static long[] entriesOf(ThoughtGraph graph) {
        LongStream entries = LongStream.concat(
                graph.thoughts().stream().mapToLong(thought -> keyOfThought(thought.id())),
                graph.links().stream().mapToLong(Ledger::keyOf));
        return (graph.links().size() > MANY ? entries.parallel() : entries).toArray();
    }

    @SuppressWarnings("unchecked")
    static List<Long> numbers(Object property) {
        return property == null ? List.of() : (List<Long>) property;
    }
}
