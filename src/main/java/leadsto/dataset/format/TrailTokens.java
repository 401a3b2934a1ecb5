package leadsto.dataset.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import leadsto.dataset.text.Piece;
import leadsto.thought.Kind;
import leadsto.thought.Role;

/** The tokens of {@link TrailsFormat}: always the same, whichever of them a dataset uses. */
public final class TrailTokens {
    static final String BEGIN = token("trail");
    static final String END = token("rest");

    private static final int TENTHS = 10;
    private static final Pattern ANY = Pattern.compile("<\\|[a-z0-9]+\\|>");
    private static final Map<String, Piece> PIECES =
            all().stream().collect(Collectors.toMap(Function.identity(), Piece::new));

    private TrailTokens() {}

    /** All of them, in the order in which they are to be added. */
    public static List<String> all() {
        List<String> all = new ArrayList<>(List.of(BEGIN, END));
        Arrays.stream(Kind.values()).map(TrailTokens::of).forEach(all::add);
        Arrays.stream(Role.values()).map(TrailTokens::of).forEach(all::add);
        for (int tenth = 1; tenth <= TENTHS; tenth++) {
            all.add(token("w" + tenth));
        }
        return all;
    }

    static String of(Kind kind) {
        return token(kind.word());
    }

    static String of(Role role) {
        return token(role.word());
    }

    /** A weight in (0, 1], rounded up to tenths, so that none is nothing. */
    static String ofWeight(double weight) {
        return token("w" + Math.max(1, Math.min(TENTHS, (int) Math.ceil(weight * TENTHS - 1e-9))));
    }

    /** Whether a text holds what would be read as a token. */
    static boolean stand(String text) {
        return ANY.matcher(text).find();
    }

    /** Where the first thought of a trail ends: at the third token, after that of the trail and that of its kind. */
    static int endOfFirstThought(String trail) {
        return ANY.matcher(trail)
                .results()
                .skip(2)
                .mapToInt(MatchResult::start)
                .findFirst()
                .orElse(0);
    }

    /** A token as a piece, the same each time. */
    static Piece piece(String token) {
        return PIECES.get(token);
    }

    private static String token(String word) {
        return "<|" + word + "|>";
    }
}
