package leadsto.dataset.guard.rule;

/**
 * The name of a guard, what it measures, and the limit that it usually has.
 *
 * @param name as people write it in {@code --guard NAME=VALUE}, and as it stands in {@code guard.json}
 * @param bound which side of the limit is wrong
 * @param limit the usual one
 * @param from how many rows there must be for the limit to be held: of a handful, one row is a large share
 * @param measures what the value says, as a phrase for people
 * @param source where the measure comes from
 * @param remedy what to do where the limit is not kept
 * @param refuses whether the usual limit refuses an export; else what lies beyond it is only told, and a limit that a user
 *     gives is held
 */
public record Rule(
        String name,
        Bound bound,
        double limit,
        int from,
        String measures,
        String source,
        String remedy,
        boolean refuses) {
    /** Enough rows for shares and for measures of variety. */
    public static final int MANY = 50;

    /** One whose limit is held. */
    public Rule(String name, Bound bound, double limit, int from, String measures, String source, String remedy) {
        this(name, bound, limit, from, measures, source, remedy, true);
    }

    /** The same, which tells and does not refuse. */
    public Rule telling() {
        return new Rule(name, bound, limit, from, measures, source, remedy, false);
    }

    /** Which side of a limit is right. */
    public enum Bound {
        /** The value may be as high as the limit. */
        AT_MOST("at most"),
        /** The value may be as low as the limit. */
        AT_LEAST("at least");

        private final String words;

        Bound(String words) {
            this.words = words;
        }

        /** As it is written before a number. */
        public String words() {
            return words;
        }

        /** Whether a value keeps a limit. */
        public boolean keeps(double value, double limit) {
            return switch (this) {
                case AT_MOST -> value <= limit;
                case AT_LEAST -> value >= limit;
            };
        }
    }
}
