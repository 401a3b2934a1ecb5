package leadsto.dataset.format;

import java.util.List;
import java.util.Map;
import leadsto.dataset.telling.Telling;
import leadsto.dataset.telling.Trail;
import leadsto.dataset.text.Text;

/** An instruction in Alpaca's shape: what was asked and observed, and the reasoned answer. */
record InstructionFormat(Telling telling) implements RowFormat {

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
    public Shape shape() {
        return Shape.INSTRUCTION;
    }

    @Override
    public Map<String, Object> features() {
        return Columns.inOrder("instruction", Columns.STRING, "input", Columns.STRING, "output", Columns.STRING);
    }

    @Override
    public List<Map<String, Object>> rows(Trail trail, Occasion occasion) {
        Parts parts = Parts.of(trail, telling, occasion);
        return List.of(Columns.inOrder("instruction", parts.asked(), "input", Text.EMPTY, "output", parts.replied()));
    }

    @Override
    public String untold() {
        return "makes no instruction";
    }
}
