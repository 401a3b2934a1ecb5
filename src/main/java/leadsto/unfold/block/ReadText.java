package leadsto.unfold.block;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** What is read of a Markdown block: its characters without markup, each with its place in the source. */
final class ReadText {
    private static final int LONGEST_ENTITY = 32;
    private static final int LINE_BREAK = -1;

    private final String source;
    private final StringBuilder text = new StringBuilder();
    private final List<Block.Range> strong = new ArrayList<>();
    private int[] origin = new int[64];
    private int last;

    private ReadText(String source, int start) {
        this.source = source;
        this.last = start;
    }

    static ReadText of(Node block, String source) {
        List<SourceSpan> spans = block.getSourceSpans();
        ReadText read = new ReadText(source, spans.isEmpty() ? 0 : spans.get(0).getInputIndex());
        read.children(block);
        return read;
    }

    String text() {
        return text.toString();
    }

    int[] origin() {
        return Arrays.copyOf(origin, text.length());
    }

    List<Block.Range> strong() {
        return List.copyOf(strong);
    }

    private void children(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            visit(node);
        }
    }

    private void visit(Node node) {
        if (node instanceof Text literal) {
            align(literal.getLiteral(), places(node));
        } else if (node instanceof Code code) {
            code(code);
        } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            append('\n', Math.min(last + 1, source.length() - 1));
        } else if (node instanceof StrongEmphasis) {
            int start = text.length();
            children(node);
            strong.add(new Block.Range(start, text.length()));
        } else if (!(node instanceof HtmlInline) && !(node instanceof Image)) {
            children(node);
        }
    }

    /**
     * A code span holds what stands between its ticks as it is, but for a line break, which is read as a blank, and for one
     * blank on either side where both have one (CommonMark 6.1).
     */
    private void code(Code code) {
        String literal = code.getLiteral();
        int[] places = placesAcrossLines(code);
        int ticks = 0;
        while (ticks < places.length && places[ticks] != LINE_BREAK && source.charAt(places[ticks]) == '`') {
            ticks++;
        }
        int inner = places.length - 2 * ticks;
        boolean stripped = inner == literal.length() + 2;
        if (inner != literal.length() && !stripped) {
            align(literal, places(code));
            return;
        }
        for (int i = 0; i < literal.length(); i++) {
            int place = places[ticks + i + (stripped ? 1 : 0)];
            append(literal.charAt(i), place == LINE_BREAK ? last : place);
        }
    }

    private static int[] placesAcrossLines(Node node) {
        IntStream.Builder places = IntStream.builder();
        List<SourceSpan> lines = node.getSourceSpans();
        for (int line = 0; line < lines.size(); line++) {
            if (line > 0) {
                places.add(LINE_BREAK);
            }
            SourceSpan span = lines.get(line);
            IntStream.range(span.getInputIndex(), span.getInputIndex() + span.getLength())
                    .forEach(places::add);
        }
        return places.build().toArray();
    }

    private static int[] places(Node node) {
        return node.getSourceSpans().stream()
                .flatMapToInt(span -> IntStream.range(span.getInputIndex(), span.getInputIndex() + span.getLength()))
                .toArray();
    }

    /** Finds each character of a literal among its places in the source, past escapes, entities and code ticks. */
    private void align(String literal, int[] places) {
        int p = 0;
        for (int i = 0; i < literal.length(); i++) {
            char wanted = literal.charAt(i);
            if (Character.isWhitespace(wanted) && !blankFollows(places, p)) {
                append(wanted, last);
                continue;
            }
            p = past(wanted, places, p);
            int place = p < places.length ? places[p] : last;
            int next =
                    p < places.length && source.charAt(place) == '&' && wanted != '&' ? afterEntity(places, p) : p + 1;
            if (isLeftoverMarkup(literal, i)) {
                last = place;
            } else {
                append(wanted, place);
            }
            p = next;
        }
    }

    /** Whether a blank stands there, behind code ticks maybe; a line break within code has no place of its own. */
    private boolean blankFollows(int[] places, int from) {
        int p = from;
        while (p < places.length && source.charAt(places[p]) == '`') {
            p++;
        }
        return p < places.length && Character.isWhitespace(source.charAt(places[p]));
    }

    /** Two or more asterisks or tildes that Markdown could not pair, as beside a quotation mark: nobody reads them. */
    private static boolean isLeftoverMarkup(String literal, int i) {
        char c = literal.charAt(i);
        if (c != '*' && c != '~') {
            return false;
        }
        return i > 0 && literal.charAt(i - 1) == c || i + 1 < literal.length() && literal.charAt(i + 1) == c;
    }

    private int past(char wanted, int[] places, int from) {
        int p = from;
        while (p < places.length) {
            char there = source.charAt(places[p]);
            boolean blank = Character.isWhitespace(wanted) && Character.isWhitespace(there);
            if (there == wanted || blank || there == '&' || there == '\0') {
                return p;
            }
            p++;
        }
        return from < places.length ? from : places.length;
    }

    private int afterEntity(int[] places, int from) {
        for (int p = from; p < places.length && p < from + LONGEST_ENTITY; p++) {
            if (source.charAt(places[p]) == ';') {
                return p + 1;
            }
        }
        return from + 1;
    }

    private void append(char c, int place) {
        if (text.length() == origin.length) {
            origin = Arrays.copyOf(origin, origin.length * 2);
        }
        origin[text.length()] = place;
        text.append(c);
        last = place;
    }
}
