package leadsto.dataset.format;

import leadsto.dataset.telling.Telling;

/**
 * How chains are told, whatever the format.
 *
 * @param thinkingStyle how the format {@code monologue} carries its inner monologue
 * @param telling what is put between thoughts
 */
public record Manner(ThinkingStyle thinkingStyle, Telling telling) {

    /** Inline thinking, with the connectives of this program. */
    public static Manner usual() {
        return new Manner(ThinkingStyle.INLINE, Telling.spoken());
    }

    /** Inline thinking, with nothing between thoughts. */
    public static Manner bare() {
        return new Manner(ThinkingStyle.INLINE, Telling.bare());
    }
}
