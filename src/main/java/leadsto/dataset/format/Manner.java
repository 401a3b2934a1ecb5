package leadsto.dataset.format;

import leadsto.dataset.telling.Telling;

/**
 * How chains are told and written, whatever the format.
 *
 * @param thinkingStyle how the format {@code monologue} carries its inner monologue
 * @param telling what is put between thoughts
 * @param fileFormat how the files of rows are written
 */
public record Manner(ThinkingStyle thinkingStyle, Telling telling, FileFormat fileFormat) {

    /** As lines of JSON. */
    public Manner(ThinkingStyle thinkingStyle, Telling telling) {
        this(thinkingStyle, telling, FileFormat.JSONL);
    }

    /** Inline thinking, with the connectives of this program. */
    public static Manner usual() {
        return new Manner(ThinkingStyle.INLINE, Telling.spoken());
    }

    /** Inline thinking, with nothing between thoughts. */
    public static Manner bare() {
        return new Manner(ThinkingStyle.INLINE, Telling.bare());
    }
}
