package leadsto.unfold.model.reply;

import java.lang.Character.UnicodeScript;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The wording of a thought that a model wrote. */
final class Texts {
    private static final int LONGEST = 600;
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern LABEL = Pattern.compile("(?iu)^(?:\\d{1,2}[.)]\\s+)?(?:(?:question|observation|doubt"
            + "|evaluation|premise|response|answer|вопрос|наблюдение|сомнение|оценка|посылка|отклик|ответ)\\s*:\\s+)?");
    private static final Pattern LETTERS = Pattern.compile("[^\\p{L}]+");
    /** In which script a language is written, where a slip into another one is easily told. */
    private static final Map<String, UnicodeScript> SCRIPTS =
            Map.of("en", UnicodeScript.LATIN, "ru", UnicodeScript.CYRILLIC);

    private Texts() {}

    /** White space made single, and without the number or the kind's name before it. */
    static String tidied(String text) {
        String single = SPACE.matcher(text).replaceAll(" ").strip();
        return LABEL.matcher(single).replaceFirst("");
    }

    /** What is wrong with the wording, if anything is. */
    static Optional<Reason> complaint(String text, String language) {
        String letters = LETTERS.matcher(text).replaceAll("");
        if (letters.isEmpty()) {
            return Optional.of(Reason.WRONG_FORM);
        } else if (Suspicion.about(text)) {
            return Optional.of(Reason.SUSPICIOUS);
        } else if (text.length() > LONGEST) {
            return Optional.of(Reason.TOO_LONG);
        }
        UnicodeScript script = SCRIPTS.get(language);
        boolean foreign = script != null
                && letters.codePoints()
                                        .filter(it -> UnicodeScript.of(it) == script)
                                        .count()
                                * 2
                        < letters.codePointCount(0, letters.length());
        return foreign ? Optional.of(Reason.WRONG_LANGUAGE) : Optional.empty();
    }
}
