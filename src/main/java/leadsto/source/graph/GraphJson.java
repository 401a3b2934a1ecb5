package leadsto.source.graph;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import leadsto.source.format.JsonRecord;
import leadsto.source.format.RecordFormat;
import leadsto.thought.ThoughtGraph;

/** A thought graph as a JSON record: usually one a line. */
public final class GraphJson implements RecordFormat {

    @Override
    public String name() {
        return "graph-json";
    }

    @Override
    public boolean recognises(JsonNode json) {
        return json.path("thoughts").isArray()
                && (json.has("leadsTo") || json.path("thoughts").path(0).has("kind"));
    }

    @Override
    public Optional<ThoughtGraph> read(JsonRecord record) {
        String id = record.text("id");
        String title = record.title(id, record.text("title"));
        return Optional.of(GraphDocument.read(
                record.json(), new GraphDocument.Place(record.uri(id), record.graphId(), title, record.place())));
    }
}
