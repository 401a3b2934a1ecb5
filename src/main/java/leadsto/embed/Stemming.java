package leadsto.embed;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The words of a text that carry meaning, without their endings: {@code "the forests burned"} is {@code forest, burn}.
 *
 * <p>English and Russian are stemmed and rid of stop words by Lucene's analyzers; other languages keep their words in
 * lower case. Safe for use by many threads.
 */
public final class Stemming {
    private static final Analyzer PLAIN = new StandardAnalyzer();
    private static final Map<String, Analyzer> ANALYZERS =
            Map.of("en", new EnglishAnalyzer(), "ru", new RussianAnalyzer());

    private Stemming() {}

    /** @param language an ISO 639-1 code, or {@code und}, for which Cyrillic text counts as Russian and other as English */
    public static List<String> stems(String text, String language) {
        List<String> stems = new ArrayList<>();
        try (TokenStream tokens = analyzer(text, language).tokenStream("text", new StringReader(text))) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                stems.add(term.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail to be read", e);
        }
        return stems;
    }

    private static Analyzer analyzer(String text, String language) {
        if (!language.equals("und")) {
            return ANALYZERS.getOrDefault(language, PLAIN);
        }
        boolean cyrillic = text.codePoints()
                .filter(Character::isLetter)
                .limit(20)
                .anyMatch(it -> Character.UnicodeScript.of(it) == Character.UnicodeScript.CYRILLIC);
        return ANALYZERS.get(cyrillic ? "ru" : "en");
    }
}
