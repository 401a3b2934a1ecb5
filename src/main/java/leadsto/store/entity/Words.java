package leadsto.store.entity;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a person types into a search box, as a query of the full-text index: every word must be there, and one that ends in
 * {@code *} stands for all that begin so. Nothing else is syntax.
 */
final class Words {
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern SOMETHING = Pattern.compile(".*[\\p{L}\\p{N}].*", Pattern.DOTALL);
    private static final Pattern PREFIX = Pattern.compile("[\\p{L}\\p{N}]+\\*");

    private Words() {}

    /** @throws IllegalArgumentException where there is no letter and no digit */
    static String query(String words) {
        String query = Arrays.stream(SPACE.split(words))
                .filter(word -> SOMETHING.matcher(word).matches())
                .map(word -> PREFIX.matcher(word).matches() ? "+" + word : "+\"" + escaped(word) + '"')
                .collect(Collectors.joining(" "));
        if (query.isEmpty()) {
            throw new IllegalArgumentException(
                    "'" + words + "' holds no word to look for; give one of letters or digits");
        }
        return query;
    }

    private static String escaped(String word) {
        return word.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
