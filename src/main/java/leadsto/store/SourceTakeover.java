package leadsto.store;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import leadsto.store.Database.Queries;
import leadsto.store.Writing.StatedLink;
import leadsto.thought.Link;
import leadsto.thought.Thought;

/**
 * A source stating what only runs said so far: it goes in front of them, and the thought or link is of its origin and weight.
 * What a person edited stays as it is.
 */
final class SourceTakeover {
    private final Queries queries;
    private final Run run;
    private final Set<String> runs;

    /**
     * @param run the import
     * @param runs the ids of the runs that think up what no source states
     */
    SourceTakeover(Queries queries, Run run, Set<String> runs) {
        this.queries = queries;
        this.run = run;
        this.runs = runs;
    }

    void of(List<Thought> thoughts, List<StatedLink> links) {
        takeThoughts(thoughts);
        takeLinks(links);
    }

    private void takeThoughts(List<Thought> thoughts) {
        Map<String, Thought> stated = new LinkedHashMap<>();
        thoughts.forEach(thought -> stated.put(thought.id(), thought));
        Map<String, Map<String, Object>> changes = new LinkedHashMap<>();
        for (StoredThoughts.Stored there : StoredThoughts.matching(
                queries,
                "UNWIND $ids AS id MATCH (t:Thought {id: id}) WHERE t.run IN $runs",
                Map.of("ids", stated.keySet(), "runs", runs))) {
            if (!there.touched()) {
                Claim claim =
                        new Claim(run.id(), stated.get(there.id()).origin().word(), 0, "", 0, 0);
                changes.put(there.id(), there.claims().behind(claim).properties());
            }
        }
        StoredThoughts.change(queries, changes);
    }

    private void takeLinks(List<StatedLink> links) {
        Map<Long, StatedLink> stated = new HashMap<>();
        links.forEach(it -> stated.put(Ledger.keyOf(it.link()), it));
        Map<StoredLinks.Stored, Map<String, Object>> changes = new LinkedHashMap<>();
        for (StoredLinks.Stored there :
                StoredLinks.like(queries, links.stream().map(StatedLink::link).toList())) {
            if (runs.contains(there.properties().get("run")) && !there.isOfSources() && !there.touched()) {
                StatedLink by = stated.get(there.key());
                Link link = by.link();
                Claim claim = new Claim(run.id(), link.origin().word(), link.weight(), "", 0, 0);
                Map<String, Object> properties = there.claims().behind(claim).properties();
                properties.put("sources", by.sources());
                changes.put(there, properties);
            }
        }
        StoredLinks.change(queries, changes);
    }
}
