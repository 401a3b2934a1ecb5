package leadsto.store.entity;

import java.util.Optional;
import leadsto.thought.Kind;

/**
 * What a person changes about a thought; what is empty stays.
 *
 * @param text its new words; they make it the person's own
 * @param kind its new kind, likewise
 * @param reviewed that a person looked at it; new words or a new kind say so by themselves
 * @param rejected that it is struck out, or no longer
 */
public record ThoughtChange(
        Optional<String> text, Optional<Kind> kind, Optional<Boolean> reviewed, Optional<Boolean> rejected) {

    public static ThoughtChange rewording(String text) {
        return new ThoughtChange(Optional.of(text), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static ThoughtChange review() {
        return new ThoughtChange(Optional.empty(), Optional.empty(), Optional.of(true), Optional.empty());
    }

    public static ThoughtChange rejection() {
        return new ThoughtChange(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(true));
    }
}
