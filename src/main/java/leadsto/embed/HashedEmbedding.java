package leadsto.embed;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The embedding that needs no model: stemmed words and pieces of words, hashed into a vector of fixed length.
 *
 * <pre>{@code
 * EmbeddingModel model = HashedEmbedding.offline();
 * float[] vector = model.embed("Лес хранит влагу.").content().vector();   // length 1, 512 numbers
 * }</pre>
 *
 * <p>It knows spelling, not meaning: two texts are near when they share words or parts of words, in any language, and a
 * paraphrase in other words is as far away as a text on something else. A text without letters or digits is the zero
 * vector. Deterministic, and safe for use by many threads.
 */
public final class HashedEmbedding implements EmbeddingModel {
    static final String NAME = "hashed-stems-512";
    private static final int DIMENSION = 512;
    private static final int PIECE = 4;
    private static final double WEIGHT_OF_PIECE = 0.35;
    private static final String UNKNOWN_LANGUAGE = "und";

    private HashedEmbedding() {}

    /** The model; it has no settings. */
    public static HashedEmbedding offline() {
        return new HashedEmbedding();
    }

    /** Where a text stands, without a detour by way of the model's interface. */
    public static Vector vectorOf(String text) {
        return new Vector(NAME, vector(text));
    }

    @Override
    public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
        List<Embedding> embeddings = new ArrayList<>();
        segments.forEach(segment -> embeddings.add(Embedding.from(vector(segment.text()))));
        return Response.from(embeddings);
    }

    @Override
    public int dimension() {
        return DIMENSION;
    }

    @Override
    public String modelName() {
        return NAME;
    }

    private static float[] vector(String text) {
        float[] vector = new float[DIMENSION];
        for (String stem : Stemming.stems(text, UNKNOWN_LANGUAGE)) {
            add(vector, "w" + stem, 1);
            String framed = "_" + stem.toLowerCase(Locale.ROOT) + "_";
            for (int i = 0; i + PIECE <= framed.length(); i++) {
                add(vector, "p" + framed.substring(i, i + PIECE), WEIGHT_OF_PIECE);
            }
        }
        return normalised(vector);
    }

    /** A feature's place and sign come from its hash, so that collisions cancel out on average. */
    private static void add(float[] vector, String feature, double weight) {
        int hash = mixed(feature.hashCode());
        vector[Math.floorMod(hash, DIMENSION)] += (hash >>> 31) == 0 ? weight : -weight;
    }

    /** Spreads a string's hash over all bits: the finaliser of MurmurHash3. */
    private static int mixed(int hash) {
        int h = hash;
        h = (h ^ h >>> 16) * 0x85ebca6b;
        h = (h ^ h >>> 13) * 0xc2b2ae35;
        return h ^ h >>> 16;
    }

    private static float[] normalised(float[] vector) {
        double squares = 0;
        for (float value : vector) {
            squares += value * value;
        }
        if (squares > 0) {
            for (int i = 0; i < vector.length; i++) {
                vector[i] /= (float) Math.sqrt(squares);
            }
        }
        return vector;
    }
}
