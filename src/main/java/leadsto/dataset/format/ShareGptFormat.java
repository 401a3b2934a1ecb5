package leadsto.dataset.format;

import java.util.List;
import java.util.Map;
import leadsto.dataset.telling.Telling;
import leadsto.dataset.telling.Trail;
import leadsto.dataset.text.Text;

/** The dialogue of {@link MessagesFormat} in ShareGPT's words. */
record ShareGptFormat(Telling telling) implements RowFormat {

    @Override
    public String name() {
        return "sharegpt";
    }

    @Override
    public String description() {
        return "The dialogue of `messages` in ShareGPT's words, `conversations` of `human` and `gpt`, for LLaMA-Factory,"
                + " Axolotl and Unsloth. TRL does not map these roles: give it `messages`.";
    }

    @Override
    public Shape shape() {
        return Shape.SHAREGPT;
    }

    @Override
    public Map<String, Object> features() {
        return Map.of("conversations", Columns.listOf("from", "value"));
    }

    @Override
    public List<Map<String, Object>> rows(Trail trail, Occasion occasion) {
        List<Map<String, Object>> turns =
                MessagesFormat.dialogue(trail, telling.of(trail, occasion.seed(), occasion.attempt())).stream()
                        .map(message -> Parts.turn(
                                message.get("role").equals("user") ? "human" : "gpt", (Text) message.get("content")))
                        .toList();
        return List.of(Map.of("conversations", turns));
    }

    @Override
    public String untold() {
        return "makes no dialogue";
    }
}
