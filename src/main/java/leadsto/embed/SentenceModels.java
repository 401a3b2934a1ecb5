package leadsto.embed;

import dev.langchain4j.model.embedding.onnx.OnnxEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import leadsto.thought.Digest;

/** Sentence models that run in this process, on ONNX Runtime. */
final class SentenceModels {
    static final String MINILM = "all-minilm-l6-v2-q";
    private static final String POOL_FIRST = "cls";

    static {
        // The tokenizer library calls home otherwise.
        System.setProperty("OPT_OUT_TRACKING", "true");
    }

    private SentenceModels() {}

    /** The model that comes in the jar. */
    static NamedModel miniLm() {
        return new NamedModel(
                MINILM,
                "all-MiniLM-L6-v2, quantised, in this process: a sentence model of English; in other languages its"
                        + " vectors mean nothing",
                true,
                new CheckedModel(new AllMiniLmL6V2QuantizedEmbeddingModel(), "the model " + MINILM));
    }

    /**
     * A model of the user's.
     *
     * @param words the file of the model, then in any order the file of its tokenizer, where that is not the
     *     {@code tokenizer.json} beside it, and {@code cls} for a model whose vector is that of the first token rather
     *     than the mean of all
     */
    static NamedModel ofFile(List<String> words) {
        List<String> rest = new ArrayList<>(words.subList(1, words.size()));
        boolean first = rest.remove(POOL_FIRST);
        if (rest.size() > 1) {
            throw new IllegalArgumentException("onnx takes a model, its tokenizer and " + POOL_FIRST
                    + ", like onnx:model.onnx,tokenizer.json; '" + rest.get(1) + "' is too much");
        }
        Path model = existing(Path.of(words.get(0)), "the model");
        Path tokenizer = existing(
                rest.isEmpty() ? model.resolveSibling("tokenizer.json") : Path.of(rest.get(0)), "the tokenizer");
        String name = "onnx-" + digest(model).substring(0, 16)
                + digest(tokenizer).substring(0, 8) + (first ? "-" + POOL_FIRST : "");
        try {
            return new NamedModel(
                    name,
                    "the sentence model in " + model + ", in this process",
                    true,
                    new CheckedModel(
                            new OnnxEmbeddingModel(model, tokenizer, first ? PoolingMode.CLS : PoolingMode.MEAN),
                            "the model in " + model));
        } catch (RuntimeException e) {
            throw new EmbeddingException(
                    model + " with " + tokenizer + " is no sentence model that ONNX Runtime can load: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse("") + "; export it anew",
                    e);
        }
    }

    private static Path existing(Path file, String what) {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException(
                    what + " " + file + " is not there; write onnx:MODEL.onnx,TOKENIZER.json with files that are");
        }
        return file;
    }

    private static String digest(Path file) {
        try {
            return Digest.sha256(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new EmbeddingException(file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
