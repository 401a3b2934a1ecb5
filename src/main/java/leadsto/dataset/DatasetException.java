package leadsto.dataset;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import leadsto.dataset.guard.Finding;
import leadsto.dataset.guard.GuardReport;

/** A dataset that could not be written; the message says what, where and what to do. */
public final class DatasetException extends RuntimeException {
    private final transient Optional<GuardReport> guards;

    public DatasetException(String message) {
        super(message);
        guards = Optional.empty();
    }

    public DatasetException(String message, Throwable cause) {
        super(message, cause);
        guards = Optional.empty();
    }

    /** A dataset that its guards do not let pass. */
    public DatasetException(GuardReport guards) {
        super(refusal(guards.failing()));
        this.guards = Optional.of(guards);
    }

    /** What the guards found, where it is they who refuse. */
    public Optional<GuardReport> guards() {
        return guards;
    }

    private static String refusal(List<Finding> failing) {
        String others = failing.stream()
                .skip(1)
                .map(it -> it.rule().name() + " of " + it.config())
                .distinct()
                .collect(Collectors.joining(", "));
        return "nothing was written: " + failing.get(0).sentence()
                + (others.isEmpty() ? "" : "; also failing: " + others)
                + "; --force writes it all the same";
    }
}
