package leadsto.embed;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.util.ArrayList;
import java.util.List;

/**
 * A model whose answers are not trusted: as many vectors as texts, all of one dimension and of finite numbers, brought to
 * length 1; anything else, and every failure, is one line.
 */
final class CheckedModel implements EmbeddingModel {
    private final EmbeddingModel model;
    private final String where;
    private int dimension;

    /** @param where what to call the model in a message: {@code the embedding service at http://...} */
    CheckedModel(EmbeddingModel model, String where) {
        this.model = model;
        this.where = where;
    }

    @Override
    public Response<List<Embedding>> embedAll(List<TextSegment> texts) {
        List<Embedding> answer = ask(texts);
        if (answer.size() != texts.size()) {
            throw new EmbeddingException(where + " gave " + answer.size() + " vectors for " + texts.size()
                    + " texts; check that it is an embedding model");
        }
        List<Embedding> checked = new ArrayList<>();
        for (Embedding embedding : answer) {
            checked.add(Embedding.from(checked(embedding.vector())));
        }
        return Response.from(checked);
    }

    private List<Embedding> ask(List<TextSegment> texts) {
        try {
            List<Embedding> answer = model.embedAll(texts).content();
            return answer == null ? List.of() : answer;
        } catch (RuntimeException e) {
            throw new EmbeddingException(where + " " + ServiceFailure.explained(e, "use --embedding offline"), e);
        }
    }

    private float[] checked(float[] vector) {
        if (vector.length == 0 || dimension != 0 && vector.length != dimension) {
            throw new EmbeddingException(where + " gave a vector of " + vector.length + " numbers"
                    + (dimension == 0 ? "" : " after one of " + dimension) + "; check that it is an embedding model");
        }
        dimension = vector.length;
        double squares = 0;
        for (float number : vector) {
            squares += (double) number * number;
        }
        if (!(squares < Double.POSITIVE_INFINITY)) {
            throw new EmbeddingException(where
                    + " gave a vector whose numbers are not all finite; try another model or a newer version of it");
        }
        float[] unit = new float[vector.length];
        for (int i = 0; squares > 0 && i < vector.length; i++) {
            unit[i] = (float) (vector[i] / Math.sqrt(squares));
        }
        return unit;
    }

    @Override
    public int dimension() {
        return dimension == 0 ? model.dimension() : dimension;
    }

    @Override
    public String modelName() {
        return model.modelName();
    }
}
