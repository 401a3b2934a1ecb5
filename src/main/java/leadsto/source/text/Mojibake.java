package leadsto.source.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What happened to a text that was written in UTF-8 and decoded as something else, so that it can be undone.
 *
 * <pre>{@code
 * Mojibake.in("РџСЂРёРІРµС‚").get().mend("РџСЂРёРІРµС‚");   // "Привет"
 * }</pre>
 *
 * <p>A text counts as misread when nearly all of its characters beyond ASCII form such sequences, or when one of its
 * lines is full of them; then the lines that agree are mended and the others stay. A right text holds such a sequence
 * only by chance, or quotes one. Characters that were lost on the way become U+FFFD.
 */
public final class Mojibake {
    private static final int ROUNDS = 3;

    private final List<Misreading> misreadings;

    private Mojibake(List<Misreading> misreadings) {
        this.misreadings = List.copyOf(misreadings);
    }

    /** The misreading of a text, the last one first where there were several; empty for a text that is right. */
    public static Optional<Mojibake> in(String text) {
        List<Misreading> found = new ArrayList<>();
        String rest = text;
        for (int i = 0; i < ROUNDS; i++) {
            Optional<Misreading> misreading = misreadingOf(rest);
            if (misreading.isEmpty()) {
                break;
            }
            found.add(misreading.get());
            rest = mend(rest, misreading.get());
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(new Mojibake(found));
    }

    /** {@code UTF-8 read as Mac Roman}. */
    public String name() {
        return misreadings.stream()
                .map(misreading -> "UTF-8 read as " + misreading.encoding())
                .collect(Collectors.joining(", again "));
    }

    /** The text as it was written; a part that was never misread stays as it is. */
    public String mend(String text) {
        String mended = text;
        for (Misreading misreading : misreadings) {
            mended = mend(mended, misreading);
        }
        return mended;
    }

    private static Optional<Misreading> misreadingOf(String text) {
        if (text.chars().allMatch(c -> c < 0x80)) {
            return Optional.empty();
        }
        Misreading best = null;
        int most = 0;
        for (Misreading misreading : Misreading.ALL) {
            int explained = explained(text, misreading);
            if (explained > most) {
                most = explained;
                best = misreading;
            }
        }
        return Optional.ofNullable(best);
    }

    /** How many characters of the text this misreading accounts for; 0 where it does not convince. */
    private static int explained(String text, Misreading misreading) {
        Evidence all = new Evidence();
        int inConvincingLines = 0;
        boolean proven = false;
        for (String line : text.split("\n")) {
            Evidence evidence = Evidence.of(line, misreading);
            all.add(evidence);
            if (evidence.convinces()) {
                inConvincingLines += evidence.good();
                proven |= evidence.provesByOneLine();
            }
        }
        proven |= all.provesByWholeText();
        return proven ? inConvincingLines : 0;
    }

    private static String mend(String text, Misreading misreading) {
        StringBuilder mended = new StringBuilder(text.length());
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            String line = text.substring(start, end < 0 ? text.length() : end);
            mended.append(Evidence.of(line, misreading).convinces() ? mendLine(line, misreading) : line);
            if (end < 0) {
                break;
            }
            mended.append('\n');
            start = end + 1;
        }
        return mended.toString();
    }

    private static String mendLine(String line, Misreading misreading) {
        StringBuilder mended = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); ) {
            Misreading.Sequence sequence = misreading.at(line, i);
            if (sequence.length() == 0) {
                mended.append(line.charAt(i++));
            } else {
                mended.appendCodePoint(sequence.codePoint());
                i += sequence.length();
            }
        }
        return mended.toString();
    }
}
