package leadsto.unfold.model.reply;

import java.util.regex.Pattern;
import leadsto.thought.smuggled.Smuggled;

/** Texts that no thinker would have written: what is {@link Smuggled}, and marks that fence material off in a prompt. */
final class Suspicion {
    private static final Pattern FENCE = Pattern.compile("<<<[0-9a-f]{8}|[0-9a-f]{8}>>>");

    private Suspicion() {}

    static boolean about(String text) {
        return Smuggled.isIn(text) || FENCE.matcher(text).find();
    }
}
