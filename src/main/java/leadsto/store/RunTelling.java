package leadsto.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Stream;
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
    private final List<Map<String, Object>> changedThoughts = new ArrayList<>();
    private final List<Map<String, Object>> newLinks = new ArrayList<>();
    private final List<Map<String, Object>> changedLinks = new ArrayList<>();
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
        Map<String, Map<String, Object>> present = stored(graph.thoughts());
        for (Thought thought : graph.thoughts()) {
            tell(thought, Optional.ofNullable(present.get(thought.id())));
        }
        Map<Link.Key, Map<String, Object>> linked = stored(graph.links(), present.keySet());
        for (Link link : graph.links()) {
            tell(link, Optional.ofNullable(linked.get(link.key())), present);
        }
        if (!news) {
            return new Told(new Changes(0, 0, 0, 0, 0, keptDeleted), List.of());
        }
        return new Told(write(), told);
    }

    private void tell(Thought thought, Optional<Map<String, Object>> present) {
        long key = Ledger.keyOfThought(thought.id());
        if (present.isEmpty()) {
            if (onRecord.test(key)) {
                keptDeleted++;
            } else {
                news = true;
                told.add(key);
                newThoughts.add(row(thought));
            }
            return;
        }
        Claims claims = Claims.of(present.get());
        Claim claim = Claim.of(run.id(), Origin.MODEL.word(), 0, provenance);
        if (claims.front().isPresent() && !claims.name(run.id())) {
            news |= !claims.hold(claim, earlier);
            told.add(key);
            changedThoughts.add(
                    Map.of("id", thought.id(), "properties", claims.with(claim).lists()));
        }
    }

    private void tell(
            Link link, Optional<Map<String, Object>> present, Map<String, Map<String, Object>> presentThoughts) {
        long key = Ledger.keyOf(link);
        Claim claim = Claim.of(run.id(), link.origin().word(), link.weight(), provenance);
        if (present.isEmpty()) {
            boolean bothEnds = stands(link.from(), presentThoughts) && stands(link.to(), presentThoughts);
            if (onRecord.test(key) || !bothEnds) {
                keptDeleted++;
            } else {
                news = true;
                told.add(key);
                newLinks.add(row(link, claim));
            }
            return;
        }
        Claims claims = Claims.of(present.get());
        if (claims.front().isEmpty()) {
            return;
        }
        if (!claims.name(run.id())) {
            news |= !claims.hold(claim, earlier);
            told.add(key);
            boolean takesUp = Touch.isProposed(present.get());
            weighed += takesUp ? 1 : 0;
            change(
                    present.get(),
                    takesUp
                            ? claims.behind(claim).properties()
                            : claims.with(claim).lists());
        } else if (claims.inFront(run.id())
                && claim.weight() > claims.front().get().weight()
                && !Touch.ofLink(present.get())) {
            news = true;
            weighed++;
            change(present.get(), Map.of("weight", link.weight(), "statedWeight", link.weight()));
        }
    }

    private void change(Map<String, Object> link, Map<String, Object> properties) {
        changedLinks.add(Map.of("element", link.get("element"), "properties", properties));
    }

    /** Whether a thought is there or about to be, and nobody struck it out. */
    private boolean stands(String thought, Map<String, Map<String, Object>> present) {
        return present.containsKey(thought)
                ? !Touch.rejected(present.get(thought))
                : newThoughts.stream().anyMatch(row -> row.get("id").equals(thought));
    }

    private Changes write() {
        run.write(queries);
        write("""
                UNWIND $rows AS row
                CREATE (t:Thought {id: row.id, text: row.text, language: row.language})
                SET t:$(row.label), t += row.properties
                """, newThoughts);
        write("UNWIND $rows AS row MATCH (t:Thought {id: row.id}) SET t += row.properties", changedThoughts);
        write("""
                UNWIND $rows AS row
                MATCH (a:Thought {id: row.from}) MATCH (b:Thought {id: row.to})
                CREATE (a)-[l:LEADS_TO {role: row.role, approach: row.approach}]->(b)
                SET l += row.properties
                """, newLinks);
        write("""
                UNWIND $rows AS row
                MATCH ()-[l:LEADS_TO]->() WHERE elementId(l) = row.element
                SET l += row.properties
                """, changedLinks);
        queries.run(
                "MATCH (r:Run {id: $id}) SET r.ledger = coalesce(r.ledger, []) + $told",
                Map.of("id", run.id(), "told", told));
        return new Changes(0, 0, newThoughts.size(), newLinks.size() + weighed, 0, keptDeleted);
    }

    private void write(String cypher, List<Map<String, Object>> rows) {
        if (!rows.isEmpty()) {
            queries.run(cypher, Map.of("rows", rows));
        }
    }

    private Map<String, Map<String, Object>> stored(List<Thought> thoughts) {
        Map<String, Map<String, Object>> stored = new LinkedHashMap<>();
        queries.run(
                        "UNWIND $ids AS id MATCH (t:Thought {id: id}) RETURN properties(t) AS thought",
                        Map.of("ids", thoughts.stream().map(Thought::id).toList()))
                .forEach(row -> {
                    Map<String, Object> thought = properties(row.get("thought"));
                    stored.put((String) thought.get("id"), thought);
                });
        return stored;
    }

    private Map<Link.Key, Map<String, Object>> stored(List<Link> links, Set<String> thoughts) {
        List<Link> perhaps = links.stream()
                .filter(it -> Stream.of(it.from(), it.to()).allMatch(thoughts::contains))
                .toList();
        Map<Link.Key, Map<String, Object>> stored = new HashMap<>();
        queries.run("""
                        UNWIND range(0, size($rows) - 1) AS index
                        WITH index, $rows[index] AS row
                        MATCH (:Thought {id: row.from})-[l:LEADS_TO {role: row.role, approach: row.approach}]->(:Thought {id: row.to})
                        RETURN index, elementId(l) AS element, properties(l) AS link ORDER BY index, element
                        """, Map.of("rows", perhaps.stream().map(RunTelling::row).toList()))
                .forEach(row -> {
                    Map<String, Object> link = properties(row.get("link"));
                    link.put("element", row.get("element"));
                    stored.putIfAbsent(
                            perhaps.get(((Long) row.get("index")).intValue()).key(), link);
                });
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

    private static Map<String, Object> row(Link link, Claim claim) {
        Map<String, Object> row = new HashMap<>(row(link));
        row.put("properties", claim.properties());
        return row;
    }

    private static Map<String, Object> row(Link link) {
        return Map.of(
                "from", link.from(),
                "to", link.to(),
                "role", link.role().word(),
                "approach", link.approach().name());
    }

    static Map<String, Object> properties(Object value) {
        Map<String, Object> properties = new HashMap<>();
        ((Map<?, ?>) value).forEach((name, it) -> properties.put((String) name, it));
        return properties;
    }
}
