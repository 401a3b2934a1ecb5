package leadsto.dataset.trainer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Configurations for TRL's command line, with LoRA, one for each configuration that a command of it reads:
 * {@code trl sft --config trainers/trl-sft-messages.yaml}, from the dataset's folder.
 */
final class Trl {
    private static final String REWARD = "trainers/accepted.py";
    private static final String REWARD_FUNCTION = "trainers.accepted.reward";

    private static final int COMPLETION_TOKENS = 512;
    private static final int AT_ONCE = 2;
    private static final double WARMING = .05;

    private Trl() {}

    static Map<String, String> files(List<Configuration> configurations) {
        Map<String, String> files = new LinkedHashMap<>();
        for (Configuration configuration : configurations) {
            command(configuration).filter(it -> configuration.has("train")).ifPresent(command -> {
                files.put(path(command, configuration), config(command, configuration));
                if (command.equals("grpo")) {
                    files.put(REWARD, reward());
                }
            });
        }
        return files;
    }

    private static String path(String command, Configuration configuration) {
        return "trainers/trl-" + command + "-" + configuration.name() + ".yaml";
    }

    private static Optional<String> command(Configuration configuration) {
        return switch (configuration.shape()) {
            case CHAT, CHAT_WITH_THINKING_KEY, PROMPT_COMPLETION, TEXT -> Optional.of("sft");
            case PREFERENCE -> Optional.of("dpo");
            case LABELLED -> Optional.of("kto");
            case REWARDED -> Optional.of("grpo");
            // Its process reward trainer has no command; the others are shapes that it does not read.
            case STEPS, SHAREGPT, INSTRUCTION, SHAREGPT_PREFERENCE, SHAREGPT_LABELLED, PAIRS -> Optional.empty();
        };
    }

    private static String config(String command, Configuration configuration) {
        Size size = Size.of(configuration.rows("train"));
        boolean evaluates = configuration.has("validation");
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("model_name_or_path", "Qwen/Qwen3-0.6B");
        // Its own folder, whatever that is called: `datasets` takes no bare dot.
        keys.put("dataset_name", "trainers/..");
        keys.put("dataset_config", configuration.name());
        keys.put("dataset_train_split", "train");
        if (evaluates) {
            keys.put("dataset_test_split", "validation");
        }
        keys.put("eval_strategy", evaluates ? "epoch" : "no");
        keys.put("output_dir", "../" + command + "-" + configuration.name());
        keys.put("use_peft", true);
        keys.put("lora_r", size.rank());
        keys.put("lora_alpha", 2 * size.rank());
        keys.put("lora_dropout", .05);
        keys.put("lora_target_modules", "all-linear");
        keys.put("num_train_epochs", size.epochs());
        keys.putAll(own(command, configuration, size));
        keys.put("lr_scheduler_type", "cosine");
        keys.put("warmup_steps", warmup(configuration, size));
        keys.put("logging_steps", 1);
        keys.put("seed", 1);
        keys.put("report_to", "none");
        return "# From the dataset's folder: trl " + command + " --config " + path(command, configuration)
                + "\n# Put your own model; its chat template must be one that reads this configuration.\n"
                + Yaml.text(keys);
    }

    private static Map<String, Object> own(String command, Configuration configuration, Size size) {
        Map<String, Object> keys = new LinkedHashMap<>();
        switch (command) {
            case "grpo" -> {
                keys.put("reward_funcs", List.of(REWARD_FUNCTION));
                keys.put("num_generations", size.batch());
                keys.put("max_completion_length", COMPLETION_TOKENS);
                keys.put("per_device_train_batch_size", size.batch());
                keys.put("learning_rate", 1e-5);
            }
            case "dpo", "kto" -> {
                keys.put("beta", .1);
                keys.put("max_length", configuration.tokens());
                batches(keys, size);
                keys.put("learning_rate", 5e-6);
            }
            default -> {
                keys.put("max_length", configuration.tokens());
                batches(keys, size);
                keys.put("learning_rate", 2e-4);
            }
        }
        return keys;
    }

    private static void batches(Map<String, Object> keys, Size size) {
        keys.put("per_device_train_batch_size", AT_ONCE);
        keys.put("gradient_accumulation_steps", size.batch() / AT_ONCE);
    }

    private static int warmup(Configuration configuration, Size size) {
        return (int) Math.ceil(WARMING * size.epochs() * configuration.rows("train") / size.batch());
    }

    private static String reward() {
        return """
                \"""A reward for the configuration `rl`: 1 where a completion gives the answer in a form that is accepted, else 0.

                Only rows with `checkable` have a form that is short enough to be met word for word: train on those.
                \"""

                import re


                def _bare(text):
                    text = re.sub(r"^.*</think>", "", text, flags=re.S)
                    return re.sub(r"\\W+", " ", text).strip().casefold()


                def reward(completions, accepted, **columns):
                    rewards = []
                    for completion, forms in zip(completions, accepted):
                        said = _bare(completion[-1]["content"] if isinstance(completion, list) else completion)
                        found = any(f" {_bare(form)} " in f" {said} " for form in forms if _bare(form))
                        rewards.append(1.0 if found else 0.0)
                    return rewards
                """;
    }
}
