package leadsto.embed;

/**
 * Where a text stands in the space of one embedding model.
 *
 * @param model the name of the model; vectors of different models have nothing to do with each other
 * @param numbers of length 1, or all zero for a text without letters and digits; not to be changed
 */
public record Vector(String model, float[] numbers) {

    /**
     * The cosine of the angle between two vectors: 1 for the same direction, 0 for nothing in common.
     *
     * @throws IllegalArgumentException where the two are of different models
     */
    public double cosine(Vector other) {
        if (!model.equals(other.model)) {
            throw new IllegalArgumentException("a vector of " + model + " cannot be compared with one of " + other.model
                    + "; embed both texts with one model");
        }
        double product = 0;
        for (int i = 0; i < numbers.length; i++) {
            product += (double) numbers[i] * other.numbers[i];
        }
        return Math.max(-1, Math.min(1, product));
    }

    /** Whether the model knows what words mean, and not only how they are spelled. */
    public boolean knowsMeaning() {
        return !model.equals(HashedEmbedding.NAME);
    }

    /** Whether the text said nothing that the model could place. */
    public boolean isZero() {
        for (float number : numbers) {
            if (number != 0) {
                return false;
            }
        }
        return true;
    }
}
