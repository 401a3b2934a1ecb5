package leadsto.dataset.guard.rule;

import java.util.ArrayList;
import java.util.List;

/** The words of a text as guards compare them: runs of letters, marks and digits, in lower case. */
public final class Words {
    private Words() {}

    /** The words in their order; a hyphen or an apostrophe within one parts it. */
    public static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            int at = text.codePointAt(i);
            i += Character.charCount(at);
            if (belongs(at)) {
                word.appendCodePoint(Character.toLowerCase(at));
            } else if (word.length() > 0) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        if (word.length() > 0) {
            words.add(word.toString());
        }
        return words;
    }

    private static boolean belongs(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER -> true;
            default -> false;
        };
    }
}
