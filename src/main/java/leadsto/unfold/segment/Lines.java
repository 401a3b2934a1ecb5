package leadsto.unfold.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import leadsto.unfold.block.Block;

/** The lines of a block that stand for themselves: behind a full stop or a colon, or before a dash or a tick. */
final class Lines {
    private static final Pattern CLOSING = Pattern.compile(".*[.!?…][\"»”’)❞]*\\s*$", Pattern.DOTALL);
    private static final Pattern ITEM_LINE = Pattern.compile("\\n(?=\\s*(?:[–—•▪◦‣·*-]\\s+(?!\\p{Ll})|[\\p{So}]))");
    private static final Pattern LINE = Pattern.compile("\\n");
    private static final int LINE_END = 16;

    private Lines() {}

    static List<Block.Range> of(String text) {
        List<Block.Range> lines = new ArrayList<>();
        int start = 0;
        Matcher line = LINE.matcher(text);
        while (line.find()) {
            if (endsLine(text, start, line) || opensItem(text, line.start())) {
                lines.add(new Block.Range(start, line.end()));
                start = line.end();
            }
        }
        lines.add(new Block.Range(start, text.length()));
        return lines;
    }

    private static boolean endsLine(String text, int start, Matcher line) {
        String before = text.substring(Math.max(start, line.start() - LINE_END), line.start())
                .stripTrailing();
        String after = text.substring(line.end(), Math.min(text.length(), line.end() + LINE_END))
                .replaceFirst("^[\\s–—•-]+", "");
        boolean goesOn = !after.isEmpty() && Character.isLowerCase(after.codePointAt(0));
        return isClosed(before) || before.endsWith(":") && !goesOn;
    }

    private static boolean opensItem(String text, int lineBreak) {
        return ITEM_LINE
                .matcher(text)
                .region(lineBreak, text.length())
                .useTransparentBounds(true)
                .lookingAt();
    }

    /** Whether a text ends as a sentence does. */
    static boolean isClosed(String text) {
        return CLOSING.matcher(text).matches();
    }
}
