package leadsto.unfold.evaluation;

/**
 * A measured value, and where it would lie with other graphs of the same kind.
 *
 * @param value in [0, 1]
 * @param low the lower end of the 95 % bootstrap interval over graphs
 * @param high its upper end
 */
public record Score(double value, double low, double high) {}
