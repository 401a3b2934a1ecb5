package leadsto.source.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import leadsto.source.format.JsonRecord;
import leadsto.source.format.RecordFormat;
import leadsto.source.format.Unreadable;
import leadsto.thought.Kind;
import leadsto.thought.Role;
import leadsto.thought.ThoughtGraph;

/**
 * A question of StrategyQA: a yes-or-no question, the questions it falls into, and the facts one needs.
 *
 * <p>A sub-question that speaks of {@code #2} follows from the second one; one that none speaks of leads to the answer.
 * Facts are premises that nobody linked.
 */
public final class StrategyQa implements RecordFormat {
    private static final Pattern REFERENCE = Pattern.compile("#(\\d+)");

    @Override
    public String name() {
        return "strategyqa";
    }

    @Override
    public boolean recognises(JsonNode json) {
        return json.path("question").isTextual()
                && json.path("answer").isBoolean()
                && json.path("decomposition").isArray();
    }

    @Override
    public Optional<ThoughtGraph> read(JsonRecord record) {
        JsonNode json = record.json();
        if (!recognises(json)) {
            throw new Unreadable(
                    "the record has no question with a yes-or-no answer and a decomposition",
                    "give it question, answer (true or false), decomposition and facts");
        }
        String id = record.text("qid", "id");
        String question = json.path("question").asText();
        GoldGraph graph = new GoldGraph(id.isEmpty() ? record.graphId() : id, record.source(id, question));
        graph.thought("question", Kind.QUESTION, question);
        graph.asks("question");
        StringBuilder facts = new StringBuilder();
        int fact = 0;
        for (JsonNode text : json.path("facts")) {
            graph.thought("fact" + ++fact, Kind.PREMISE, text.asText());
            facts.append(facts.isEmpty() ? "" : " ").append(text.asText());
        }
        graph.text(facts.toString());
        addDecomposition(json.path("decomposition"), graph);
        graph.thought("answer", Kind.ANSWER, json.path("answer").asBoolean() ? "yes" : "no");
        graph.concludes("answer");
        addLinks(json.path("decomposition"), graph);
        graph.promptFromQuestion();
        return Optional.of(graph.build());
    }

    private static void addDecomposition(JsonNode decomposition, GoldGraph graph) {
        int step = 0;
        for (JsonNode text : decomposition) {
            graph.thought("step" + ++step, Kind.QUESTION, text.asText());
        }
    }

    private static void addLinks(JsonNode decomposition, GoldGraph graph) {
        Set<String> used = new HashSet<>();
        for (int i = 0; i < decomposition.size(); i++) {
            Matcher reference = REFERENCE.matcher(decomposition.path(i).asText());
            while (reference.find()) {
                String from = "step" + reference.group(1);
                graph.link(from, "step" + (i + 1), Role.SUPPORTS);
                used.add(from);
            }
        }
        for (int i = 1; i <= decomposition.size(); i++) {
            if (!used.contains("step" + i)) {
                graph.link("step" + i, "answer", Role.SUPPORTS);
            }
        }
    }
}
