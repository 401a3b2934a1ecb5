package leadsto.topology;

/**
 * Into which answers a walk falls, and how much of it into each: a sparse list.
 *
 * @param answers places among the answers, ascending
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
}
