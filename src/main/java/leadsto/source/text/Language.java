package leadsto.source.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.tika.langdetect.optimaize.OptimaizeLangDetector;
import org.apache.tika.language.detect.LanguageDetector;
import org.apache.tika.language.detect.LanguageResult;

/**
 * The language of a text as an ISO 639-1 code: by its script, and by its letter sequences where the script is shared and
 * the text long enough to tell.
 */
public final class Language {
    static final String UNKNOWN = "und";

    /** A shorter text is taken to be in the script's commonest language of our users: English, Russian. */
    private static final int TELLING_LETTERS = 40;

    private static final int LOOKED_AT = 400;
    private static final Map<Integer, String> BY_SCRIPT = Map.ofEntries(
            Map.entry(UScript.HAN, "zh"),
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
    public static String of(String text) {
        String looked = text.length() > LOOKED_AT ? text.substring(0, LOOKED_AT) : text;
        Map<Integer, Integer> letters = lettersByScript(looked);
        if (letters.isEmpty()) {
            return UNKNOWN;
        }
        int all = letters.values().stream().mapToInt(Integer::intValue).sum();
        // Foreign words in Latin letters are common in these scripts, and the reverse is not.
        if (letters.getOrDefault(UScript.CYRILLIC, 0) * 4 >= all) {
            boolean told = letters.get(UScript.CYRILLIC) < TELLING_LETTERS || isPlainlyRussian(looked);
            return told ? "ru" : Models.CYRILLIC.detect(looked, "ru");
        }
        if (letters.containsKey(UScript.HIRAGANA) || letters.containsKey(UScript.KATAKANA)) {
            return "ja";
        }
        var commonest = letters.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow();
        if (commonest.getKey() == UScript.LATIN) {
            return commonest.getValue() >= TELLING_LETTERS ? Models.LATIN.detect(looked, "en") : "en";
        }
        return BY_SCRIPT.getOrDefault(commonest.getKey(), UNKNOWN);
    }

    /** Of the languages that write ы, only Russian does without letters of its own; this spares the slow detector. */
    private static boolean isPlainlyRussian(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.indexOf('ы') >= 0 && lower.chars().noneMatch(c -> c > 'ё' && c <= 'ӿ' || c == 'ђ' || c == 'ѓ');
    }

    private static Map<Integer, Integer> lettersByScript(String text) {
        Map<Integer, Integer> letters = new HashMap<>();
        text.codePoints()
                .filter(UCharacter::isLetter)
                .forEach(letter -> letters.merge(UScript.getScript(letter), 1, Integer::sum));
        return letters;
    }

    /** The letter statistics of the languages of one script, loaded when the first text asks for them. */
    private static final class Models {
        private static final Models LATIN = new Models(Set.of(
                "en", "de", "fr", "es", "it", "pt", "nl", "pl", "cs", "sv", "da", "fi", "hu", "ro", "tr", "hr", "lt",
                "lv", "et", "sk", "sl", "vi", "id", "ca", "no"));
        private static final Models CYRILLIC = new Models(Set.of("ru", "uk", "be", "bg", "sr", "mk"));

        private final Set<String> languages;
        private LanguageDetector detector;

        private Models(Set<String> languages) {
            this.languages = languages;
        }

        synchronized String detect(String text, String otherwise) {
            if (detector == null) {
                detector = load();
            }
            LanguageResult result = detector.detect(text);
            return result.isReasonablyCertain() ? result.getLanguage() : otherwise;
        }

        private LanguageDetector load() {
            try {
                return new OptimaizeLangDetector().loadModels(languages);
            } catch (IOException e) {
                throw new UncheckedIOException("the language models of the installation cannot be read", e);
            }
        }
    }
}
