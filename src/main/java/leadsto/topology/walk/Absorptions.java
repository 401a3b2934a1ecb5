package leadsto.topology.walk;

/**
 * Into which answers a walk falls, and how much of it into each: a sparse list.
 *
 * @param answers places among the answers, in no order
 * @param shares as many probabilities above 0
 */
record Absorptions(int[] answers, double[] shares) {

    int size() {
        return answers.length;
    }

    int answer(int i) {
        return answers[i];
    }

    double share(int i) {
        return shares[i];
    }

    /** The entry of the largest share; of those as large but for a tolerance, that of the first answer. */
    int largest(double tolerance) {
        double most = 0;
        for (double share : shares) {
            most = Math.max(most, share);
        }
        int largest = -1;
        for (int i = 0; i < shares.length; i++) {
            if (shares[i] >= most - tolerance && (largest < 0 || answers[i] < answers[largest])) {
                largest = i;
            }
        }
        return largest;
    }
}
