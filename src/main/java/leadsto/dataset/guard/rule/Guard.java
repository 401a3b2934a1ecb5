package leadsto.dataset.guard.rule;

import java.util.Map;

/**
 * Something that can be wrong with the rows of a configuration, measured as they come.
 *
 * <p>Its memory does not grow with the number of rows, or its class says how far. It is used for one configuration, by one
 * thread at a time, and asked for its results once, after the last row.
 */
public interface Guard {

    /** Takes the next row. */
    void add(GuardedRow row);

    /** What was measured over all rows, by the rule that it is held against; over none, values that keep every limit. */
    Map<Rule, Result> results();
}
