package leadsto.unfold.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import leadsto.thought.Approach;
import leadsto.thought.Kind;
import leadsto.thought.Provenance;
import leadsto.thought.ThoughtGraph;
import leadsto.thought.Wording;
import leadsto.unfold.model.Outcome.NotTaken;
import leadsto.unfold.model.Outcome.Taken;
import leadsto.unfold.model.Scribe.Written;
import leadsto.unfold.model.ask.ModelException;
import leadsto.unfold.model.ask.NotSent;
import leadsto.unfold.model.chat.Chat;
import leadsto.unfold.model.prompt.Prompts;
import leadsto.unfold.model.reply.Reason;
import leadsto.unfold.model.reply.Steps;
import leadsto.unfold.model.reply.UnusableReply;

/**
 * The way of one chain: written, held against the answer's wording, read without the answer, weighed.
 *
 * <pre>
 *   write ──► anchored? ──once──► write again ──► read by those who do not know the answer ──► near it? ──► weights
 * </pre>
 */
final class ChainMaking {
    private final Chat chat;
    private final Prompts prompts;
    private final Settings settings;

    ChainMaking(Chat chat, Prompts prompts, Settings settings) {
        this.chat = chat;
        this.prompts = prompts;
        this.settings = settings;
    }

    /**
     * What came of it, and what that cost.
     *
     * @param tokens in and out, paid now or earlier
     */
    record Made(List<Outcome> outcomes, long tokens) {}

    /**
     * Makes a chain to a target, or several where the method writes ways apart.
     *
     * @param variant from 0; another one gives another chain
     * @throws ModelException where every further ask would fail, too
     */
    Made make(Method method, Target target, Approach approach, int variant) {
        Scribe scribe = new Scribe(
                chat,
                prompts,
                target.thought().text(),
                target.thought().language(),
                approach,
                variant * settings.readers());
        List<Outcome> outcomes = new ArrayList<>();
        try {
            outcomes.addAll(made(scribe, method, target, approach));
        } catch (UnusableReply e) {
            outcomes.add(new NotTaken(
                    target.thought().id(),
                    approach,
                    e.reason(),
                    "the model's reply, and its reply to what was wrong with it, " + explained(e)));
        } catch (ModelException e) {
            if (e.isLasting()) {
                throw e;
            }
            outcomes.add(new NotTaken(target.thought().id(), approach, Reason.NO_REPLY, e.getMessage()));
        } catch (NotSent e) {
            outcomes.add(new Outcome.Unsent(target.thought().id(), approach));
        }
        return new Made(outcomes, scribe.tokensIn() + scribe.tokensOut());
    }

    private String explained(UnusableReply unusable) {
        return "cannot be used: " + prompts.reason(unusable.reason().word(), "en");
    }

    private List<Outcome> made(Scribe scribe, Method method, Target target, Approach approach) {
        Written written = unanchored(scribe, method.write(scribe, target, approach), target);
        List<Steps> ways = method.apart() ? written.steps().apart() : List.of(written.steps());
        List<Outcome> outcomes = new ArrayList<>();
        List<Strand> strands = new ArrayList<>();
        for (Steps way : ways) {
            Optional<NotTaken> anchored = anchored(way, target, approach);
            if (anchored.isPresent()) {
                outcomes.add(anchored.get());
                continue;
            }
            Evidence evidence = new ForwardCheck(scribe, settings, chat.atOnce())
                    .of(way.withoutAnswer(), goal(way, target), target.neighbours());
            Optional<NotTaken> astray = astray(evidence, target, approach);
            if (astray.isPresent()) {
                outcomes.add(astray.get());
            } else {
                strands.add(new Strand(way, evidence));
            }
        }
        if (!strands.isEmpty()) {
            outcomes.add(0, taken(scribe, strands, target, approach));
        }
        return outcomes;
    }

    /** The steps, asked for once more where too much of the answer's wording stands in them. */
    private Written unanchored(Scribe scribe, Written written, Target target) {
        Steps steps = written.steps();
        if (anchoring(steps, target) <= settings.maxAnchoring()) {
            return written;
        }
        Wording wording = Wording.of(goal(steps, target));
        List<Integer> borrowing = IntStream.rangeClosed(1, steps.size())
                .filter(it -> !wording.in(steps.step(it).text()).isEmpty())
                .boxed()
                .toList();
        return scribe.again(written, borrowing);
    }

    private Optional<NotTaken> anchored(Steps steps, Target target, Approach approach) {
        double anchoring = anchoring(steps, target);
        return anchoring <= settings.maxAnchoring()
                ? Optional.empty()
                : Optional.of(new NotTaken(
                        target.thought().id(),
                        approach,
                        Reason.ANCHORED,
                        String.format(
                                Locale.ROOT,
                                "%.2f of the answer's wording stands before it, also when asked again; %.2f is allowed",
                                anchoring,
                                settings.maxAnchoring())));
    }

    /** The share of the goal's wording that stands in the steps before it, but for what the first one, asking, says itself. */
    private static double anchoring(Steps steps, Target target) {
        Wording wording = Wording.of(goal(steps, target));
        List<String> before = steps.steps().stream()
                .filter(it -> it.kind() != Kind.ANSWER)
                .map(it -> it.text())
                .toList();
        boolean asked = steps.size() > 1 && steps.step(1).kind() == Kind.QUESTION;
        return wording.share(before) - (asked ? wording.share(before.subList(0, 1)) : 0);
    }

    /** What the steps lead to: the target, or the answer that they bring along. */
    private static String goal(Steps steps, Target target) {
        return steps.steps().stream()
                .filter(it -> it.kind() == Kind.ANSWER)
                .map(it -> it.text())
                .findFirst()
                .orElse(target.thought().text());
    }

    private Optional<NotTaken> astray(Evidence evidence, Target target, Approach approach) {
        if (evidence.reach() >= settings.minReach()) {
            return Optional.empty();
        }
        String conclusions = evidence.readings().stream()
                .map(it -> it.conclusion().map(said -> "'" + said + "'").orElse("nothing"))
                .distinct()
                .collect(Collectors.joining(", "));
        return Optional.of(new NotTaken(
                target.thought().id(),
                approach,
                Reason.ASTRAY,
                "whoever reads it without the answer comes to " + conclusions));
    }

    private Taken taken(Scribe scribe, List<Strand> strands, Target target, Approach approach) {
        ThoughtGraph graph = Strand.graph(strands, target, approach);
        return new Taken(
                graph,
                approach,
                Provenance.of(prompts.hash(), scribe.tokensIn(), scribe.tokensOut()),
                strands.stream()
                        .mapToDouble(it -> it.evidence().reach())
                        .average()
                        .orElse(0),
                strands.stream()
                        .mapToDouble(it -> anchoring(it.steps(), target))
                        .max()
                        .orElse(0),
                strands.stream()
                        .flatMap(it -> it.evidence().likelihood().stream())
                        .toList());
    }
}
