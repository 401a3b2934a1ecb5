package leadsto.dataset.trainer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * A task for lm-eval: which of up to four answers is that of the question?
 *
 * <p>The wrong ones are answers to other questions of the same language that are tested too, so that nothing held out is given
 * away. At most {@value #MOST} questions are kept, the first that come.
 */
public final class MultipleChoice {
    private static final int MOST = 500;
    private static final int CHOICES = 4;
    private static final JsonMapper JSON = new JsonMapper();

    private final long seed;
    private final Map<String, Asked> questions = new LinkedHashMap<>();

    private record Asked(String answer, String language) {}

    public MultipleChoice(long seed) {
        this.seed = seed;
    }

    /** Takes a question that is held out; the first answer to it is the right one. */
    public void add(String question, String answer, String language) {
        if (questions.size() < MOST) {
            questions.putIfAbsent(question, new Asked(answer, language));
        }
    }

    /** The task and its rows, or nothing where no question has a wrong answer to stand beside the right one. */
    Map<String, String> files() {
        StringBuilder rows = new StringBuilder();
        questions.forEach((question, asked) -> {
            List<String> choices = choices(question, asked);
            if (choices.size() > 1) {
                rows.append(row(question, asked, choices)).append('\n');
            }
        });
        Map<String, String> files = new LinkedHashMap<>();
        if (!rows.isEmpty()) {
            files.put("lm-eval/leadsto.yaml", task());
            files.put("lm-eval/test.jsonl", rows.toString());
        }
        return files;
    }

    private List<String> choices(String question, Asked asked) {
        Set<String> others = new LinkedHashSet<>();
        questions.forEach((other, it) -> {
            if (it.language().equals(asked.language()) && !it.answer().equals(asked.answer())) {
                others.add(it.answer());
            }
        });
        List<String> wrong = new ArrayList<>(others);
        Random random = new Random(seed ^ question.hashCode());
        Collections.shuffle(wrong, random);
        List<String> choices = new ArrayList<>(wrong.subList(0, Math.min(CHOICES - 1, wrong.size())));
        choices.add(asked.answer());
        Collections.shuffle(choices, random);
        return choices;
    }

    private static String row(String question, Asked asked, List<String> choices) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("question", question);
        row.put("choices", choices);
        row.put("answer", choices.indexOf(asked.answer()));
        row.put("language", asked.language());
        try {
            return JSON.writeValueAsString(row);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("strings and numbers are always JSON", e);
        }
    }

    private static String task() {
        Map<String, Object> task = new LinkedHashMap<>();
        task.put("task", "leadsto");
        task.put("dataset_path", "json");
        task.put("dataset_kwargs", Map.of("data_files", Map.of("test", "lm-eval/test.jsonl")));
        task.put("test_split", "test");
        task.put("output_type", "multiple_choice");
        task.put("doc_to_text", "{{question}}");
        task.put("doc_to_choice", "{{choices}}");
        task.put("doc_to_target", "answer");
        List<Object> metrics = new ArrayList<>();
        for (String metric : List.of("acc", "acc_norm")) {
            Map<String, Object> counted = new LinkedHashMap<>();
            counted.put("metric", metric);
            counted.put("aggregation", "mean");
            counted.put("higher_is_better", true);
            metrics.add(counted);
        }
        task.put("metric_list", metrics);
        task.put("metadata", Map.of("version", 1.0));
        return "# From the dataset's folder: lm_eval --tasks leadsto --include_path lm-eval --model hf"
                + " --model_args pretrained=YOUR_MODEL\n" + Yaml.text(task);
    }
}
