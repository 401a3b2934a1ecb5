package leadsto.thought;

/**
 * A stretch of text.
 *
 * @param start where it begins, in Unicode code points, as Python counts
 * @param end where it ends, exclusive
 */
public record Span(int start, int end) {

    /** @throws IllegalArgumentException where the span is empty or begins before the text */
    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("the span " + start + " to " + end
                    + " is no stretch of text; give a start from 0 and an end after it, or neither");
        }
    }

    /** The span of a stretch that is known in UTF-16 units, as Java counts. */
    public static Span ofUtf16(String text, int start, int end) {
        int first = text.codePointCount(0, start);
        return new Span(first, first + text.codePointCount(start, end));
    }

    /** What stands there. */
    public String in(String text) {
        int first = text.offsetByCodePoints(0, start);
        return text.substring(first, text.offsetByCodePoints(first, end - start));
    }
}
