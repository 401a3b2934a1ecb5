package leadsto.dataset.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of text that stands in many rows, such as the sentence that a thought is told as: what is found out about it is found
 * out once.
 *
 * <p>Immutable; two pieces of the same text are not equal, so that to look one up costs nothing.
 */
public final class Piece {
    /** What stands between two sentences. */
    public static final Piece SPACE = new Piece(" ");
    /** What stands between two paragraphs. */
    public static final Piece PARAGRAPH = new Piece("\n\n");
    /** What stands between two texts that are looked at together. */
    public static final Piece LINE = new Piece("\n");

    private static final ObjectWriter JSON = new JsonMapper().writer();
    private static final int OPENING = 4;
    private static final Pattern OPENING_WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private final String text;
    private final boolean begins;
    private final boolean ends;
    private final Object[] traits = new Object[Trait.MOST];
    private volatile Known known;
    private volatile byte[] json;

    /**
     * @param words as {@link Words} cuts them
     * @param numbers the hash of each
     * @param opening the first few runs of letters and numbers, in lower case
     * @param plain whether all of it is ASCII that shows
     */
    private record Known(List<String> words, int[] numbers, List<String> opening, boolean plain) {}

    public Piece(String text) {
        this.text = text;
        this.begins = !text.isEmpty() && Words.goesOn(text.codePointAt(0));
        this.ends = !text.isEmpty() && Words.goesOn(text.codePointBefore(text.length()));
    }

    public String text() {
        return text;
    }

    public int length() {
        return text.length();
    }

    /** Its words, as {@link Words} cuts them. */
    public List<String> words() {
        return known().words();
    }

    /** A number for each of its words, the same for the same word; not to be changed. */
    public int[] numbers() {
        return known().numbers();
    }

    /** Its first {@value #OPENING} runs of letters and numbers of any script, or all there are, in lower case. */
    public List<String> opening() {
        return known().opening();
    }

    /** Whether all that it holds is ASCII that shows, so that nothing hidden or of another script need be looked for. */
    public boolean isPlain() {
        return known().plain();
    }

    /** Its bytes between the quotes of a string of JSON, in UTF-8; not to be changed. */
    public byte[] json() {
        byte[] bytes = json;
        if (bytes == null) {
            bytes = quoted(text);
            json = bytes;
        }
        return bytes;
    }

    /** What was found out about it, by {@link Trait}. */
    Object[] traits() {
        return traits;
    }

    /** Whether no word, number or character of it goes on in another that comes after it. */
    boolean isApartFrom(Piece next) {
        return !(ends && next.begins);
    }

    private Known known() {
        Known of = known;
        if (of == null) {
            List<String> words = Words.of(text);
            of = new Known(List.copyOf(words), Words.numbers(words), opening(text), isPlain(text));
            known = of;
        }
        return of;
    }

    private static byte[] quoted(String text) {
        try {
            byte[] quoted = JSON.writeValueAsBytes(text);
            return Arrays.copyOfRange(quoted, 1, quoted.length - 1);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a text that is no JSON: " + e.getMessage(), e);
        }
    }

    private static List<String> opening(String text) {
        List<String> first = new ArrayList<>(OPENING);
        Matcher word = OPENING_WORD.matcher(text);
        while (first.size() < OPENING && word.find()) {
            first.add(word.group().toLowerCase(Locale.ROOT));
        }
        return List.copyOf(first);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char at = text.charAt(i);
            if (at >= 0x7f || at < ' ' && at != '\n' && at != '\t' && at != '\r') {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return text;
    }
}
