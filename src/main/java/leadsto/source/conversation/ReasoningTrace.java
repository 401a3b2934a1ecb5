package leadsto.source.conversation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import leadsto.source.format.JsonRecord;
import leadsto.source.format.RecordFormat;
import leadsto.source.format.Unreadable;
import leadsto.thought.Conversation;
import leadsto.thought.Speaker;

/**
 * A question, what was thought about it, and the answer, under the names that such data sets use.
 *
 * <p>Of each list the first field that holds something counts:
 *
 * <ul>
 *   <li>question: {@code question, problem, query, prompt, instruction, input}; to an {@code instruction} its
 *       {@code input} is added
 *   <li>reasoning: {@code reasoning_content, reasoning, thinking, thought, thoughts, chain_of_thought, cot, rationale,
 *       explanation}; {@code solution} where there is an answer besides
 *   <li>answer: {@code final_answer, answer, response, output, completion, solution}
 * </ul>
 *
 * <p>Thinking in tags within the answer becomes inner monologue too.
 */
public final class ReasoningTrace implements RecordFormat {
    private static final List<String> QUESTION =
            List.of("question", "problem", "query", "prompt", "instruction", "input");
    private static final List<String> REASONING = List.of(
            "reasoning_content",
            "reasoning",
            "thinking",
            "thought",
            "thoughts",
            "chain_of_thought",
            "cot",
            "rationale",
            "explanation");
    private static final List<String> ANSWER = List.of("final_answer", "answer", "response", "output", "completion");
    private static final List<String> SOLUTION = List.of("solution");

    @Override
    public String name() {
        return "trace";
    }

    @Override
    public boolean recognises(JsonNode json) {
        boolean answered = !first(json, ANSWER).isBlank()
                || !first(json, REASONING).isBlank()
                || !first(json, SOLUTION).isBlank();
        return json.isObject() && !first(json, QUESTION).isBlank() && answered;
    }

    @Override
    public Optional<Conversation> read(JsonRecord record) {
        JsonNode json = record.json();
        if (!recognises(json)) {
            throw new Unreadable(
                    "the record lacks a question, or anything that follows from it",
                    "name them question, reasoning and answer");
        }
        String answer = first(json, ANSWER);
        String solution = first(json, SOLUTION);
        String reasoning = first(json, REASONING);
        boolean solutionReasons = reasoning.isBlank() && !answer.isBlank();
        Turns turns = new Turns();
        turns.add(Speaker.PERSON, question(json));
        turns.add(Speaker.MONOLOGUE, solutionReasons ? solution : reasoning);
        turns.add(Speaker.ASSISTANT, answer.isBlank() ? solution : answer);
        String id = record.text("id", "uuid", "doc_id", "qid", "idx");
        return turns.in(record.source(id, record.text("title")));
    }

    private static String question(JsonNode json) {
        String question = first(json, QUESTION);
        String input = text(json.path("input"));
        boolean instructed = question.equals(text(json.path("instruction")));
        return instructed && !input.isBlank() && !input.equals(question) ? question + "\n\n" + input : question;
    }

    private static String first(JsonNode json, List<String> fields) {
        return fields.stream()
                .map(field -> text(json.path(field)))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    private static String text(JsonNode value) {
        if (value.isArray()) {
            StringBuilder lines = new StringBuilder();
            value.forEach(line -> lines.append(text(line)).append('\n'));
            return lines.toString().strip();
        }
        return value.isValueNode() && !value.isNull() ? value.asText() : "";
    }
}
