package leadsto.dataset.trainer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * LLaMA-Factory's list of datasets, one entry for each file that it can read, named like {@code messages_train}, and like
 * {@code messages_train_00000} where a split is in several: it takes no patterns, and a list of names in its {@code dataset}.
 *
 * <p>Rows with roles of their own are its ShareGPT with other tags; its "openai" formatting does not read them.
 */
final class LlamaFactory {
    static final String FILE = "dataset_info.json";

    private static final JsonMapper JSON = new JsonMapper();

    private LlamaFactory() {}

    /** The list, or nothing where it would be empty. */
    static Optional<String> describe(List<Configuration> configurations) {
        ObjectNode list = JSON.createObjectNode();
        for (Configuration configuration : configurations) {
            for (Configuration.Part split : configuration.splits()) {
                split.names(configuration.name() + "_" + split.name())
                        .forEach((name, file) ->
                                described(configuration, file.path()).ifPresent(entry -> list.set(name, entry)));
            }
        }
        try {
            return list.isEmpty()
                    ? Optional.empty()
                    : Optional.of(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(list) + "\n");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of strings is always JSON", e);
        }
    }

    static boolean reads(Configuration configuration) {
        return described(configuration, "").isPresent();
    }

    private static Optional<ObjectNode> described(Configuration configuration, String file) {
        ObjectNode entry = JSON.createObjectNode().put("file_name", file);
        return switch (configuration.shape()) {
            case CHAT -> Optional.of(chat(entry));
            case SHAREGPT -> Optional.of(shareGpt(entry));
            case SHAREGPT_PREFERENCE -> {
                shareGpt(entry).put("ranking", true);
                columns(entry).put("chosen", "preferred").put("rejected", "dispreferred");
                yield Optional.of(entry);
            }
            case SHAREGPT_LABELLED -> {
                columns(shareGpt(entry)).put("kto_tag", "label");
                yield Optional.of(entry);
            }
            case INSTRUCTION -> {
                entry.putObject("columns")
                        .put("prompt", "instruction")
                        .put("query", "input")
                        .put("response", "output");
                yield Optional.of(entry);
            }
            case TEXT -> {
                entry.putObject("columns").put("prompt", "text");
                yield Optional.of(entry);
            }
            // It reads content alone: a thinking key would be dropped, and lists of messages are no turns to it.
            case CHAT_WITH_THINKING_KEY, PROMPT_COMPLETION, PREFERENCE, LABELLED, STEPS, REWARDED, PAIRS ->
                Optional.empty();
        };
    }

    private static ObjectNode chat(ObjectNode entry) {
        entry.put("formatting", "sharegpt");
        entry.putObject("columns").put("messages", "messages");
        entry.putObject("tags")
                .put("role_tag", "role")
                .put("content_tag", "content")
                .put("user_tag", "user")
                .put("assistant_tag", "assistant")
                .put("system_tag", "system");
        return entry;
    }

    private static ObjectNode shareGpt(ObjectNode entry) {
        entry.put("formatting", "sharegpt");
        entry.putObject("columns").put("messages", "conversations");
        return entry;
    }

    private static ObjectNode columns(ObjectNode entry) {
        return (ObjectNode) entry.get("columns");
    }
}
