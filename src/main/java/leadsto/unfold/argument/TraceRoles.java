package leadsto.unfold.argument;

import leadsto.thought.Kind;
import leadsto.thought.Role;

/** What a link of a reasoning trace does, by the kinds of thought it joins. */
public final class TraceRoles {
    private TraceRoles() {}

    public static Role between(Kind from, Kind to) {
        return switch (to) {
            case QUESTION, DOUBT, EVALUATION -> Role.PROMPTS;
            case OBSERVATION, PREMISE, RESPONSE, ANSWER -> from == Kind.DOUBT ? Role.RESOLVES : Role.SUPPORTS;
        };
    }
}
