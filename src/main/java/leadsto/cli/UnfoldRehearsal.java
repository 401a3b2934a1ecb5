package leadsto.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import leadsto.unfold.model.Settings;
import leadsto.unfold.model.ask.Draft;
import leadsto.unfold.model.chat.Chat;
import leadsto.unfold.model.prompt.PromptName;

/** What unfolding would send, and about what it would take. */
final class UnfoldRehearsal {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** A reply of some six steps or a reading of them; an estimate. */
    private static final int TOKENS_OUT = 400;
    /** A reply of one number. */
    private static final int TOKENS_OF_A_NUMBER = 10;

    private final Chat chat;
    private final Settings settings;

    UnfoldRehearsal(Chat chat, Settings settings) {
        this.chat = chat;
        this.settings = settings;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        int number = 0;
        for (Draft draft : chat.drafts()) {
            lines.add("# %d of %d: %s, about %d tokens"
                    .formatted(++number, chat.drafts().size(), draft.purpose(), draft.tokens()));
            lines.add("POST " + draft.url());
            lines.add(pretty(draft.body()));
            lines.add("");
        }
        lines.add(summary());
        return lines;
    }

    private String summary() {
        if (chat.drafts().isEmpty()) {
            return "Nothing would be sent: all of " + chat.counts().cached() + " replies are known.";
        }
        return String.format(
                Locale.ROOT,
                "%,d requests come next, of about %,d tokens; %,d replies are known. What follows depends on the replies: up to "
                        + "about %,d requests, %,d tokens in and %,d out, if nothing has to be asked twice%s%s.",
                chat.drafts().size(),
                tokens(),
                chat.counts().cached(),
                requests(),
                (long) requests() * tokens() / chat.drafts().size(),
                (long) (requests() - likelihoodRequests()) * TOKENS_OUT
                        + (long) likelihoodRequests() * TOKENS_OF_A_NUMBER,
                likelihoodRequests() > 0
                        ? String.format(
                                Locale.ROOT,
                                "; %,d of the requests only where the address tells probabilities",
                                likelihoodRequests())
                        : "",
                settings.depth() > 1 ? "; what --depth adds is not in it" : "");
    }

    private int tokens() {
        return chat.drafts().stream().mapToInt(Draft::tokens).sum();
    }

    private int requests() {
        return begun() * settings.mode().requests(settings.readers()) + likelihoodRequests();
    }

    private int likelihoodRequests() {
        int asked = chat.drafts().size() - begun();
        return settings.likelihood() && chat.mayTellChances()
                ? begun() * settings.mode().likelihoodRequests() + asked
                : asked;
    }

    /** How many chains are not taken yet; of one that is, only how likely it makes its answer is asked, and nothing follows. */
    private int begun() {
        return (int) chat.drafts().stream()
                .filter(it -> !it.purpose().equals(PromptName.ENDING.word()))
                .count();
    }

    Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put(
                "requests",
                chat.drafts().stream().map(UnfoldRehearsal::document).toList());
        document.put("cached", chat.counts().cached());
        document.put("tokens", tokens());
        document.put("requestsInAll", requests());
        document.put("requestsForLikelihood", likelihoodRequests());
        return document;
    }

    private static Map<String, Object> document(Draft draft) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("purpose", draft.purpose());
        document.put("url", draft.url());
        document.put("tokens", draft.tokens());
        document.put("body", read(draft.body()));
        return document;
    }

    private static String pretty(String body) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(read(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was read as JSON is none", e);
        }
    }

    private static Object read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a request that is no JSON: " + e.getMessage(), e);
        }
    }
}
