package leadsto.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import leadsto.store.Database.Queries;
import leadsto.thought.Origin;

/**
 * Takes a run of unfolding back: what it alone said and nobody edited goes, and off the record, so that it may be said again;
 * what others say too loses its name.
 *
 * <p>The run's node goes as well, unless something of it stays: a thought or link that a person edited, or the record that
 * a person deleted one.
 */
final class RunUndoing {
    private final Queries queries;
    private final String run;
    /** The keys of all that the run says and that is there. */
    private final Set<Long> present = new HashSet<>();

    private final Set<Long> goneLinks = new HashSet<>();
    private final Set<Long> goneMerges = new HashSet<>();
    private long shared;
    private long kept;

    private RunUndoing(Queries queries, String run) {
        this.queries = queries;
        this.run = run;
    }

    static Undone undo(Queries queries, String run) {
        return new RunUndoing(queries, run).undone();
    }

    private Undone undone() {
        takeBackMerges();
        takeBackLinks();
        List<String> alone = takeBackThoughts();
        List<String> gone = Forsaken.remove(queries, alone);
        kept += alone.size() - gone.size();
        Ledger.forgetWoven(queries, goneMerges);
        Ledger.forgetWoven(queries, goneLinks);
        takeBackRun();
        return new Undone(gone.size(), goneLinks.size(), shared, kept);
    }

    private void takeBackMerges() {
        for (Map<String, Object> row : queries.run("""
                MATCH (a:Thought)-[s:SAME_AS {run: $run}]->(b:Thought)
                WITH a.id AS from, b.id AS to, s, coalesce(s.reviewed, false) OR coalesce(s.rejected, false) AS touched
                FOREACH (_ IN CASE WHEN touched THEN [] ELSE [1] END | DELETE s)
                RETURN from, to, touched
                """, Map.of("run", run))) {
            if ((Boolean) row.get("touched")) {
                kept++;
            } else {
                goneMerges.add(Ledger.keyOfMerge((String) row.get("from"), (String) row.get("to")));
            }
        }
    }

    private void takeBackLinks() {
        List<StoredLinks.Stored> gone = new ArrayList<>();
        Map<StoredLinks.Stored, Map<String, Object>> changes = new LinkedHashMap<>();
        for (StoredLinks.Stored link : StoredLinks.matching(
                queries, "MATCH ()-[l:LEADS_TO]->() WHERE l.run = $run OR $run IN l.alsoRuns", Map.of("run", run))) {
            present.add(link.key());
            Claims claims = link.claims();
            if (!claims.inFront(run)) {
                shared++;
                changes.put(link, withoutProposal(claims, claims.without(run).lists()));
            } else if (link.touched()) {
                kept++;
            } else if (claims.also().isEmpty()) {
                gone.add(link);
                goneLinks.add(link.key());
            } else {
                shared++;
                changes.put(link, claims.promoted().properties());
            }
        }
        StoredLinks.delete(queries, gone);
        StoredLinks.change(queries, changes);
    }

    /** What this run only proposed, before another one said it, is proposed no longer. */
    private Map<String, Object> withoutProposal(Claims claims, Map<String, Object> lists) {
        Map<String, Object> properties = new HashMap<>(lists);
        if (claims.also().stream()
                .anyMatch(it -> it.run().equals(run) && it.origin().equals(Origin.EXTRACTED.word()))) {
            properties.put("similarity", null);
            properties.put("model", null);
        }
        return properties;
    }

    /** @return the ids of those that nobody else says */
    private List<String> takeBackThoughts() {
        List<String> alone = new ArrayList<>();
        Map<String, Map<String, Object>> changes = new LinkedHashMap<>();
        for (StoredThoughts.Stored thought : StoredThoughts.matching(
                queries, "MATCH (t:Thought) WHERE t.run = $run OR $run IN t.alsoRuns", Map.of("run", run))) {
            present.add(Ledger.keyOfThought(thought.id()));
            Claims claims = thought.claims();
            if (!claims.inFront(run)) {
                shared++;
                changes.put(thought.id(), claims.without(run).lists());
            } else if (thought.touched()) {
                kept++;
            } else if (claims.also().isEmpty()) {
                alone.add(thought.id());
            } else {
                shared++;
                changes.put(thought.id(), claims.promoted().properties());
            }
        }
        StoredThoughts.change(queries, changes);
        return alone;
    }

    private void takeBackRun() {
        List<Long> deletedByPerson =
                queries.run("MATCH (r:Run {id: $run}) RETURN r.ledger AS ledger", Map.of("run", run)).stream()
                        .flatMap(row -> Ledger.numbers(row.get("ledger")).stream())
                        .filter(key -> !present.contains(key))
                        .toList();
        if (deletedByPerson.isEmpty() && kept == 0) {
            queries.run("MATCH (r:Run {id: $run}) DETACH DELETE r", Map.of("run", run));
        } else {
            queries.run(
                    "MATCH (r:Run {id: $run}) SET r.state = $state, r.ledger = $ledger",
                    Map.of("run", run, "state", RunReport.State.UNDONE.word(), "ledger", deletedByPerson));
        }
    }
}
