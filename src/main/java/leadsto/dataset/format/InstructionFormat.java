package leadsto.dataset.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import leadsto.dataset.telling.Prose;
import leadsto.dataset.telling.Trail;
import leadsto.dataset.telling.Voice;
import leadsto.thought.Kind;
import leadsto.thought.Thought;

/** An instruction in Alpaca's shape: what was asked and observed, and the reasoned answer. */
final class InstructionFormat implements RowFormat {

    @Override
    public String name() {
        return "instruction";
    }

    @Override
    public String description() {
        return "An instruction in Alpaca's shape: `instruction` is what was asked, with what the person said or noticed"
                + " right after, `output` the rest of the way to the answer; `input` is always empty.";
    }

    @Override
    public Map<String, Object> features() {
        Map<String, Object> features = new LinkedHashMap<>();
        List.of("instruction", "input", "output").forEach(name -> features.put(name, Columns.STRING));
        return features;
    }

    @Override
    public List<Map<String, Object>> rows(Trail trail, Occasion occasion) {
        List<Thought> thoughts = trail.thoughts();
        int opening = opening(trail);
        Map<String, Object> cells = new LinkedHashMap<>();
        cells.put("instruction", Prose.of(thoughts.subList(0, opening)));
        cells.put("input", "");
        cells.put("output", Prose.of(thoughts.subList(opening, thoughts.size())));
        return List.of(cells);
    }

    @Override
    public String untold() {
        return "makes no instruction";
    }

    @Override
    public Optional<ObjectNode> llamaFactory(ObjectNode description) {
        description
                .putObject("columns")
                .put("prompt", "instruction")
                .put("query", "input")
                .put("response", "output");
        return Optional.of(description);
    }

    /** How many thoughts the instruction is; the answer is the assistant's, so it is never among them. */
    private static int opening(Trail trail) {
        int end = 1;
        while (isGiven(trail.voices().get(end), trail.thoughts().get(end))) {
            end++;
        }
        return end;
    }

    private static boolean isGiven(Voice voice, Thought thought) {
        return voice == Voice.PERSON || voice == Voice.AS_PERSON && thought.kind() == Kind.OBSERVATION;
    }
}
