package leadsto.dataset.guard.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How many rows there are, how many of them something is true of, and which were the first. */
public final class Rows {
    private static final int NAMED = 10;

    private final List<String> named = new ArrayList<>();
    private long all;
    private long found;

    /** Counts a row that it is true of, or not. */
    public void count(GuardedRow row, boolean isFound) {
        all++;
        if (isFound) {
            found++;
            if (named.size() < NAMED) {
                named.add(row.id());
            }
        }
    }

    public long all() {
        return all;
    }

    public long found() {
        return found;
    }

    /** The share of the rows that it is true of; 0 of none. */
    public double share() {
        return all == 0 ? 0 : found / (double) all;
    }

    /** The share as a result. */
    public Result ofShare() {
        return new Result(share(), named, counts());
    }

    /** The number as a result. */
    public Result ofCount() {
        return new Result(found, named, counts());
    }

    private Map<String, Object> counts() {
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("rows", all);
        counts.put("found", found);
        return counts;
    }
}
