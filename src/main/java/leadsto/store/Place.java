package leadsto.store;

import leadsto.thought.Span;
import leadsto.thought.Statement;

/** Where a thought stands in a turn's text, as {@code STATED_IN} says it: in code points, −1 where the source does not tell. */
final class Place {
    /** A property cannot be null in a pattern. */
    private static final long UNKNOWN = -1;

    private Place() {}

    static long start(Statement statement) {
        return statement.span().map(Span::start).map(Integer::longValue).orElse(UNKNOWN);
    }

    static long end(Statement statement) {
        return statement.span().map(Span::end).map(Integer::longValue).orElse(UNKNOWN);
    }
}
