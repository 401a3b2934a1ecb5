package leadsto.store;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import leadsto.thought.Approach;

/**
 * What a run of unfolding asked and used, as its node {@code (:Run)} tells it.
 *
 * @param state whether it came to its end
 * @param model the model as the user named it; empty where none was asked
 * @param promptHash the digest of the prompts it ran with
 * @param mode by which method it unfolded
 * @param approaches from which directions
 * @param calls requests that were sent
 * @param cached requests that an earlier reply answered
 * @param failed requests that came to nothing
 * @param rejected replies that were understood and not taken
 * @param tokensIn tokens of all prompts that were sent
 * @param tokensOut tokens of all replies
 * @param seconds how long it took
 */
public record RunReport(
        State state,
        Optional<String> model,
        Optional<String> promptHash,
        Optional<String> mode,
        List<Approach> approaches,
        long calls,
        long cached,
        long failed,
        long rejected,
        long tokensIn,
        long tokensOut,
        double seconds) {

    public RunReport {
        approaches = List.copyOf(approaches);
    }

    /** Whether a run came to its end. A run that was killed stays {@link #UNFINISHED} until the same command goes on with it. */
    public enum State {
        /** Under way still, or stopped before its end. */
        UNFINISHED,
        FINISHED,
        /** Taken back, but for what people edited since. */
        UNDONE;

        private final String word = name().toLowerCase(Locale.ROOT);

        /** The word of the run's property {@code state}: {@code finished}. */
        public String word() {
            return word;
        }

        private static Optional<State> of(Object word) {
            return Arrays.stream(values()).filter(it -> it.word.equals(word)).findFirst();
        }
    }

    /** What a run's node tells of it; empty of a run that asked no model and searched nothing. */
    static Optional<RunReport> of(Map<String, Object> run) {
        return State.of(run.get("state"))
                .map(state -> new RunReport(
                        state,
                        text(run, "model"),
                        text(run, "promptHash"),
                        text(run, "mode"),
                        run.get("approaches") instanceof List<?> names
                                ? names.stream()
                                        .map(name -> new Approach((String) name))
                                        .toList()
                                : List.of(),
                        whole(run, "calls"),
                        whole(run, "cached"),
                        whole(run, "failed"),
                        whole(run, "rejected"),
                        whole(run, "tokensIn"),
                        whole(run, "tokensOut"),
                        run.get("seconds") instanceof Number number ? number.doubleValue() : 0));
    }

    /** The run's properties; what its earlier part used, before it was killed, is added. */
    Map<String, Object> properties(Map<String, Object> before) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("state", state.word());
        model.ifPresent(it -> properties.put("model", it));
        promptHash.ifPresent(it -> properties.put("promptHash", it));
        mode.ifPresent(it -> properties.put("mode", it));
        properties.put("approaches", approaches.stream().map(Approach::name).toList());
        properties.put("calls", calls + whole(before, "calls"));
        properties.put("cached", cached + whole(before, "cached"));
        properties.put("failed", failed + whole(before, "failed"));
        properties.put("rejected", rejected + whole(before, "rejected"));
        properties.put("tokensIn", tokensIn + whole(before, "tokensIn"));
        properties.put("tokensOut", tokensOut + whole(before, "tokensOut"));
        properties.put(
                "seconds", seconds + (before.get("seconds") instanceof Number number ? number.doubleValue() : 0));
        return properties;
    }

    private static Optional<String> text(Map<String, Object> run, String property) {
        return Optional.ofNullable((String) run.get(property));
    }

    private static long whole(Map<String, Object> before, String property) {
        return before.get(property) instanceof Number number ? number.longValue() : 0;
    }
}
