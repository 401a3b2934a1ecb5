package leadsto.dataset.trainer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import leadsto.dataset.format.TrailTokens;

/** The list of tokens that the configuration {@code trails} needs, with how to make them known. */
final class Tokens {
    static final String FILE = "trails/tokens.json";

    private Tokens() {}

    static boolean areNeeded(List<Configuration> configurations) {
        return configurations.stream().anyMatch(it -> it.name().equals("trails"));
    }

    static Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("tokens", TrailTokens.all());
        document.put(
                "register",
                List.of(
                        "tokens = json.load(open('trails/tokens.json'))['tokens']",
                        "tokenizer.add_tokens(tokens)",
                        "model.resize_token_embeddings(len(tokenizer))",
                        "LoraConfig(..., trainable_token_indices=tokenizer.convert_tokens_to_ids(tokens))"));
        document.put("special", false);
        return document;
    }
}
