package leadsto.dataset.guard.safety;

import leadsto.dataset.text.Piece;
import leadsto.dataset.text.Text;
import leadsto.dataset.text.Trait;

/**
 * Whether a text can hold personal data at all: it has an at sign, or {@value #FEWEST} digits near each other, which may stand
 * in several pieces. Saves most texts the search.
 */
final class Digits {
    private static final int FEWEST = 6;
    private static final int APART = 5;

    private static final Trait<Run> RUN = new Trait<>(piece -> Run.of(piece.text()));

    private Digits() {}

    /**
     * The digits of a text that are near each other, from the first and up to the last.
     *
     * @param possible whether the text alone has enough, or an at sign
     * @param before characters before the first digit
     * @param first how many digits the first run has; 0 where there is none
     * @param last how many digits the last run has
     * @param after characters from the last digit to the end, itself included; all where there is none
     * @param one whether first and last are the same run
     */
    private record Run(boolean possible, int before, int first, int last, int after, boolean one) {

        static Run of(String text) {
            int before = 0;
            int first = 0;
            int run = 0;
            int at = -1;
            boolean one = true;
            boolean possible = text.indexOf('@') >= 0;
            for (int i = 0; i < text.length(); i++) {
                char digit = text.charAt(i);
                if (digit >= '0' && digit <= '9') {
                    one &= at < 0 || i - at <= APART;
                    run = at >= 0 && i - at <= APART ? run + 1 : 1;
                    before = at < 0 ? i : before;
                    first = one ? run : first;
                    possible |= run >= FEWEST;
                    at = i;
                }
            }
            return new Run(possible, before, first, run, text.length() - Math.max(at, 0), one);
        }
    }

    /** Whether it can. */
    static boolean areEnoughIn(Text text) {
        int run = 0;
        int since = 0;
        for (Piece piece : text.pieces()) {
            Run of = RUN.of(piece);
            boolean goesOn = run > 0 && since + of.before() <= APART;
            if (of.possible() || goesOn && of.first() > 0 && run + of.first() >= FEWEST) {
                return true;
            }
            if (of.first() > 0) {
                run = of.one() && goesOn ? run + of.first() : of.last();
                since = of.after();
            } else {
                since += of.after();
            }
        }
        return false;
    }
}
