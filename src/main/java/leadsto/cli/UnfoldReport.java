package leadsto.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import leadsto.store.Changes;
import leadsto.thought.Approach;
import leadsto.unfold.model.Likelihood;
import leadsto.unfold.model.ModelUnfolding;
import leadsto.unfold.model.Outcome;
import leadsto.unfold.model.chat.Counts;

/** What unfolding with a model came to, for people and for programs. */
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
            lines.add("  " + line(outcome));
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
        Map<String, Integer> reasons = reasons();
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

    /** {@code ; likely 0.22 before it, 0.61 after it; step 3 lowers it}. */
    private static String rise(Likelihood likelihood) {
        String lowering = likelihood.lowering().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return format(
                "; likely %s before it, %s after it%s",
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
        int steps = likelihoods().stream().mapToInt(Likelihood::weighed).sum();
        int lowering =
                likelihoods().stream().mapToInt(it -> it.lowering().size()).sum();
        return Optional.of(
                steps == 0
                        ? "Links are weighed by readers alone: the address does not tell the probabilities of what a model could say."
                        : format(
                                "%,d steps are weighed by how much they raise the likelihood of the answer, too; %,d lower it.",
                                steps, lowering));
    }

    private List<Likelihood> likelihoods() {
        return unfolded.taken().stream()
                .flatMap(it -> it.likelihoods().stream())
                .toList();
    }

    private Map<String, Integer> reasons() {
        Map<String, Integer> reasons = new TreeMap<>();
        unfolded.notTaken().forEach(it -> reasons.merge(it.reason().word(), 1, Integer::sum));
        return reasons;
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

    Map<String, Object> document() {
        Counts counts = unfolded.counts();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("run", unfolded.run().id());
        document.put("resumed", unfolded.resumed());
        document.put("model", unfolded.model());
        document.put("promptHash", unfolded.promptHash());
        document.put("mode", unfolded.settings().mode().word());
        document.put(
                "approaches",
                unfolded.settings().approaches().stream().map(Approach::name).toList());
        document.put("asked", counts.asked());
        document.put("calls", counts.called());
        document.put("cached", counts.cached());
        document.put("unanswered", counts.failed());
        document.put("repeated", counts.repeated());
        document.put("tokensIn", counts.tokensIn());
        document.put("tokensOut", counts.tokensOut());
        document.put("taken", unfolded.taken().size());
        document.put(
                "failed",
                unfolded.notTaken().stream()
                        .filter(it -> !it.reason().isRejection())
                        .count());
        document.put(
                "rejected",
                unfolded.notTaken().stream()
                        .filter(it -> it.reason().isRejection())
                        .count());
        document.put("leftOut", unfolded.leftOut().size());
        document.put(
                "stepsWeighed",
                likelihoods().stream().mapToInt(Likelihood::weighed).sum());
        document.put(
                "stepsLowering",
                likelihoods().stream().mapToInt(it -> it.lowering().size()).sum());
        document.put("reasons", reasons());
        document.put(
                "targets", unfolded.done().stream().map(UnfoldReport::document).toList());
        document.put("thoughts", unfolded.changes().thoughts());
        document.put("links", unfolded.changes().links());
        document.put("met", unfolded.met());
        document.put("metInOtherWords", unfolded.merged());
        document.put("circular", unfolded.circular());
        document.put("keptDeleted", unfolded.changes().keptDeleted());
        document.put("changed", unfolded.changes().any());
        return document;
    }

    private static Map<String, Object> document(ModelUnfolding.Unfolded one) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", one.target().thought().id());
        document.put("kind", one.target().thought().kind().word());
        document.put("text", one.target().thought().text());
        document.put(
                "outcomes", one.outcomes().stream().map(UnfoldReport::document).toList());
        return document;
    }

    private static Map<String, Object> document(Outcome outcome) {
        Map<String, Object> document = new LinkedHashMap<>();
        if (outcome instanceof Outcome.Taken taken) {
            document.put("outcome", "taken");
            document.put("target", taken.graph().thoughts().get(0).id());
            document.put("approach", taken.approach().name());
            document.put("thoughts", taken.graph().thoughts().size() - 1);
            document.put("reach", taken.reach());
            document.put("anchoring", taken.anchoring());
            if (!taken.likelihoods().isEmpty()) {
                document.put(
                        "likelihoods",
                        taken.likelihoods().stream()
                                .map(it -> IntStream.rangeClosed(0, it.steps())
                                        .mapToObj(it::after)
                                        .map(after -> after.orElse(null))
                                        .toList())
                                .toList());
            }
            document.put("tokensIn", taken.provenance().tokensIn());
            document.put("tokensOut", taken.provenance().tokensOut());
        } else if (outcome instanceof Outcome.NotTaken not) {
            document.put("outcome", not.reason().isRejection() ? "rejected" : "failed");
            document.put("target", not.target());
            document.put("approach", not.approach().name());
            document.put("reason", not.reason().word());
            document.put("explanation", not.explanation());
        } else if (outcome instanceof Outcome.LeftOut left) {
            document.put("outcome", "leftOut");
            document.put("target", left.target());
            document.put("approach", left.approach().name());
        } else if (outcome instanceof Outcome.Unsent unsent) {
            document.put("outcome", "unsent");
            document.put("target", unsent.target());
            document.put("approach", unsent.approach().name());
        }
        return document;
    }
}
