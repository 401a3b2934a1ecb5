package leadsto.dataset.telling;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import leadsto.thought.Kind;
import leadsto.thought.Role;

/**
 * Reads the connectives of a language: under each head, in brackets, the sentences for the place that it describes.
 *
 * <pre>
 *   # A monologue meets a doubt that the reasoning before it called forth.
 *   [thinking doubt prompts after:premise 90%]
 *   Wait.
 *   Is that really so?
 *
 *   [leaning]                 words before which nothing is put, with commas between them
 *   but, so, and yet
 * </pre>
 *
 * <p>The words of a head, in any order and any number: {@code person}, {@code reply}, {@code thinking}; kinds and roles of
 * thoughts; {@code after:KIND}; {@code begins} or {@code inside}, of a message; the share of places that take one. The heads
 * {@code leaning}, {@code dangling}, {@code asking} and {@code closing} are lists of the language; {@code [add]} at the top of a user's file
 * adds it to the program's own.
 */
final class ConnectivesFile {
    private static final List<String> LANGUAGES = List.of("en", "ru");
    private static final String ENDING = ".txt";

    private final String name;
    private final Set<String> leaning = new HashSet<>();
    private final Set<String> dangling = new HashSet<>();
    private final Set<String> asking = new HashSet<>();
    private final List<String> closing = new ArrayList<>();
    private final List<Connectives.Slot> slots = new ArrayList<>();
    private boolean adds;

    private ConnectivesFile(String name) {
        this.name = name;
    }

    /** Those of this program, by language. */
    static Map<String, Connectives> own() {
        return Own.BY_LANGUAGE;
    }

    private static final class Own {
        private static final Map<String, Connectives> BY_LANGUAGE =
                LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(it -> it, Own::read));

        private static Connectives read(String language) {
            try (InputStream file = ConnectivesFile.class.getResourceAsStream(language + ENDING)) {
                return new ConnectivesFile(language + ENDING)
                        .read(new String(file.readAllBytes(), StandardCharsets.UTF_8).lines())
                        .connectives();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** These, with the files of a folder in their place or beside them. */
    static Map<String, Connectives> with(Map<String, Connectives> known, Path folder) {
        Map<String, Connectives> byLanguage = new LinkedHashMap<>(known);
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> named =
                    files.filter(it -> it.toString().endsWith(ENDING)).sorted().toList();
            if (named.isEmpty()) {
                throw new IllegalArgumentException(folder + " holds no connectives; put a file like en" + ENDING
                        + " there, named by its language");
            }
            for (Path path : named) {
                String language = path.getFileName().toString().replace(ENDING, "");
                ConnectivesFile file = new ConnectivesFile(path.toString()).read(Files.readAllLines(path).stream());
                byLanguage.merge(language, file.connectives(), (own, theirs) -> file.adds ? own.and(theirs) : theirs);
            }
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    folder + " cannot be read (" + e.getMessage() + "); name a folder with files like en" + ENDING
                            + " in UTF-8, or use none or spoken",
                    e);
        }
        return byLanguage;
    }

    private Connectives connectives() {
        return new Connectives(leaning, dangling, asking, slots, closing);
    }

    private ConnectivesFile read(Stream<String> text) {
        String head = "";
        List<String> under = new ArrayList<>();
        int number = 0;
        int headAt = 0;
        for (String raw : (Iterable<String>) text::iterator) {
            number++;
            String line = raw.strip();
            if (line.startsWith("[") && line.endsWith("]")) {
                take(head, under, headAt);
                head = line.substring(1, line.length() - 1).strip();
                under = new ArrayList<>();
                headAt = number;
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                under.add(line);
                require(!head.isEmpty(), number, "stands under no head; put one like [reply premise] before it");
            }
        }
        take(head, under, headAt);
        return this;
    }

    private void take(String head, List<String> under, int line) {
        if (head.equals("add")) {
            adds = true;
        } else if (!head.isEmpty()) {
            require(!under.isEmpty(), line, "[" + head + "] has no sentences; write one a line under it");
            switch (head) {
                case "leaning" -> leaning.addAll(words(under));
                case "dangling" -> dangling.addAll(words(under));
                case "asking" -> asking.addAll(words(under));
                case "closing" -> closing.addAll(under);
                default -> slots.add(slot(head, under, line));
            }
        }
    }

    private Connectives.Slot slot(String head, List<String> say, int line) {
        Optional<Register> register = Optional.empty();
        Optional<Boolean> begins = Optional.empty();
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        Set<Kind> after = EnumSet.noneOf(Kind.class);
        Set<Role> roles = EnumSet.noneOf(Role.class);
        double often = 1;
        for (String word : head.split("\\s+")) {
            if (named(Register.values(), word).isPresent()) {
                register = named(Register.values(), word);
            } else if (named(Kind.values(), word).isPresent()) {
                kinds.add(named(Kind.values(), word).get());
            } else if (named(Role.values(), word).isPresent()) {
                roles.add(named(Role.values(), word).get());
            } else if (word.startsWith("after:")
                    && named(Kind.values(), word.substring("after:".length())).isPresent()) {
                after.add(
                        named(Kind.values(), word.substring("after:".length())).get());
            } else if (word.equals("begins") || word.equals("inside")) {
                begins = Optional.of(word.equals("begins"));
            } else if (word.matches("[1-9]\\d?%|100%")) {
                often = Integer.parseInt(word.replace("%", "")) / 100.;
            } else {
                require(
                        false,
                        line,
                        "'" + word + "' is no word of a head; use person, reply, thinking, a kind, a role,"
                                + " after:KIND, begins, inside or a share like 40%");
            }
        }
        return new Connectives.Slot(register, kinds, roles, after, begins, often, say);
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String word) {
        return Arrays.stream(values)
                .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }

    private static List<String> words(List<String> lines) {
        return lines.stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(word -> word.strip().toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private void require(boolean holds, int line, String what) {
        if (!holds) {
            throw new IllegalArgumentException(name + " line " + line + ": " + what);
        }
    }
}
