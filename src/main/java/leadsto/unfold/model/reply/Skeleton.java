package leadsto.unfold.model.reply;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import leadsto.thought.Kind;
import leadsto.thought.Wording;

/**
 * The plan of a chain: what each step does, without what it says.
 *
 * @param kinds of the steps, in the order of thinking
 * @param functions what each does for the next
 */
public record Skeleton(List<Kind> kinds, List<String> functions) {

    public Skeleton {
        kinds = List.copyOf(kinds);
        functions = List.copyOf(functions);
    }

    /**
     * Reads {@code {"plan":[{"kind","function"}]}}.
     *
     * @param target the text of what the steps lead to; no function may hold a run of its words
     * @param language of the functions
     * @throws UnusableReply with all that is wrong
     */
    public static Skeleton read(String reply, Wanted wanted, String target, String language) {
        JsonNode array = LooseJson.read(reply, "plan").get("plan");
        Wording wording = Wording.of(target);
        List<Complaint> complaints = new ArrayList<>();
        List<Kind> kinds = new ArrayList<>();
        List<String> functions = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            String function = Texts.tidied(array.get(i).path("function").asText(""));
            Optional<Kind> kind = Lines.kind(array.get(i).path("kind").asText(""));
            kind.ifPresent(kinds::add);
            functions.add(function);
            Optional<Reason> wrong = kind.isEmpty()
                    ? Optional.of(Reason.WRONG_KIND)
                    : Texts.complaint(function, language)
                            .or(() -> wording.in(function).isEmpty() ? Optional.empty() : Optional.of(Reason.ANCHORED));
            int number = i + 1;
            wrong.ifPresent(reason -> complaints.add(new Complaint(reason, number)));
        }
        if (complaints.isEmpty()) {
            Shape.check(kinds, wanted, complaints);
        }
        if (!complaints.isEmpty()) {
            throw new UnusableReply(complaints);
        }
        return new Skeleton(kinds, functions);
    }

    /** The plan as a model is shown it: {@code 1. question: ...}. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i++) {
            lines.add((i + 1) + ". " + kinds.get(i).word() + ": " + functions.get(i));
        }
        return lines;
    }
}
