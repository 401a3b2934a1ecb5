package leadsto.store;

/**
 * What taking a run back came to.
 *
 * @param thoughts thoughts that went
 * @param links links that went
 * @param shared thoughts and links that stay, since a source or another run says them too
 * @param keptByPerson thoughts and links that stay, since a person edited them or linked to them
 */
public record Undone(long thoughts, long links, long shared, long keptByPerson) {
    /** Whether the store differs from before. */
    public boolean any() {
        return thoughts + links + shared > 0;
    }
}
