package leadsto.dataset.format;

import java.util.List;
import java.util.Map;
import leadsto.dataset.telling.Register;
import leadsto.dataset.telling.Telling;
import leadsto.dataset.telling.Trail;

/** Running text for further pretraining: the question, the thinking, the answer, a paragraph each. */
record TextFormat(Telling telling) implements RowFormat {

    @Override
    public String name() {
        return "text";
    }

    @Override
    public String description() {
        return "Running text in `text`, for further pretraining: what is asked, what is thought and what is concluded, a"
                + " paragraph each, with no roles.";
    }

    @Override
    public Shape shape() {
        return Shape.TEXT;
    }

    @Override
    public Map<String, Object> features() {
        return Map.of("text", Columns.STRING);
    }

    @Override
    public List<Map<String, Object>> rows(Trail trail, Occasion occasion) {
        Parts parts = Parts.of(trail, telling, occasion);
        String asked = parts.speech().says(Register.THINKING, 0, parts.opening());
        String thought = parts.hasThought() ? parts.thought() + "\n\n" : "";
        return List.of(Map.of("text", asked + "\n\n" + thought + parts.said()));
    }

    /** The first paragraph. */
    @Override
    public String given(String text) {
        return text.substring(0, Math.max(0, text.indexOf("\n\n")));
    }

    @Override
    public String untold() {
        return "makes no text";
    }
}
