package leadsto.store;

/**
 * What an import changed in the store.
 *
 * @param sources sources that were written, new or changed
 * @param unchanged sources that the store already held in full
 * @param thoughts thoughts created
 * @param links links created or given another weight
 * @param removed thoughts and links taken away, because a newer version of their source no longer states them
 * @param keptDeleted thoughts and links that a person had deleted and that stayed so
 */
public record Changes(int sources, int unchanged, long thoughts, long links, long removed, long keptDeleted) {
    public static final Changes NONE = new Changes(0, 0, 0, 0, 0, 0);

    /** Whether anything in the store differs from before. */
    public boolean any() {
        return sources > 0 || thoughts > 0 || links > 0 || removed > 0;
    }

    Changes plus(Changes other) {
        return new Changes(
                sources + other.sources,
                unchanged + other.unchanged,
                thoughts + other.thoughts,
                links + other.links,
                removed + other.removed,
                keptDeleted + other.keptDeleted);
    }
}
