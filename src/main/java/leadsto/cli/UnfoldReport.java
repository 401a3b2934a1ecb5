package leadsto.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import leadsto.store.Changes;
import leadsto.unfold.model.Likelihood;
import leadsto.unfold.model.ModelUnfolding;
import leadsto.unfold.model.Outcome;
import leadsto.unfold.model.chat.Counts;

/** What unfolding with a model came to, for people. */
final class UnfoldReport {
    private final Unfolded unfolded;

    UnfoldReport(Unfolded unfolded) {
        this.unfolded = unfolded;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        unfolded.done().forEach(it -> lines.addAll(lines(it)));
        lines.add(asked());
        lines.add(taken());
        likelihood().ifPresent(lines::add);
        lines.add(changed());
        lines.add("Kept as " + unfolded.run().id() + (unfolded.resumed() ? ", gone on with." : "."));
        return lines;
    }

    private static List<String> lines(ModelUnfolding.Unfolded one) {
        List<String> lines = new ArrayList<>();
        lines.add(one.target().thought().kind().word() + ": "
                + one.target().thought().text());
        for (Outcome outcome : one.outcomes()) {
            lines.add("  " + line(outcome) + below(outcome, one));
        }
        lines.add("");
        return lines;
    }

    private static String line(Outcome outcome) {
        if (outcome instanceof Outcome.Taken taken) {
            return format(
                    "%s: %d thoughts; %.0f %% of the readers came to the answer by themselves; anchored %.2f%s",
                    taken.approach(),
                    taken.graph().thoughts().size() - 1,
                    100 * taken.reach(),
                    taken.anchoring(),
                    taken.likelihoods().stream().map(UnfoldReport::rise).collect(Collectors.joining()));
        } else if (outcome instanceof Outcome.NotTaken not) {
            return not.approach() + ": " + not.reason().word() + ": " + not.explanation();
        } else if (outcome instanceof Outcome.LeftOut left) {
            return left.approach() + ": left out, the budget is spent";
        }
        return "not sent";
    }

    /** Which thought below the answer it was for, where it was not the answer. */
    private static String below(Outcome outcome, ModelUnfolding.Unfolded one) {
        String target = target(outcome);
        return one.outcomes().stream()
                .flatMap(it -> it instanceof Outcome.Taken taken ? taken.graph().thoughts().stream() : Stream.empty())
                .filter(it -> it.id().equals(target)
                        && !target.equals(one.target().thought().id()))
                .findFirst()
                .map(it -> "; below the " + it.kind().word() + " '" + it.text() + "'")
                .orElse("");
    }

    private static String target(Outcome outcome) {
        if (outcome instanceof Outcome.Taken taken) {
            return taken.graph().thoughts().get(0).id();
        } else if (outcome instanceof Outcome.NotTaken not) {
            return not.target();
        } else if (outcome instanceof Outcome.LeftOut left) {
            return left.target();
        }
        return ((Outcome.Unsent) outcome).target();
    }

    private String asked() {
        Counts counts = unfolded.counts();
        return format(
                "Asked %,d times: %,d replies now (%,d tokens in, %,d out), %,d known from before, %,d without reply; %,d repeated.",
                counts.asked(),
                counts.called(),
                counts.tokensIn(),
                counts.tokensOut(),
                counts.cached(),
                counts.failed(),
                counts.repeated());
    }

    private String taken() {
        Map<String, Integer> reasons = unfolded.reasons();
        String why = reasons.isEmpty()
                ? ""
                : " ("
                        + String.join(
                                ", ",
                                reasons.entrySet().stream()
                                        .map(it -> it.getValue() + " " + it.getKey())
                                        .toList())
                        + ")";
        String left =
                unfolded.leftOut().isEmpty() ? "" : ", " + unfolded.leftOut().size() + " left out for the budget";
        return format(
                "By %s: %,d chains taken, %,d not%s%s.",
                unfolded.settings().mode().word(),
                unfolded.taken().size(),
                unfolded.notTaken().size(),
                why,
                left);
    }

    /** {@code ; likely 0.22 before its steps, 0.61 after them, lowered by step 3}. */
    private static String rise(Likelihood likelihood) {
        String lowering = likelihood.lowering().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return format(
                "; likely %s before its steps, %s after them%s",
                told(likelihood.after(0)),
                told(likelihood.after(likelihood.steps())),
                lowering.isEmpty() ? "" : ", lowered by step " + lowering);
    }

    private static String told(Optional<Double> probability) {
        return probability.map(it -> format("%.2f", it)).orElse("(not told)");
    }

    /** By what the links of chains are weighed; nothing where there is none, or nothing else was wanted. */
    private Optional<String> likelihood() {
        if (unfolded.taken().isEmpty() || !unfolded.settings().likelihood()) {
            return Optional.empty();
        }
        int steps =
                unfolded.likelihoods().stream().mapToInt(Likelihood::weighed).sum();
        int lowering = unfolded.likelihoods().stream()
                .mapToInt(it -> it.lowering().size())
                .sum();
        return Optional.of(
                steps == 0
                        ? "Links are weighed by readers alone: the address does not tell the probabilities of what a model could say."
                        : format(
                                "%,d steps are weighed by how much they raise the likelihood of the answer, too; %,d lower it.",
                                steps, lowering));
    }

    private String changed() {
        Changes changes = unfolded.changes();
        String what = changes.any()
                ? format("%,d thoughts and %,d links new", changes.thoughts(), changes.links())
                : "Nothing is new";
        String met = unfolded.met() + unfolded.merged() == 0
                ? ""
                : format(
                        "; %,d steps say what thoughts of the graph said before, %,d in other words",
                        unfolded.met(), unfolded.merged());
        String circular = unfolded.circular() == 0
                ? ""
                : format("; %,d links left out that would have led back", unfolded.circular());
        String kept =
                changes.keptDeleted() == 0 ? "" : format("; %,d that you deleted stayed so", changes.keptDeleted());
        return what + met + circular + kept + ".";
    }

    private static String format(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }
}
