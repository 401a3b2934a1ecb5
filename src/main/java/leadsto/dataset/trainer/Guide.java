package leadsto.dataset.trainer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What to load with what, as a table for the card. */
final class Guide {
    private Guide() {}

    /** Lines of Markdown, each ended. */
    static String text(List<Configuration> configurations) {
        Map<String, String> trl = Trl.files(configurations);
        Map<String, String> axolotl = Axolotl.files(configurations);
        StringBuilder table = new StringBuilder("| configuration | to train with |\n|---|---|\n");
        for (Configuration configuration : configurations) {
            List<String> ways = new ArrayList<>();
            trl.keySet().stream()
                    .filter(it -> it.matches("trainers/trl-[a-z]+-" + configuration.name() + "\\.yaml"))
                    .forEach(it -> ways.add("`trl " + it.split("-")[1] + " --config " + it + "`"));
            axolotl.keySet().stream()
                    .filter(it -> it.equals("trainers/axolotl-" + configuration.name() + ".yaml"))
                    .forEach(it -> ways.add("`axolotl train " + it + "`"));
            if (LlamaFactory.reads(configuration)) {
                ways.add("LLaMA-Factory: `dataset_dir` this folder, `dataset` `"
                        + String.join(",", configuration.names("train")) + "`");
            }
            own(configuration, ways);
            table.append("| `%s` | %s |\n".formatted(configuration.name(), String.join("; ", ways)));
        }
        return table.toString();
    }

    private static void own(Configuration configuration, List<String> ways) {
        if (configuration.name().equals("trails")) {
            ways.add("first `tokenizer.add_tokens(tokens)` as `trails/tokens.json` shows");
        }
        switch (configuration.shape()) {
            case STEPS -> ways.add(0, "TRL's `PRMTrainer` (`trl.experimental.prm`)");
            case PAIRS -> ways.add("your own probe: the mean difference of the activations of `with` and `without`");
            case REWARDED -> ways.add("`checkable` says which rows a reward function can decide");
            case CHAT_WITH_THINKING_KEY -> ways.add("the chat template must read the thinking's key");
            case CHAT,
                    SHAREGPT,
                    INSTRUCTION,
                    PROMPT_COMPLETION,
                    PREFERENCE,
                    SHAREGPT_PREFERENCE,
                    LABELLED,
                    SHAREGPT_LABELLED,
                    TEXT -> {
                // The commands say it all.
            }
        }
    }
}
