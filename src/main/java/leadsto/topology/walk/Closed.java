package leadsto.topology.walk;

import java.util.Arrays;

/** A component that nothing leads out of: who enters it has fallen into the sink, and nothing is gained there. */
record Closed() implements Within {

    @Override
    public void expect(double[] gain, int width) {
        Arrays.fill(gain, 0);
    }

    @Override
    public void visit(double[] entering) {
        // Each thought is visited by those who enter at it, and counts them once.
    }

    @Override
    public double cost() {
        return 0;
    }
}
