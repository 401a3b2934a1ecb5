package leadsto.source.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import leadsto.source.format.JsonRecord;
import leadsto.source.format.RecordFormat;
import leadsto.source.format.Unreadable;
import leadsto.thought.Kind;
import leadsto.thought.Role;
import leadsto.thought.ThoughtGraph;

/**
 * A word problem of GSM8K with its solution, one step a line and the result after {@code ####}.
 *
 * <pre>
 *   question ──prompts──► step ──continues──► step ──supports──► result
 * </pre>
 *
 * <p>The calculator's marks {@code <<48/2=24>>} are taken out of the steps.
 */
public final class Gsm8k implements RecordFormat {
    private static final Pattern RESULT = Pattern.compile("(?m)^[ \\t]*####[ \\t]*(.+?)[ \\t]*$");
    private static final Pattern CALCULATION = Pattern.compile("<<[^<>\\n]*>>");

    @Override
    public String name() {
        return "gsm8k";
    }

    @Override
    public boolean recognises(JsonNode json) {
        return json.path("question").isTextual()
                && RESULT.matcher(json.path("answer").asText()).find();
    }

    @Override
    public Optional<ThoughtGraph> read(JsonRecord record) {
        String solution = record.json().path("answer").asText();
        Matcher result = RESULT.matcher(solution);
        if (!record.json().path("question").isTextual() || !result.find()) {
            throw new Unreadable(
                    "the record has no question with an answer that ends in #### and the result",
                    "give it question and answer");
        }
        String id = record.text("id");
        String question = record.json().path("question").asText();
        GoldGraph graph = new GoldGraph(id.isEmpty() ? record.graphId() : id, record.source(id, question));
        graph.thought("question", Kind.QUESTION, question);
        graph.asks("question");
        List<String> steps = solution.substring(0, result.start())
                .lines()
                .map(line -> CALCULATION.matcher(line).replaceAll("").strip())
                .filter(line -> !line.isEmpty())
                .toList();
        String before = "question";
        for (int i = 0; i < steps.size(); i++) {
            String step = "step" + (i + 1);
            graph.thought(step, Kind.PREMISE, steps.get(i));
            graph.link(before, step, i == 0 ? Role.PROMPTS : Role.CONTINUES);
            before = graph.has(step) ? step : before;
        }
        graph.thought("answer", Kind.ANSWER, result.group(1));
        graph.concludes("answer");
        graph.link(before, "answer", steps.isEmpty() ? Role.PROMPTS : Role.SUPPORTS);
        return Optional.of(graph.build());
    }
}
