package leadsto.unfold.model;

import leadsto.thought.Kind;
import leadsto.thought.Role;

/** What one thought does for the next, by what both are. */
final class Roles {
    private Roles() {}

    /** The role of a link that thinking walks along. */
    static Role between(Kind from, Kind to) {
        return switch (from) {
            case QUESTION -> Role.PROMPTS;
            case OBSERVATION ->
                to == Kind.PREMISE || to == Kind.EVALUATION || to == Kind.RESPONSE || to == Kind.ANSWER
                        ? Role.SUPPORTS
                        : Role.PROMPTS;
            case DOUBT -> to == Kind.QUESTION || to == Kind.DOUBT ? Role.CONTINUES : Role.RESOLVES;
            case EVALUATION, PREMISE -> to == Kind.QUESTION || to == Kind.DOUBT ? Role.PROMPTS : Role.SUPPORTS;
            case RESPONSE, ANSWER -> Role.CONTINUES;
        };
    }
}
