package leadsto.dataset.format;

import leadsto.dataset.telling.Trail;
import leadsto.thought.Link;

/** Which trails are good enough to be preferred. */
final class Strength {
    private static final double LIKELY = .5;

    private Strength() {}

    /** Whether each of its links is at least as likely right as wrong. */
    static boolean isStrong(Trail trail) {
        return trail.chain().links().stream().mapToDouble(Link::weight).min().orElse(1) >= LIKELY;
    }
}
