package leadsto.dataset.format;

/**
 * How chains are told and written, whatever the format.
 *
 * @param thinkingStyle how the format {@code monologue} carries its inner monologue
 */
public record Manner(ThinkingStyle thinkingStyle) {

    /** Inline thinking. */
    public static final Manner USUAL = new Manner(ThinkingStyle.INLINE);
}
