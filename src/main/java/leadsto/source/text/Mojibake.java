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
    private static final double CONVINCING = 0.8;
    private static final int PROOF_IN_ONE_LINE = 4;
    private static final int PROOF_IN_A_TEXT = 2;
    private static final int PROOF_WITHOUT_LETTERS = 12;

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
                inConvincingLines += evidence.good;
                proven |= evidence.letters >= PROOF_IN_ONE_LINE || evidence.isFullOfSequences();
            }
        }
        proven |= all.convinces() && (all.letters >= PROOF_IN_A_TEXT || all.punctuationInWords > 0);
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

    /** What speaks for and against a misreading in a stretch of text. */
    private static final class Evidence {
        private int good;
        private int bad;
        private int sequences;
        private int letters;
        private int punctuationInWords;

        static Evidence of(String line, Misreading misreading) {
            Evidence evidence = new Evidence();
            boolean letterBefore = false;
            for (int i = 0; i < line.length(); ) {
                char c = line.charAt(i);
                if (c < 0x80) {
                    letterBefore = Character.isLetter(c);
                    i++;
                    continue;
                }
                Misreading.Sequence sequence = misreading.at(line, i);
                int end = i + Math.max(1, sequence.length());
                if (sequence.length() > 0 && !sequence.damaged()) {
                    evidence.weigh(line, i, end, sequence.codePoint(), letterBefore, misreading);
                    letterBefore = Character.isLetter(sequence.codePoint());
                } else {
                    evidence.bad += sequence.damaged() || c == 0xFFFD ? 0 : 1;
                    letterBefore = sequence.damaged();
                }
                i = end;
            }
            return evidence;
        }

        private void weigh(
                String line, int start, int end, int codePoint, boolean letterBefore, Misreading misreading) {
            boolean asciiBefore = start > 0 && isAsciiLetter(line.charAt(start - 1));
            boolean asciiAfter = end < line.length() && isAsciiLetter(line.charAt(end));
            Misreading.Sequence next = misreading.at(line, end);
            if (Character.isLetter(codePoint)) {
                boolean latin = Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.LATIN;
                if (!latin && (asciiBefore || asciiAfter)) {
                    bad += end - start;
                    return;
                }
                boolean inWord =
                        letterBefore || asciiAfter || next.length() > 0 && Character.isLetter(next.codePoint());
                letters += inWord && !quoted(line, start) ? 1 : 0;
            } else if (end - start > 2 && (asciiBefore || asciiAfter)) {
                punctuationInWords++;
            }
            sequences++;
            good += end - start;
        }

        private void add(Evidence other) {
            good += other.good;
            bad += other.bad;
            letters += other.letters;
            punctuationInWords += other.punctuationInWords;
        }

        boolean convinces() {
            return good > 0 && good >= CONVINCING * (good + bad);
        }

        /** As a text is that was misread twice: the first mending gives no letters yet. */
        boolean isFullOfSequences() {
            return sequences >= PROOF_WITHOUT_LETTERS && bad == 0;
        }

        /** Whether the run of characters beyond ASCII around here is set in quotes: spoken of rather than used. */
        private static boolean quoted(String line, int index) {
            int start = index;
            while (start > 0 && line.charAt(start - 1) >= 0x80) {
                start--;
            }
            int end = index;
            while (end < line.length() && line.charAt(end) >= 0x80) {
                end++;
            }
            return start > 0
                    && end < line.length()
                    && line.charAt(start - 1) == line.charAt(end)
                    && "`'\"".indexOf(line.charAt(end)) >= 0;
        }

        private static boolean isAsciiLetter(char c) {
            return c < 0x80 && Character.isLetter(c);
        }
    }
}
