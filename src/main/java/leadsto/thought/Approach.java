package leadsto.thought;

import java.util.regex.Pattern;

/**
 * The direction from which an answer is reached.
 *
 * @param name lower-case words joined by hyphens; users add their own beside the four of this class
 */
public record Approach(String name) {
    // First, since the approaches below are checked against it.
    private static final Pattern NAME = Pattern.compile("\\p{Ll}[\\p{Ll}\\p{Nd}]*(-[\\p{Ll}\\p{Nd}]+)*");

    public static final Approach LOGICAL = new Approach("logical");
    public static final Approach EMOTIONAL = new Approach("emotional");
    public static final Approach DISAPPOINTMENT = new Approach("disappointment");
    public static final Approach CONSTRUCTIVE_CRITICISM = new Approach("constructive-criticism");

    /** @throws IllegalArgumentException where the name is not lower-case words joined by hyphens */
    public Approach {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("approach '" + name
                    + "' is not lower-case words joined by hyphens, like constructive-criticism; rename it");
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
