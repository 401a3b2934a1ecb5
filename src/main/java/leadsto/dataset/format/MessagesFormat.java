package leadsto.dataset.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import leadsto.dataset.telling.Register;
import leadsto.dataset.telling.Speech;
import leadsto.dataset.telling.Telling;
import leadsto.dataset.telling.Trail;
import leadsto.dataset.telling.Voice;

/** A dialogue: user and assistant in turn, each message the neighbouring thoughts of one side. */
record MessagesFormat(Telling telling) implements RowFormat {

    @Override
    public String name() {
        return "messages";
    }

    @Override
    public String description() {
        return "A dialogue in the `messages` shape of TRL and OpenAI: the person asks, notices and doubts, the assistant"
                + " weighs, reasons and answers, strictly in turn.";
    }

    @Override
    public Shape shape() {
        return Shape.CHAT;
    }

    @Override
    public Map<String, Object> features() {
        return Map.of("messages", Columns.listOf("role", "content"));
    }

    @Override
    public List<Map<String, Object>> rows(Trail trail, Occasion occasion) {
        return List.of(Map.of("messages", dialogue(trail, telling.of(trail, occasion.seed(), occasion.attempt()))));
    }

    @Override
    public String untold() {
        return "makes no dialogue";
    }

    static List<Map<String, Object>> dialogue(Trail trail, Speech speech) {
        List<Map<String, Object>> messages = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < trail.thoughts().size(); i++) {
            Voice voice = trail.voices().get(i);
            boolean ends = i + 1 == trail.thoughts().size();
            if (ends || trail.voices().get(i + 1).isPerson() != voice.isPerson()) {
                Register register = voice.isPerson() ? Register.PERSON : Register.REPLY;
                messages.add(Parts.message(voice.role(), speech.says(register, from, i + 1)));
                from = i + 1;
            }
        }
        return messages;
    }
}
