package leadsto.simulate;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A model that is asked once for each text: chains share their thoughts. */
final class Remembered implements EmbeddingModel {
    private final EmbeddingModel model;
    private final Map<String, Embedding> known = new HashMap<>();

    Remembered(EmbeddingModel model) {
        this.model = model;
    }

    @Override
    public Response<List<Embedding>> embedAll(List<TextSegment> texts) {
        Set<TextSegment> unknown = new LinkedHashSet<>(texts);
        unknown.removeIf(text -> known.containsKey(text.text()));
        List<TextSegment> asked = new ArrayList<>(unknown);
        List<Embedding> given =
                asked.isEmpty() ? List.of() : model.embedAll(asked).content();
        if (given.size() != asked.size()) {
            throw new SimulationException("the embedding model gave " + given.size() + " vectors for " + asked.size()
                    + " thoughts; use a model that gives one for each text");
        }
        for (int i = 0; i < asked.size(); i++) {
            known.put(asked.get(i).text(), given.get(i));
        }
        return Response.from(texts.stream().map(text -> known.get(text.text())).toList());
    }
}
