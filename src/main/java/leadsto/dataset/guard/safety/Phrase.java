package leadsto.dataset.guard.safety;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An order to a model, as a regular expression, and the beginnings of words without which it cannot match.
 *
 * @param beginnings of words, in lower case, one of which must be there; one that is no word is looked for as it stands
 */
record Phrase(List<String> beginnings, Pattern pattern) {
    private static final List<String> FILES = List.of("en", "ru", "markup");

    /** All of the program's files. */
    static final List<Phrase> ALL = FILES.stream().flatMap(Phrase::read).toList();

    private static Stream<Phrase> read(String language) {
        String name = "/leadsto/dataset/guard/injections-" + language + ".txt";
        try (InputStream in = Phrase.class.getResourceAsStream(name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Phrase::of)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " of the installation cannot be read", e);
        }
    }

    /** Reads {@code beginning beginning => expression}; a blank in the expression stands for any white space. */
    private static Phrase of(String line) {
        String[] halves = line.split(" => ", 2);
        return new Phrase(
                Arrays.asList(halves[0].strip().split(" ")),
                Pattern.compile(
                        halves[1].strip().replace(" ", "\\s+"),
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.MULTILINE));
    }
}
