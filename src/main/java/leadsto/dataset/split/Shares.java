package leadsto.dataset.split;

/**
 * How much of the rows each split should get; what it does get depends on how the chains hang together.
 *
 * @param train above 0
 * @param validation 0 for none
 * @param test 0 for none
 */
public record Shares(double train, double validation, double test) {

    /** @throws IllegalArgumentException where they do not sum to one, one is negative, or nothing is for training */
    public Shares {
        boolean sane = train > 0 && validation >= 0 && test >= 0;
        if (!sane || Math.abs(train + validation + test - 1) > 1e-6) {
            throw new IllegalArgumentException("the shares " + train + ", " + validation + ", " + test
                    + " do not split a whole; give three that sum to 1, the first above 0");
        }
    }

    /** The share of one split. */
    public double of(Split split) {
        return switch (split) {
            case TRAIN -> train;
            case VALIDATION -> validation;
            case TEST -> test;
        };
    }
}
