package leadsto.thought;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Looks a word up in one of the closed vocabularies of this package, and names the choices when it is none of them. */
final class Vocabulary {
    private Vocabulary() {}

    static <E> E find(String word, E[] values, Function<E, String> spelling, String what) {
        for (E value : values) {
            if (spelling.apply(value).equalsIgnoreCase(word)) {
                return value;
            }
        }
        throw new IllegalArgumentException(
                "'" + word + "' is no " + what + "; use one of " + choices(values, spelling));
    }

    private static <E> String choices(E[] values, Function<E, String> spelling) {
        return Arrays.stream(values).map(spelling).collect(Collectors.joining(", "));
    }
}
