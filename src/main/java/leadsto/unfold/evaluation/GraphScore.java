package leadsto.unfold.evaluation;

/**
 * How one graph was met.
 *
 * @param id the graph's name
 * @param linkF1 F1 of its pairs joined in argument
 * @param found pairs that gold and prediction both join
 * @param extra pairs that the prediction alone joins
 * @param missed pairs that gold alone joins
 */
public record GraphScore(String id, double linkF1, int found, int extra, int missed) {}
