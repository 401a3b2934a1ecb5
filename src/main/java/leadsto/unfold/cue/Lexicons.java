package leadsto.unfold.cue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The cue files of all languages: the built-in ones and, beside them, a user's.
 *
 * <pre>
 *   cues/en/doubt.txt      # adds to the built-in English ones
 *   cues/de/reason.txt     # a language of one's own
 * </pre>
 */
public final class Lexicons {
    private static final List<String> BUILT_IN = List.of("en", "ru");
    private static final String ABBREVIATIONS = "abbreviations.txt";

    private final Map<String, Lexicon> byLanguage = new TreeMap<>();
    private final Lexicon all = new Lexicon();
    private final Lexicon none = new Lexicon();

    /** @throws IllegalArgumentException where the folder is none, or a file in it has another name than a cue */
    public static Lexicons of(Optional<Path> folder) {
        Lexicons lexicons = new Lexicons();
        BUILT_IN.forEach(lexicons::addBuiltIn);
        folder.ifPresent(lexicons::addFolder);
        lexicons.byLanguage.values().forEach(lexicons.all::addAll);
        return lexicons;
    }

    /** The cues of a language; all there are where the language is {@code und}, none where nobody wrote any. */
    public Lexicon of(String language) {
        return language.equals("und") ? all : byLanguage.getOrDefault(language, none);
    }

    private void addBuiltIn(String language) {
        Lexicon lexicon = byLanguage.computeIfAbsent(language, it -> new Lexicon());
        for (Cue cue : Cue.values()) {
            lexicon.add(cue, builtInLines(language, cue.fileName()));
        }
        lexicon.addAbbreviations(builtInLines(language, ABBREVIATIONS));
    }

    private static List<String> builtInLines(String language, String file) {
        String name = language + "/" + file;
        try (InputStream in = Lexicons.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the cue file " + name + " is not in the jar; build it anew");
            }
            return lines(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the cue file " + name, e);
        }
    }

    private void addFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(folder + " is no folder; name one that holds a folder for each language,"
                    + " such as en, with cue files such as " + Cue.REASON.fileName());
        }
        for (Path language : children(folder)) {
            if (Files.isDirectory(language)) {
                children(language)
                        .forEach(file -> addFile(language.getFileName().toString(), file));
            }
        }
    }

    private void addFile(String language, Path file) {
        Lexicon lexicon = byLanguage.computeIfAbsent(language, it -> new Lexicon());
        String name = file.getFileName().toString();
        List<String> lines;
        try (Stream<String> raw = Files.lines(file, StandardCharsets.UTF_8)) {
            lines = lines(raw);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the cue file " + file + "; make it readable UTF-8 text", e);
        }
        if (name.equals(ABBREVIATIONS)) {
            lexicon.addAbbreviations(lines);
        } else {
            lexicon.add(cueOf(file, name), lines);
        }
    }

    private static Cue cueOf(Path file, String name) {
        return Stream.of(Cue.values())
                .filter(cue -> cue.fileName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(file + " is named after no cue; use one of "
                        + Stream.of(Cue.values()).map(Cue::fileName).toList() + " or " + ABBREVIATIONS));
    }

    private static List<Path> children(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(child -> !child.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the cue folder " + folder, e);
        }
    }

    private static List<String> lines(Stream<String> raw) {
        return raw.map(line -> line.replace("\uFEFF", "").strip())
                .filter(line -> !line.isEmpty() && !line.startsWith("#") && !line.equals("^"))
                .toList();
    }
}
