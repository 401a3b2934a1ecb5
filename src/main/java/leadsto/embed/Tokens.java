package leadsto.embed;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.ToIntFunction;

/** How many tokens a model's own tokenizer makes of a text, without those that mark its beginning and end. */
public final class Tokens implements ToIntFunction<String> {
    private final HuggingFaceTokenizer tokenizer;

    private Tokens(HuggingFaceTokenizer tokenizer) {
        this.tokenizer = tokenizer;
    }

    /**
     * The tokenizer of a {@code tokenizer.json}.
     *
     * @throws IllegalArgumentException where there is none in the file
     */
    public static Tokens of(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException(
                    "there is no tokenizer in " + file + "; name the tokenizer.json of your model");
        }
        try {
            return new Tokens(HuggingFaceTokenizer.builder()
                    .optTokenizerPath(file)
                    .optAddSpecialTokens(false)
                    .optTruncation(false)
                    .optPadding(false)
                    .build());
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException(
                    "the tokenizer in " + file + " cannot be read: " + e.getMessage()
                            + "; name the tokenizer.json of your model",
                    e);
        }
    }

    @Override
    public int applyAsInt(String text) {
        return tokenizer.encode(text).getIds().length;
    }
}
