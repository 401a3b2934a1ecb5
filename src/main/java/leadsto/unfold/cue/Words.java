package leadsto.unfold.cue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a text as cue files spell them: lower case, straight apostrophes, е for ё. */
public final class Words {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’\\-‑][\\p{L}\\p{M}\\p{N}]+)*");

    private Words() {}

    public static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(folded(matcher.group()));
        }
        return words;
    }

    public static String folded(String word) {
        return word.toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replace('‑', '-')
                .replace('ё', 'е');
    }

    public static int count(String text) {
        int count = 0;
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            count++;
        }
        return count;
    }
}
