package leadsto.weave;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Words without their inflection, and no more than that: {@code organs} is {@code organ}, {@code organism} is not.
 *
 * <p>The stemmers of search fold words that merely look related; here a wrong fold would be a wrong merge. So English goes
 * by Krovetz' stemmer, which knows a dictionary, and Russian by Snowball's.
 */
final class Stems {
    private static final Map<String, Stems> BY_LANGUAGE = Map.of("en", new Stems("en"), "ru", new Stems("ru"));

    private final Map<String, String> known = new ConcurrentHashMap<>();
    private final Analyzer analyzer;

    private Stems(String language) {
        analyzer = new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer word = new KeywordTokenizer();
                return new TokenStreamComponents(
                        word, language.equals("en") ? new KStemFilter(word) : new SnowballFilter(word, "Russian"));
            }
        };
    }

    static Stems in(String language) {
        return BY_LANGUAGE.get(language);
    }

    /** @param word in lower case */
    String of(String word) {
        return known.computeIfAbsent(word, this::stemmed);
    }

    private String stemmed(String word) {
        try (TokenStream tokens = analyzer.tokenStream("word", word)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            String stem = tokens.incrementToken() ? term.toString() : word;
            tokens.end();
            return stem;
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail to be read", e);
        }
    }
}
