package leadsto.source;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.tika.langdetect.optimaize.OptimaizeLangDetector;
import org.apache.tika.language.detect.LanguageDetector;
import org.apache.tika.language.detect.LanguageResult;

/**
 * The language of a text as an ISO 639-1 code: by its script, and by its letter sequences where the script is shared and
 * the text long enough to tell.
 */
final class Language {
    static final String UNKNOWN = "und";

    /** A shorter text is taken to be in the script's commonest language of our users: English, Russian. */
    private static final int TELLING_LETTERS = 40;

    private static final int LOOKED_AT = 2000;
    private static final Set<String> LATIN = Set.of(
            "en", "de", "fr", "es", "it", "pt", "nl", "pl", "cs", "sv", "da", "fi", "hu", "ro", "tr", "hr", "lt", "lv",
            "et", "sk", "sl", "vi", "id", "ca", "no");
    private static final Set<String> CYRILLIC = Set.of("ru", "uk", "be", "bg", "sr", "mk");
    private static final Map<Integer, String> BY_SCRIPT = Map.ofEntries(
            Map.entry(UScript.HAN, "zh"),
            Map.entry(UScript.HIRAGANA, "ja"),
            Map.entry(UScript.KATAKANA, "ja"),
            Map.entry(UScript.HANGUL, "ko"),
            Map.entry(UScript.ARABIC, "ar"),
            Map.entry(UScript.HEBREW, "he"),
            Map.entry(UScript.GREEK, "el"),
            Map.entry(UScript.THAI, "th"),
            Map.entry(UScript.DEVANAGARI, "hi"),
            Map.entry(UScript.GEORGIAN, "ka"),
            Map.entry(UScript.ARMENIAN, "hy"));

    private Language() {}

    /** The language of the text's letters; {@code und} for a text without any. */
    static String of(String text) {
        String looked = text.length() > LOOKED_AT ? text.substring(0, LOOKED_AT) : text;
        Map<Integer, Integer> letters = lettersByScript(looked);
        if (letters.isEmpty()) {
            return UNKNOWN;
        }
        if (letters.containsKey(UScript.HIRAGANA) || letters.containsKey(UScript.KATAKANA)) {
            letters.merge(UScript.HIRAGANA, letters.getOrDefault(UScript.HAN, 0), Integer::sum);
        }
        var commonest = letters.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow();
        boolean telling = commonest.getValue() >= TELLING_LETTERS;
        return switch (commonest.getKey()) {
            case UScript.CYRILLIC -> telling ? detected(looked, CYRILLIC, "ru") : "ru";
            case UScript.LATIN -> telling ? detected(looked, LATIN, "en") : "en";
            default -> BY_SCRIPT.getOrDefault(commonest.getKey(), UNKNOWN);
        };
    }

    private static Map<Integer, Integer> lettersByScript(String text) {
        Map<Integer, Integer> letters = new HashMap<>();
        text.codePoints()
                .filter(UCharacter::isLetter)
                .forEach(letter -> letters.merge(UScript.getScript(letter), 1, Integer::sum));
        return letters;
    }

    private static String detected(String text, Set<String> candidates, String otherwise) {
        LanguageResult result = Models.detect(text);
        boolean sure = result.isReasonablyCertain() && candidates.contains(result.getLanguage());
        return sure ? result.getLanguage() : otherwise;
    }

    /** The letter statistics, loaded when the first text asks for them. */
    private static final class Models {
        private static final LanguageDetector DETECTOR = load();

        private static LanguageDetector load() {
            try {
                Set<String> languages = new TreeSet<>(LATIN);
                languages.addAll(CYRILLIC);
                return new OptimaizeLangDetector().loadModels(languages);
            } catch (IOException e) {
                throw new UncheckedIOException("the language models of the installation cannot be read", e);
            }
        }

        static synchronized LanguageResult detect(String text) {
            return DETECTOR.detect(text);
        }
    }
}
