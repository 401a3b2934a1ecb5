package leadsto.dataset.guard.form;

import leadsto.dataset.text.Piece;
import leadsto.dataset.text.Text;
import leadsto.dataset.text.Trait;

/**
 * How many tokens a model reads for a text.
 *
 * <p>Real tokenizers come from outside ({@code --tokenizer FILE}); without one {@link #approximate} counts.
 */
@FunctionalInterface
public interface TokenCount {

    /** What the count without a tokenizer is called. */
    String APPROXIMATION =
            "approximation: a token for 4 letters of a Latin word, 3 of any other, and for each other sign";

    /** The tokens of a text, without those that a chat template adds. */
    int of(String text);

    /** The tokens of a text that is put together of pieces. */
    default int of(Text text) {
        return of(text.toString());
    }

    /** {@link #approximate} counts, piece by piece, since no word goes on from one piece in the next. */
    TokenCount APPROXIMATE = new TokenCount() {
        private final Trait<Integer> ofPieces = new Trait<>(piece -> approximate(piece.text()));

        @Override
        public int of(String text) {
            return approximate(text);
        }

        @Override
        public int of(Text text) {
            int tokens = 0;
            for (Piece piece : text.pieces()) {
                tokens += ofPieces.of(piece);
            }
            return tokens;
        }
    };

    /**
     * A count that needs no tokenizer: of each word one token for every 4 letters in Latin script or 3 in another, begun ones
     * included; one for every other sign but white space.
     */
    static int approximate(String text) {
        int tokens = 0;
        int letters = 0;
        boolean latin = true;
        for (int i = 0; i <= text.length(); i++) {
            char at = i < text.length() ? text.charAt(i) : ' ';
            if (at < 0x80 ? (at | ' ') >= 'a' && (at | ' ') <= 'z' : Character.isLetter(at)) {
                letters++;
                latin &= at < 0x250;
            } else {
                int together = latin ? 4 : 3;
                tokens += (letters + together - 1) / together;
                letters = 0;
                latin = true;
                tokens += Character.isWhitespace(at) ? 0 : 1;
            }
        }
        return tokens;
    }
}
