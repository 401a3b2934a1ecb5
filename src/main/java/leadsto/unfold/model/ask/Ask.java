package leadsto.unfold.model.ask;

import dev.langchain4j.model.chat.request.json.JsonSchema;
import java.util.ArrayList;
import java.util.List;

/**
 * What a model is asked.
 *
 * @param purpose a word for people: {@code plan}, {@code write}, {@code read}; no model sees it
 * @param messages what was said so far, in turn
 * @param form what a well-formed reply looks like, where the address can be told so
 * @param chances which log-probabilities are wanted, where the address gives them
 * @param variant from 0; the same ask with another variant is asked anew, with another seed
 */
public record Ask(String purpose, List<Message> messages, JsonSchema form, Chances chances, int variant) {

    public Ask {
        messages = List.copyOf(messages);
    }

    /** Of which tokens the log-probabilities are wanted. */
    public enum Chances {
        NONE,
        /** Of those that the model wrote. */
        WRITTEN,
        /** Of those that it could have written in their place, too: the most probable {@value #MOST}. */
        POSSIBLE;

        /** As many as OpenAI gives. */
        public static final int MOST = 20;
    }

    /** Who said something. */
    public enum Voice {
        SYSTEM,
        USER,
        ASSISTANT
    }

    /** Something that was said. */
    public record Message(Voice voice, String text) {}

    /** The same, and then the model's own reply and what is said to that. */
    public Ask then(String reply, String answer) {
        List<Message> longer = new ArrayList<>(messages);
        longer.add(new Message(Voice.ASSISTANT, reply));
        longer.add(new Message(Voice.USER, answer));
        return new Ask(purpose, longer, form, chances, variant);
    }
}
