package leadsto.topology.walk;

/** How the walk within one strongly connected component of several thoughts is worked out; figures stand by place. */
sealed interface Within permits Closed, Elimination, Sweeps {

    /** Turns what is gained on leaving each thought into what is expected from each thought. */
    void expect(double[] gain);

    /** Turns the walks that enter at each thought into the expected visits of each thought. */
    void visit(double[] entering);
}
