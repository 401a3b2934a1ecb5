package leadsto.dataset.trainer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import leadsto.dataset.format.Shape;

/**
 * Configurations for Axolotl, with LoRA, one for each configuration that it reads:
 * {@code axolotl train trainers/axolotl-messages.yaml}, from the dataset's folder.
 *
 * <p>It mixes by concatenation only and takes one path for a dataset, so each file of a split is a dataset of its own.
 */
final class Axolotl {
    private static final int AT_ONCE = 2;

    private Axolotl() {}

    static Map<String, String> files(List<Configuration> configurations) {
        Map<String, String> files = new LinkedHashMap<>();
        for (Configuration configuration : configurations) {
            if (configuration.has("train") && columns(configuration.shape()).isPresent()) {
                String path = "trainers/axolotl-" + configuration.name() + ".yaml";
                files.put(
                        path,
                        "# From the dataset's folder: axolotl train " + path + "\n# Put your own model.\n"
                                + Yaml.text(config(configuration)));
            }
        }
        return files;
    }

    private static Map<String, Object> config(Configuration configuration) {
        Size size = Size.of(configuration.rows("train"));
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("base_model", "Qwen/Qwen3-0.6B");
        keys.putAll(method(configuration.shape()));
        keys.put("datasets", datasets(configuration, "train"));
        keys.put("val_set_size", 0);
        if (configuration.has("validation") && configuration.shape() != Shape.PREFERENCE) {
            keys.put("test_datasets", datasets(configuration, "validation"));
        }
        keys.put("sequence_len", configuration.tokens());
        keys.put("adapter", "lora");
        keys.put("lora_r", size.rank());
        keys.put("lora_alpha", 2 * size.rank());
        keys.put("lora_dropout", .05);
        keys.put("lora_target_linear", true);
        keys.put("micro_batch_size", AT_ONCE);
        keys.put("gradient_accumulation_steps", size.batch() / AT_ONCE);
        keys.put("num_epochs", size.epochs());
        keys.put("optimizer", "adamw_torch_fused");
        keys.put("lr_scheduler", "cosine");
        keys.put("learning_rate", configuration.shape() == Shape.PREFERENCE ? 5e-6 : 2e-4);
        keys.put("warmup_ratio", .05);
        keys.put("bf16", "auto");
        keys.put("gradient_checkpointing", true);
        keys.put("logging_steps", 1);
        keys.put("seed", 1);
        keys.put("output_dir", "../axolotl-" + configuration.name());
        return keys;
    }

    private static Map<String, Object> method(Shape shape) {
        Map<String, Object> keys = new LinkedHashMap<>();
        if (shape == Shape.PREFERENCE) {
            keys.put("rl", "dpo");
        } else if (shape == Shape.STEPS) {
            keys.put("model_type", "AutoModelForTokenClassification");
            keys.put("num_labels", 2);
            keys.put("process_reward_model", true);
        }
        return keys;
    }

    private static List<Map<String, Object>> datasets(Configuration configuration, String split) {
        return configuration.splits().stream()
                .filter(it -> it.name().equals(split))
                .flatMap(it -> it.files().stream())
                .map(file -> dataset(configuration, file.path()))
                .toList();
    }

    private static Map<String, Object> dataset(Configuration configuration, String path) {
        Map<String, Object> dataset = new LinkedHashMap<>();
        dataset.put("path", path);
        dataset.put("ds_type", path.endsWith(".parquet") ? "parquet" : "json");
        dataset.put("split", "train");
        dataset.putAll(columns(configuration.shape()).orElseThrow());
        return dataset;
    }

    private static Optional<Map<String, Object>> columns(Shape shape) {
        Map<String, Object> columns = new LinkedHashMap<>();
        switch (shape) {
            case CHAT, CHAT_WITH_THINKING_KEY -> {
                columns.put("type", "chat_template");
                columns.put("field_messages", "messages");
            }
            case SHAREGPT -> {
                columns.put("type", "chat_template");
                columns.put("field_messages", "conversations");
                Map<String, Object> keys = new LinkedHashMap<>();
                keys.put("role", "from");
                keys.put("content", "value");
                columns.put("message_property_mappings", keys);
            }
            case INSTRUCTION -> columns.put("type", "alpaca");
            case PREFERENCE -> {
                columns.put("type", "chat_template.default");
                columns.put("field_messages", "prompt");
                columns.put("field_chosen", "chosen");
                columns.put("field_rejected", "rejected");
            }
            case STEPS -> columns.put("type", "stepwise_supervised");
            case TEXT -> {
                columns.put("type", "completion");
                columns.put("field", "text");
            }
            case PROMPT_COMPLETION, SHAREGPT_PREFERENCE, LABELLED, SHAREGPT_LABELLED, REWARDED, PAIRS -> {
                return Optional.empty();
            }
        }
        return Optional.of(columns);
    }
}
