package leadsto.dataset.trainer;

/**
 * How to train on so many rows: the fewer, the more often they are read, and the smaller the adapter that learns them.
 *
 * @param epochs how often each row is read
 * @param batch rows a step
 * @param rank of the LoRA adapter
 */
record Size(int epochs, int batch, int rank) {
    private static final int FEW = 1_000;
    private static final int MANY = 20_000;

    static Size of(int rows) {
        return rows < FEW ? new Size(3, 8, 8) : rows < MANY ? new Size(2, 16, 16) : new Size(1, 32, 16);
    }
}
