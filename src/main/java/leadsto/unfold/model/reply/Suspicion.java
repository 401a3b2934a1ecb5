package leadsto.unfold.model.reply;

import java.util.regex.Pattern;

/** Texts that no thinker would have written: with characters that nobody sees, or with orders to a model that reads them. */
final class Suspicion {
    private static final Pattern HIDDEN = Pattern.compile("[\\p{Cf}\\p{Co}\\p{Cc}&&[^\\u200D\\n\\t]]");
    private static final Pattern ORDER = Pattern.compile(
            "(?iu)\\b(ignore|disregard|forget)\\b.{0,30}\\b(previous|above|prior|earlier)\\b.{0,30}\\b(instructions?|prompts?)\\b"
                    + "|\\b(игнорируй|забудь|не обращай внимания)\\b.{0,30}\\b(предыдущи|прежни|выше)\\S*.{0,30}инструкц"
                    + "|<\\|[a-z_]+\\|>|\\[/?INST\\]|<<<[0-9a-f]{8}|[0-9a-f]{8}>>>");

    private Suspicion() {}

    static boolean about(String text) {
        return HIDDEN.matcher(text).find() || ORDER.matcher(text).find();
    }
}
