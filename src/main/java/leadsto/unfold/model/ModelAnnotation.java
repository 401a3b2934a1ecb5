package leadsto.unfold.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import leadsto.thought.Approach;
import leadsto.thought.Kind;
import leadsto.thought.Link;
import leadsto.thought.Origin;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;
import leadsto.unfold.model.ask.Ask;
import leadsto.unfold.model.ask.ModelException;
import leadsto.unfold.model.ask.Reply;
import leadsto.unfold.model.chat.Chat;
import leadsto.unfold.model.prompt.PromptName;
import leadsto.unfold.model.prompt.Prompts;
import leadsto.unfold.model.reply.Annotation;
import leadsto.unfold.model.reply.Reason;
import leadsto.unfold.model.reply.UnusableReply;

/**
 * Kinds and links for thoughts that are given, by a language model: what the offline unfolding does for them, so that the two
 * can be scored on the same graphs.
 *
 * <pre>{@code
 * ModelAnnotation annotation = ModelAnnotation.with(chat, prompts, 3);
 * ThoughtGraph predicted = annotation.unfold(given);
 * annotation.failures();      // what came to nothing, by reason
 * }</pre>
 *
 * <p>Several readers annotate for themselves. A thought gets the kind that most of them give it, the first of equals; a
 * link gets the weight (votes + 1) / (readers + 2), as in {@link Evidence}. Safe for many threads.
 */
public final class ModelAnnotation {
    private final Chat chat;
    private final Prompts prompts;
    private final int readers;
    private final Map<Reason, Integer> failures = new EnumMap<>(Reason.class);

    private ModelAnnotation(Chat chat, Prompts prompts, int readers) {
        this.chat = chat;
        this.prompts = prompts;
        this.readers = readers;
    }

    /** @param readers how many annotate each graph, at least 1 */
    public static ModelAnnotation with(Chat chat, Prompts prompts, int readers) {
        return new ModelAnnotation(chat, prompts, Math.max(1, readers));
    }

    /**
     * The same thoughts under the same ids, with kinds and links found anew. Where no reply could be used, all of them are
     * premises without links, and {@link #failures} counts it.
     *
     * @param given its thoughts' texts in their order, its language, its question and what is {@code given} are looked at
     * @throws ModelException where every further ask would fail, too
     */
    public ThoughtGraph unfold(ThoughtGraph given) {
        List<Annotation> annotations = new ArrayList<>();
        for (int reader = 0; reader < readers; reader++) {
            annotation(given, reader).ifPresent(annotations::add);
        }
        List<Thought> thoughts = new ArrayList<>();
        for (int i = 0; i < given.thoughts().size(); i++) {
            Thought thought = given.thoughts().get(i);
            Kind kind = known(given, thought).orElse(kind(annotations, i + 1));
            thoughts.add(new Thought(thought.id(), kind, thought.text(), thought.language(), Origin.MODEL));
        }
        return given.with(thoughts, links(annotations, thoughts));
    }

    private Optional<Annotation> annotation(ThoughtGraph given, int reader) {
        Ask ask = new Ask(
                PromptName.ANNOTATE.word(),
                prompts.messages(PromptName.ANNOTATE, given.language(), Map.of(), Map.of("steps", lines(given))),
                Forms.ANNOTATION,
                Ask.Chances.NONE,
                reader);
        try {
            return Optional.of(repaired(ask, given));
        } catch (UnusableReply e) {
            count(e.reason());
        } catch (ModelException e) {
            if (e.isLasting()) {
                throw e;
            }
            count(Reason.NO_REPLY);
        }
        return Optional.empty();
    }

    private Annotation repaired(Ask ask, ThoughtGraph given) {
        Reply reply = chat.ask(ask);
        try {
            return Annotation.read(reply.text(), given.thoughts().size());
        } catch (UnusableReply e) {
            String reasons = prompts.reason(e.reason().word(), given.language());
            String message = prompts.message(PromptName.REPAIR, given.language(), Map.of("reasons", reasons));
            return Annotation.read(
                    chat.ask(ask.then(reply.text(), message)).text(),
                    given.thoughts().size());
        }
    }

    /** {@code 3. question: ...} where the kind is known, {@code 3. ...} where it is not; what was asked, under 0. */
    private static List<String> lines(ThoughtGraph given) {
        List<String> lines = new ArrayList<>();
        if (given.given().question().isEmpty()) {
            given.question().ifPresent(it -> lines.add("0. question: " + it));
        }
        for (int i = 0; i < given.thoughts().size(); i++) {
            Thought thought = given.thoughts().get(i);
            String kind = known(given, thought).map(it -> it.word() + ": ").orElse("");
            lines.add((i + 1) + ". " + kind + thought.text());
        }
        return lines;
    }

    private static Optional<Kind> known(ThoughtGraph given, Thought thought) {
        if (given.given().question().filter(thought.id()::equals).isPresent()) {
            return Optional.of(Kind.QUESTION);
        }
        return given.given().answer().filter(thought.id()::equals).map(it -> Kind.ANSWER);
    }

    private static Kind kind(List<Annotation> annotations, int number) {
        Map<Kind, Integer> votes = new LinkedHashMap<>();
        annotations.forEach(it -> {
            if (it.kinds().containsKey(number)) {
                votes.merge(it.kinds().get(number), 1, Integer::sum);
            }
        });
        Kind most = Kind.PREMISE;
        int count = 0;
        for (Map.Entry<Kind, Integer> vote : votes.entrySet()) {
            if (vote.getValue() > count) {
                most = vote.getKey();
                count = vote.getValue();
            }
        }
        return most;
    }

    private List<Link> links(List<Annotation> annotations, List<Thought> thoughts) {
        Map<Annotation.Tie, Integer> votes = new LinkedHashMap<>();
        annotations.forEach(it -> it.links().forEach(tie -> votes.merge(tie, 1, Integer::sum)));
        List<Link> links = new ArrayList<>();
        votes.forEach((tie, count) -> links.add(new Link(
                thoughts.get(tie.from() - 1).id(),
                thoughts.get(tie.to() - 1).id(),
                tie.role(),
                (count + 1.) / (readers + 2),
                Approach.LOGICAL,
                Origin.MODEL)));
        return links;
    }

    private synchronized void count(Reason reason) {
        failures.merge(reason, 1, Integer::sum);
    }

    /** How many replies came to nothing so far, by reason. */
    public synchronized Map<Reason, Integer> failures() {
        return new EnumMap<>(failures);
    }
}
