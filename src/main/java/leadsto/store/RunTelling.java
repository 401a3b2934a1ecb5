package leadsto.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import leadsto.store.Database.Queries;
import leadsto.thought.Link;
import leadsto.thought.Origin;
import leadsto.thought.Provenance;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;

/**
 * Writes what a run thought up itself in one transaction: thoughts and links that are not there, and on those that are the
 * {@link Claims claim} that this run says them too. What a person made or struck out is left as it is.
 *
 * <p>A graph that an earlier run with the same options said, every part of it by the same request, changes nothing.
 */
final class RunTelling {
    private final Queries queries;
    private final Run run;
    private final Set<String> earlier;
    private final Provenance provenance;
    private final LongPredicate onRecord;
    private final List<Long> told = new ArrayList<>();
    private final List<Map<String, Object>> newThoughts = new ArrayList<>();
    private final Map<String, Map<String, Object>> changedThoughts = new LinkedHashMap<>();
    private final List<Map<String, Object>> newLinks = new ArrayList<>();
    private final Map<StoredLinks.Stored, Map<String, Object>> changedLinks = new LinkedHashMap<>();
    /** Thoughts that are there, or about to be, and that nobody struck out. */
    private final Set<String> standing = new HashSet<>();

    private boolean news;
    private long weighed;
    private long keptDeleted;

    /**
     * @param earlier the ids of runs with the same options
     * @param onRecord the keys of all that was ever written
     */
    RunTelling(Queries queries, Run run, Set<String> earlier, Provenance provenance, LongPredicate onRecord) {
        this.queries = queries;
        this.run = run;
        this.earlier = earlier;
        this.provenance = provenance;
        this.onRecord = onRecord;
    }

    /**
     * What was written.
     *
     * @param told the keys of all that this run now says
     */
    record Told(Changes changes, List<Long> told) {}

    Told tell(ThoughtGraph given) {
        ThoughtGraph graph = given.identified(stored(given.thoughts()).keySet());
        Map<String, StoredThoughts.Stored> present = stored(graph.thoughts());
        for (Thought thought : graph.thoughts()) {
            tell(thought, Optional.ofNullable(present.get(thought.id())));
        }
        Map<Long, StoredLinks.Stored> linked = stored(graph);
        for (Link link : graph.links()) {
            long key = Ledger.keyOf(link);
            if (linked.containsKey(key)) {
                tellAgain(link, linked.get(key));
            } else {
                tell(link, key);
            }
        }
        return news ? new Told(write(), told) : new Told(new Changes(0, 0, 0, 0, 0, keptDeleted), List.of());
    }

    private void tell(Thought thought, Optional<StoredThoughts.Stored> present) {
        long key = Ledger.keyOfThought(thought.id());
        if (present.isPresent()) {
            if (!Touch.rejected(present.get().properties())) {
                standing.add(thought.id());
            }
            tellAgain(present.get(), key);
        } else if (onRecord.test(key)) {
            keptDeleted++;
        } else {
            news = true;
            standing.add(thought.id());
            told.add(key);
            newThoughts.add(row(thought));
        }
    }

    private void tellAgain(StoredThoughts.Stored thought, long key) {
        Claims claims = thought.claims();
        if (claims.front().isPresent() && !claims.name(run.id())) {
            Claim claim = Claim.of(run.id(), Origin.MODEL.word(), 0, provenance);
            news |= !claims.hold(claim, earlier);
            told.add(key);
            changedThoughts.put(thought.id(), claims.with(claim).lists());
        }
    }

    private void tell(Link link, long key) {
        if (onRecord.test(key) || !standing.contains(link.from()) || !standing.contains(link.to())) {
            keptDeleted++;
        } else {
            news = true;
            told.add(key);
            newLinks.add(row(link));
        }
    }

    private void tellAgain(Link link, StoredLinks.Stored there) {
        Claims claims = there.claims();
        Claim claim = Claim.of(run.id(), link.origin().word(), link.weight(), provenance);
        if (claims.front().isPresent() && !claims.name(run.id())) {
            news |= !claims.hold(claim, earlier);
            told.add(there.key());
            boolean takesUp = Touch.isProposed(there.properties());
            weighed += takesUp ? 1 : 0;
            changedLinks.put(
                    there,
                    takesUp
                            ? claims.behind(claim).properties()
                            : claims.with(claim).lists());
        } else if (claims.inFront(run.id())
                && link.weight() > claims.front().get().weight()
                && !there.touched()) {
            news = true;
            weighed++;
            changedLinks.put(there, Map.of("weight", link.weight(), "statedWeight", link.weight()));
        }
    }

    private Changes write() {
        run.write(queries);
        write("""
                UNWIND $rows AS row
                CREATE (t:Thought {id: row.id, text: row.text, language: row.language})
                SET t:$(row.label), t += row.properties
                """, newThoughts);
        StoredThoughts.change(queries, changedThoughts);
        write("""
                UNWIND $rows AS row
                MATCH (a:Thought {id: row.from}) MATCH (b:Thought {id: row.to})
                CREATE (a)-[l:LEADS_TO {role: row.role, approach: row.approach}]->(b)
                SET l += row.properties
                """, newLinks);
        StoredLinks.change(queries, changedLinks);
        queries.run("""
                MATCH (r:Run {id: $id})
                SET r.state = coalesce(r.state, $unfinished), r.ledger = coalesce(r.ledger, []) + $told
                """, Map.of("id", run.id(), "unfinished", RunReport.State.UNFINISHED.word(), "told", told));
        return new Changes(0, 0, newThoughts.size(), newLinks.size() + weighed, 0, keptDeleted);
    }

    private void write(String cypher, List<Map<String, Object>> rows) {
        if (!rows.isEmpty()) {
            queries.run(cypher, Map.of("rows", rows));
        }
    }

    private Map<String, StoredThoughts.Stored> stored(List<Thought> thoughts) {
        Map<String, StoredThoughts.Stored> stored = new HashMap<>();
        StoredThoughts.of(queries, thoughts.stream().map(Thought::id).toList()).forEach(it -> stored.put(it.id(), it));
        return stored;
    }

    private Map<Long, StoredLinks.Stored> stored(ThoughtGraph graph) {
        Map<Long, StoredLinks.Stored> stored = new HashMap<>();
        StoredLinks.like(queries, graph.links()).forEach(it -> stored.putIfAbsent(it.key(), it));
        return stored;
    }

    private Map<String, Object> row(Thought thought) {
        Claim claim = Claim.of(run.id(), thought.origin().word(), 0, provenance);
        return Map.of(
                "id", thought.id(),
                "label", thought.kind().label(),
                "text", thought.text(),
                "language", thought.language(),
                "properties", claim.properties());
    }

    private Map<String, Object> row(Link link) {
        Claim claim = Claim.of(run.id(), link.origin().word(), link.weight(), provenance);
        return Map.of(
                "from", link.from(),
                "to", link.to(),
                "role", link.role().word(),
                "approach", link.approach().name(),
                "properties", claim.properties());
    }
}
