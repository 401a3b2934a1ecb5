package leadsto.unfold.model.reply;

import java.util.Locale;

/** Why a reply cannot be used, or a chain is not taken. */
public enum Reason {
    /** The address gave no reply, after all repetitions. */
    NO_REPLY,
    EMPTY,
    /** The model would not. */
    REFUSED,
    NO_JSON,
    /** Half a JSON document. */
    BROKEN_OFF,
    WRONG_FORM,
    WRONG_KIND,
    /** A link to a step that is not there, or back: what would make a cycle. */
    WRONG_LINK,
    WRONG_LANGUAGE,
    /** Hidden characters or an instruction to a model. */
    SUSPICIOUS,
    TOO_LONG,
    /** A step says what another one or the answer says. */
    REPEATED,
    /** Not the steps that the method needs. */
    WRONG_SHAPE,
    /** The answer's own wording stands before it, also when asked again. */
    ANCHORED,
    /** Whoever reads the chain without its answer comes to something else. */
    ASTRAY;

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** {@code wrong-kind}. */
    public String word() {
        return word;
    }

    /** Whether a reply was understood and not taken, rather than not understood. */
    public boolean isRejection() {
        return this == ANCHORED || this == ASTRAY;
    }
}
