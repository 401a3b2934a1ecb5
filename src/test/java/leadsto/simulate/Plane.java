package leadsto.simulate;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.util.ArrayList;
import java.util.List;
import leadsto.chain.Chain;
import leadsto.thought.Approach;
import leadsto.thought.Kind;
import leadsto.thought.Link;
import leadsto.thought.Origin;
import leadsto.thought.Role;
import leadsto.thought.Thought;

/** An embedding model of two dimensions: a thought such as {@code "60°"} lies in that direction, {@code "nowhere"} at zero. */
final class Plane implements EmbeddingModel {
    private final double scale;

    Plane(double scale) {
        this.scale = scale;
    }

    @Override
    public Response<List<Embedding>> embedAll(List<TextSegment> texts) {
        return Response.from(texts.stream().map(text -> embedding(text.text())).toList());
    }

    /** A chain whose thoughts lie in these directions, in degrees; the last is the answer's. */
    static Chain chain(int... degrees) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < degrees.length; i++) {
            texts.add(degrees[i] + "° at " + i);
        }
        return chain(texts.toArray(String[]::new));
    }

    static Chain chain(String... texts) {
        List<Thought> thoughts = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            Kind kind = i == 0 ? Kind.QUESTION : i + 1 == texts.length ? Kind.ANSWER : Kind.PREMISE;
            thoughts.add(Thought.of(kind, texts[i], "und", Origin.AUTHOR));
            if (i > 0) {
                links.add(new Link(
                        thoughts.get(i - 1).id(),
                        thoughts.get(i).id(),
                        Role.CONTINUES,
                        1,
                        Approach.LOGICAL,
                        Origin.AUTHOR));
            }
        }
        return new Chain(thoughts, links, 1);
    }

    private Embedding embedding(String text) {
        if (text.startsWith("nowhere")) {
            return Embedding.from(new float[] {0, 0});
        }
        double angle = Math.toRadians(Integer.parseInt(text.substring(0, text.indexOf('°'))));
        return Embedding.from(new float[] {(float) (scale * Math.cos(angle)), (float) (scale * Math.sin(angle))});
    }
}
