package leadsto.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import leadsto.thought.Link;
import leadsto.thought.Merge;
import leadsto.thought.Weft;

/**
 * What weaving has joined in the store: merges, {@code (:Thought)-[:SAME_AS {score, model, run, origin}]->(:Thought)}, and
 * links across sources, {@code LEADS_TO} with a {@code similarity} beside its weight.
 *
 * <p>What was ever woven is on record at the store's mark. So a merge or link that a person deleted or rejected is known as
 * {@linkplain #struck struck} and not made again, while what {@link #undo} takes back may be.
 */
public final class ThoughtWeaving {
    private final Database database;
    private final Ledger ledger;
    private final List<Merge> merges = new ArrayList<>();
    private final Set<Long> rejected = new HashSet<>();
    private final Set<Long> there = new HashSet<>();

    /** @param reading tells what stands */
    ThoughtWeaving(Database database, Reading reading) {
        this.database = database;
        this.ledger = Ledger.of(reading);
        read(reading);
    }

    /**
     * How much was joined or taken apart.
     *
     * @param keptByPerson what a person edited, and undoing left alone
     */
    public record Count(long merges, long links, long keptByPerson) {
        /** Whether the store differs from before. */
        public boolean any() {
            return merges + links > 0;
        }
    }

    /** The merges that stand: made by weaving or by a person, and not rejected. */
    public List<Merge> merges() {
        return List.copyOf(merges);
    }

    /** Whether a person deleted or rejected this merge. */
    public boolean struck(Merge merge) {
        return struck(Ledger.keyOf(merge));
    }

    /** Whether this link stands, be it only proposed. */
    public boolean isThere(Link link) {
        return there.contains(Ledger.keyOf(link));
    }

    /** Whether a person deleted or rejected this link. */
    public boolean struck(Link link) {
        return struck(Ledger.keyOf(link));
    }

    private boolean struck(long key) {
        return rejected.contains(key) || ledger.holds(key) && !there.contains(key);
    }

    /** Joins what is proposed, and puts it on record; what is there already stays as it is. */
    public Count write(Weft weft, Run run) {
        return new WeftWriting(database, run).write(weft);
    }

    /** Takes back all that weaving joined, but what a person reviewed, rejected or weighed. */
    public Count undo() {
        return database.inTransaction(WeftUndoing::undo);
    }

    private void read(Reading reading) {
        new GraphReading(reading).eachMerge(merge -> {
            there.add(Ledger.keyOf(merge));
            merges.add(merge);
        });
        reading.stream(
                """
                MATCH (a:Thought)-[:SAME_AS {rejected: true}]->(b:Thought) WHERE a.id IS NOT NULL AND b.id IS NOT NULL
                RETURN a.id AS from, b.id AS to
                """,
                Map.of(),
                row -> rejected.add(Ledger.keyOfMerge((String) row.get("from"), (String) row.get("to"))));
        reading.stream(
                """
                MATCH (a:Thought)-[l:LEADS_TO]->(b:Thought) WHERE a.id IS NOT NULL AND b.id IS NOT NULL
                RETURN a.id AS from, b.id AS to, l.role AS role, l.approach AS approach,
                       coalesce(l.rejected, false) AS rejected
                """,
                Map.of(),
                row -> (Boolean.TRUE.equals(row.get("rejected")) ? rejected : there)
                        .add(Ledger.keyOfLink(
                                (String) row.get("from"),
                                (String) row.get("to"),
                                String.valueOf(row.get("role")),
                                String.valueOf(row.get("approach")))));
    }
}
