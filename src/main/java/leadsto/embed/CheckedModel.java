package leadsto.embed;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A model whose answers are not trusted: as many vectors as texts, all of one dimension and of finite numbers, brought to
 * length 1; anything else, and every failure, is one line.
 */
final class CheckedModel implements EmbeddingModel {
    private static final int LONGEST_QUOTE = 200;

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
            throw new EmbeddingException(where + " " + explained(e), e);
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

    private static String explained(RuntimeException failure) {
        Optional<HttpException> status = cause(failure, HttpException.class);
        if (status.isPresent()) {
            return "answered " + status.get().statusCode() + ": " + quoted(status.get())
                    + remedy(status.get().statusCode());
        } else if (cause(failure, TimeoutException.class).isPresent()
                || cause(failure, HttpTimeoutException.class).isPresent()) {
            return "did not answer in time; try again, or choose a smaller model";
        } else if (cause(failure, ConnectException.class).isPresent()
                || cause(failure, UnresolvedAddressException.class).isPresent()) {
            return "does not answer; check that it runs and that --base-url is right";
        }
        return "failed: " + quoted(failure) + "; check the model and its address, or use --embedding offline";
    }

    private static String remedy(int status) {
        return switch (status) {
            case 401, 403 -> "; set OPENAI_API_KEY to a key that it accepts";
            case 404 -> "; check the name of the model and --base-url";
            case 429 -> "; wait a while and run the same command again";
            default -> "; try again later, or use --embedding offline";
        };
    }

    private static String quoted(Throwable failure) {
        String message = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        String line = message.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE) + " ...";
    }

    private static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> type) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
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
