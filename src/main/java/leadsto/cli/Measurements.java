package leadsto.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import leadsto.cli.measure.Snapshot;
import leadsto.store.Run;
import leadsto.store.ThoughtStore;

/** The measurements that earlier runs of {@code analyze} kept in the store, a few kilobytes each. */
final class Measurements {
    private static final String VERB = "analyze";
    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final ThoughtStore store;
    private final List<Map<String, Object>> runs;

    Measurements(ThoughtStore store) {
        this.store = store;
        this.runs = store.runs(VERB).stream()
                .filter(run -> run.get("measures") != null)
                .toList();
    }

    /**
     * The run that a user names: by its id, by how that begins, or as {@code last}.
     *
     * @throws IllegalArgumentException naming those there are
     */
    String find(String name) {
        if (runs.isEmpty()) {
            throw new IllegalArgumentException(
                    "no earlier measurement is kept; `leadsto analyze` keeps one each time the graph has changed");
        }
        return runs.stream()
                .map(run -> (String) run.get("id"))
                .filter(id -> name.equals("last") || id.startsWith(name) || id.startsWith(VERB + "-" + name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("'" + name + "' is no run of analyze; use `last` or one of "
                                + runs.stream()
                                        .limit(10)
                                        .map(run -> (String) run.get("id"))
                                        .toList()));
    }

    Snapshot of(String id) {
        String measures = runs.stream()
                .filter(run -> run.get("id").equals(id))
                .map(run -> (String) run.get("measures"))
                .findFirst()
                .orElseThrow();
        try {
            return JSON.readValue(measures, Snapshot.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "what the run '" + id + "' measured cannot be read: " + e.getOriginalMessage()
                            + "; name another run",
                    e);
        }
    }

    /** Keeps a measurement, unless the last one was of the same graph and told no less. */
    boolean keep(Run run, Snapshot snapshot) {
        if (!runs.isEmpty()) {
            Snapshot last = of((String) runs.get(0).get("id"));
            if (last.graph().equals(snapshot.graph()) && (last.density() != null || snapshot.density() == null)) {
                return false;
            }
        }
        try {
            store.keep(run, Map.of("measures", JSON.writeValueAsString(snapshot)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a measurement that is no JSON: " + e.getMessage(), e);
        }
        return true;
    }
}
