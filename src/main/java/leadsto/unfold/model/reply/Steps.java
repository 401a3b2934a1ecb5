package leadsto.unfold.model.reply;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import leadsto.thought.Digest;
import leadsto.thought.Kind;

/**
 * The thoughts before an answer, in the order of thinking. Every link leads on, so that there are no cycles; every step leads
 * to what the chain is for; a doubt leads to what meets it.
 *
 * @param steps numbered from 1
 */
public record Steps(List<Step> steps) {

    public Steps {
        steps = List.copyOf(steps);
    }

    /**
     * Reads {@code {"steps":[{"kind","text","leads_to","against"}]}}.
     *
     * @param target the text of what the steps lead to
     * @param language its language
     * @throws UnusableReply with all that is wrong
     */
    public static Steps read(String reply, Wanted wanted, String target, String language) {
        JsonNode array = LooseJson.read(reply, "steps").get("steps");
        List<Complaint> complaints = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            Lines.step(array.get(i), i + 1, array.size(), complaints).ifPresent(steps::add);
        }
        if (complaints.isEmpty()) {
            checkTexts(steps, target, language, complaints);
            checkDoubts(steps, complaints);
            Shape.check(steps.stream().map(Step::kind).toList(), wanted, complaints);
        }
        if (!complaints.isEmpty()) {
            throw new UnusableReply(complaints);
        }
        return new Steps(steps);
    }

    private static void checkTexts(List<Step> steps, String target, String language, List<Complaint> complaints) {
        Set<String> said = new HashSet<>(Set.of(Digest.normalised(target)));
        for (int i = 0; i < steps.size(); i++) {
            String text = steps.get(i).text();
            int number = i + 1;
            Texts.complaint(text, language)
                    .map(reason -> new Complaint(reason, number))
                    .ifPresent(complaints::add);
            if (!said.add(Digest.normalised(text))) {
                complaints.add(new Complaint(Reason.REPEATED, number));
            }
        }
    }

    /** Each is met: it leads to something else than further questions and doubts. */
    private static void checkDoubts(List<Step> steps, List<Complaint> complaints) {
        for (int i = 0; i < steps.size(); i++) {
            boolean met = steps.get(i).kind() != Kind.DOUBT
                    || steps.get(i).leadsTo().stream().anyMatch(to -> to == 0 || !isOpen(steps.get(to - 1)));
            if (!met) {
                complaints.add(new Complaint(Reason.WRONG_SHAPE, i + 1));
            }
        }
    }

    private static boolean isOpen(Step step) {
        return step.kind() == Kind.QUESTION || step.kind() == Kind.DOUBT;
    }

    public int size() {
        return steps.size();
    }

    /** @param number from 1 */
    public Step step(int number) {
        return steps.get(number - 1);
    }

    /** The steps before the answer that they bring along; all of them where they bring none. */
    public Steps withoutAnswer() {
        return new Steps(
                steps.stream().filter(step -> step.kind() != Kind.ANSWER).toList());
    }

    /** Each step for itself, as a chain of one. */
    public List<Steps> apart() {
        return steps.stream()
                .map(step -> new Steps(List.of(new Step(step.kind(), step.text(), List.of(0), List.of()))))
                .toList();
    }

    /** The steps as a model is shown them: {@code 1. question: ...}. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            lines.add((i + 1) + ". " + steps.get(i).kind().word() + ": "
                    + steps.get(i).text());
        }
        return lines;
    }
}
