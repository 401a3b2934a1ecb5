package leadsto.topology.walk;

/** How the walk within one strongly connected component of several thoughts is worked out; figures stand by place. */
sealed interface Within permits Closed, Elimination, Sweeps {

    /** Turns what is gained on leaving each thought into what is expected from each thought. */
    default void expect(double[] gain) {
        expect(gain, 1);
    }

    /** The same for several gains side by side, {@code width} figures a thought. */
    void expect(double[] gain, int width);

    /** Turns the walks that enter at each thought into the expected visits of each thought. */
    void visit(double[] entering);

    /** How many multiplications one expectation takes. */
    double cost();
}
