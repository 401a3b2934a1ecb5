package leadsto.unfold.block;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands around a thought without being said: list markers, ticks, emoji, citation debris. */
final class Decoration {
    private static final Pattern LEADING = Pattern.compile("^(?:[\\s\\p{Z}\\p{Cf}]"
            + "|[\\p{So}\\p{Sk}\\p{Cs}\\p{Co}️⃣]"
            + "|[–—•▪◦‣·●○■□►▶→⇒➜✓✔✗✘☑☐*_|>#~-]+(?=[\\s\\p{Z}\\p{L}\\p{So}️“«\"(]|$)"
            + "|(?:\\d{1,3}|[IVX]{1,5}|[A-ZА-Я])[.)](?=[\\s\\p{Z}]|$)"
            + "|[,;:.!?…)\\]»”❞](?=[\\s\\p{Z}]|$))+");
    private static final Pattern CITATION = Pattern.compile("(?:[\\s\\p{Z}]*(?:[\\p{Co}]*(?:file)?cite[\\p{Co}]*"
            + "|[\\p{Co}]*turn\\d+[a-z]+\\d+[\\p{Co}]*|【[^】]{1,60}】|\\[\\^?\\d{1,3}\\]|\\[\\d{1,3}(?:[,–-]\\s*\\d{1,3})*\\]))+"
            + "[\\s\\p{Z}]*([.,;:!?…]*)[\\s\\p{Z}]*$");
    private static final Pattern TRAILING = Pattern.compile(
            "(?:[\\s\\p{Z}\\p{Cf}\\p{So}\\p{Cs}\\p{Co}️⃣|]|(?<=[\\s\\p{Z}])[*_–—-]+$|(?<=[\\p{L}.!?])[*_]+$)+$");

    private Decoration() {}

    /** The range without its decoration; nothing where only decoration stands there. */
    static Optional<Block.Range> trimmed(String text, Block.Range range) {
        int start = range.start();
        int end = range.end();
        String rest = text.substring(start, end);
        Matcher trailing = TRAILING.matcher(rest);
        if (trailing.find()) {
            end = start + trailing.start();
        }
        Matcher citation = CITATION.matcher(text.substring(start, end));
        if (citation.find()) {
            end = start + citation.start();
        }
        Matcher leading = LEADING.matcher(text.substring(start, end));
        if (leading.find()) {
            start += leading.end();
        }
        return hasLetterOrDigit(text, start, end) ? Optional.of(new Block.Range(start, end)) : Optional.empty();
    }

    private static boolean hasLetterOrDigit(String text, int start, int end) {
        return start < end && text.substring(start, end).codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
