package leadsto.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import leadsto.thought.Approach;
import leadsto.unfold.model.Likelihood;
import leadsto.unfold.model.ModelUnfolding;
import leadsto.unfold.model.Outcome;
import leadsto.unfold.model.chat.Counts;

/** What unfolding with a model came to, for programs: {@link UnfoldReport} in JSON. */
final class UnfoldDocument {
    private final Unfolded unfolded;

    UnfoldDocument(Unfolded unfolded) {
        this.unfolded = unfolded;
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
                unfolded.likelihoods().stream().mapToInt(Likelihood::weighed).sum());
        document.put(
                "stepsLowering",
                unfolded.likelihoods().stream()
                        .mapToInt(it -> it.lowering().size())
                        .sum());
        document.put("reasons", unfolded.reasons());
        document.put(
                "targets",
                unfolded.done().stream().map(UnfoldDocument::document).toList());
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
        Map<String, Object> document = ThoughtDocument.of(one.target().thought());
        document.put(
                "outcomes",
                one.outcomes().stream().map(UnfoldDocument::document).toList());
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
