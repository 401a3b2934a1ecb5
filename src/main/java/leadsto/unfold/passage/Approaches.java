package leadsto.unfold.passage;

import leadsto.thought.Approach;
import leadsto.thought.Kind;
import leadsto.unfold.cue.Cue;

/** The direction from which a thought leads on, by the words it uses; logical where none of them says otherwise. */
public final class Approaches {
    private Approaches() {}

    public static Approach of(Traits from, Kind kind) {
        if (from.has(Cue.DISAPPOINTMENT)) {
            return Approach.DISAPPOINTMENT;
        }
        if (from.has(Cue.EMOTIONAL)) {
            return Approach.EMOTIONAL;
        }
        boolean weighs = kind == Kind.DOUBT || kind == Kind.EVALUATION || from.has(Cue.STANCE);
        return from.has(Cue.CRITICISM) && weighs ? Approach.CONSTRUCTIVE_CRITICISM : Approach.LOGICAL;
    }
}
