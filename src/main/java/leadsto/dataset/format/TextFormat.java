package leadsto.dataset.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import leadsto.dataset.telling.Register;
import leadsto.dataset.telling.Telling;
import leadsto.dataset.telling.Trail;
import leadsto.dataset.text.Piece;
import leadsto.dataset.text.Text;

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
        List<Text> paragraphs = new ArrayList<>();
        paragraphs.add(parts.speech().says(Register.THINKING, 0, parts.opening()));
        if (parts.hasThought()) {
            paragraphs.add(parts.thought());
        }
        paragraphs.add(parts.said());
        return List.of(Map.of("text", Text.joined(Piece.PARAGRAPH, paragraphs)));
    }

    /** The first paragraph. */
    @Override
    public int given(String text) {
        return Math.max(0, text.indexOf("\n\n"));
    }

    @Override
    public String untold() {
        return "makes no text";
    }
}
