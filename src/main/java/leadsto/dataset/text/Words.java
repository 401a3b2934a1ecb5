package leadsto.dataset.text;

import java.util.ArrayList;
import java.util.List;

/** The words of a text as guards compare them: runs of letters, marks and digits, in lower case. */
public final class Words {
    /** Of a word and the blank after it, in the mean; a guess at how many words there will be. */
    private static final int LETTERS = 6;

    private Words() {}

    /** The words in their order; a hyphen or an apostrophe within one parts it. */
    public static List<String> of(String text) {
        List<String> words = new ArrayList<>(text.length() / LETTERS + 1);
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            int plain = word.length() > 0 ? i : plainUntil(text, i);
            if (plain > i && !goesOn(text, plain)) {
                words.add(text.substring(i, plain));
                i = plain;
                continue;
            }
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

    /** The words of a text as numbers, in their order: the same number for the same word. */
    public static int[] numbers(String text) {
        return numbers(of(text));
    }

    static int[] numbers(List<String> words) {
        int[] numbers = new int[words.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = words.get(i).hashCode();
        }
        return numbers;
    }

    /** Where a run of lower-case letters and digits of ASCII ends: what most words in Latin script are. */
    private static int plainUntil(String text, int from) {
        int i = from;
        while (i < text.length() && isPlain(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isPlain(char at) {
        return at >= 'a' && at <= 'z' || at >= '0' && at <= '9';
    }

    private static boolean goesOn(String text, int at) {
        return at < text.length() && belongs(text.codePointAt(at));
    }

    /** Whether something that is read as one may go on beyond this character: a word, a number, half of a pair. */
    static boolean goesOn(int codePoint) {
        return belongs(codePoint)
                || switch (Character.getType(codePoint)) {
                    case Character.OTHER_NUMBER, Character.ENCLOSING_MARK, Character.SURROGATE -> true;
                    default -> false;
                };
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
