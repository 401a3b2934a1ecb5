package leadsto.source.text;

/** What speaks for and against a misreading in a stretch of text. */
final class Evidence {
    private static final double CONVINCING = 0.8;
    private static final int PROOF_IN_ONE_LINE = 4;
    private static final int PROOF_IN_A_TEXT = 2;
    private static final int PROOF_WITHOUT_LETTERS = 12;

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

    private void weigh(String line, int start, int end, int codePoint, boolean letterBefore, Misreading misreading) {
        boolean asciiBefore = start > 0 && isAsciiLetter(line.charAt(start - 1));
        boolean asciiAfter = end < line.length() && isAsciiLetter(line.charAt(end));
        Misreading.Sequence next = misreading.at(line, end);
        if (Character.isLetter(codePoint)) {
            boolean latin = Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.LATIN;
            if (!latin && (asciiBefore || asciiAfter)) {
                bad += end - start;
                return;
            }
            boolean inWord = letterBefore || asciiAfter || next.length() > 0 && Character.isLetter(next.codePoint());
            letters += inWord && !quoted(line, start) ? 1 : 0;
        } else if (end - start > 2 && (asciiBefore || asciiAfter)) {
            punctuationInWords++;
        }
        sequences++;
        good += end - start;
    }

    /** Adds what speaks in another stretch of the same text. */
    void add(Evidence other) {
        good += other.good;
        bad += other.bad;
        letters += other.letters;
        punctuationInWords += other.punctuationInWords;
    }

    /** Whether nearly all characters beyond ASCII are accounted for. */
    boolean convinces() {
        return good > 0 && good >= CONVINCING * (good + bad);
    }

    /** Whether a line of so much evidence is enough for a whole text. */
    boolean provesByOneLine() {
        return letters >= PROOF_IN_ONE_LINE || isFullOfSequences();
    }

    /** Whether the evidence of all lines together is enough. */
    boolean provesByWholeText() {
        return convinces() && (letters >= PROOF_IN_A_TEXT || punctuationInWords > 0);
    }

    /** How many characters the misreading accounts for. */
    int good() {
        return good;
    }

    /** As a text is that was misread twice: the first mending gives no letters yet. */
    private boolean isFullOfSequences() {
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
