package leadsto.thought.smuggled;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A form that orders to a model have: a regular expression, and the beginnings of words without which it cannot match.
 *
 * <p>The forms stand in files of the program: English, Russian, and the signs of chat templates. They are written as
 * orders, so that a text that speaks of such phrases passes unless it quotes one.
 *
 * @param beginnings of words, in lower case, one of which must be there; one that is no word is looked for as it stands
 */
public record Order(List<String> beginnings, Pattern pattern) {
    private static final List<String> FILES = List.of("en", "ru", "markup");

    /** All of the program's files. */
    public static final List<Order> ALL = FILES.stream().flatMap(Order::read).toList();

    public Order {
        beginnings = List.copyOf(beginnings);
    }

    /** Whether a text holds any. */
    static boolean isIn(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return ALL.stream()
                .anyMatch(it -> it.isPossibleIn(text, lower)
                        && it.pattern().matcher(text).find());
    }

    private boolean isPossibleIn(String text, String lower) {
        return beginnings.stream().anyMatch(it -> lower.contains(it) || text.contains(it));
    }

    private static Stream<Order> read(String file) {
        String name = "orders-" + file + ".txt";
        try (InputStream in = Order.class.getResourceAsStream(name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Order::of)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " of the installation cannot be read", e);
        }
    }

    /** Reads {@code beginning beginning => expression}; a blank in the expression stands for any white space. */
    private static Order of(String line) {
        String[] halves = line.split(" => ", 2);
        return new Order(
                Arrays.asList(halves[0].strip().split(" ")),
                Pattern.compile(
                        halves[1].strip().replace(" ", "\\s+"),
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.MULTILINE));
    }
}
