package leadsto.unfold.model.prompt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import leadsto.thought.Approach;

/** A user's own prompts and approaches: a folder with a folder for each language. */
final class PromptFolder {
    private static final Pattern APPROACH = Pattern.compile("[a-z]{2,3}/approach/(.+)\\.txt");
    private static final Pattern PROMPT = Pattern.compile("[a-z]{2,3}/([a-z-]+\\.txt)");

    private PromptFolder() {}

    /** Texts by their place, {@code en/chain.txt}. */
    static Map<String, String> read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(
                    folder + " is no folder of prompts; make one with `leadsto unfold --write-prompts FOLDER`");
        }
        Map<String, String> texts = new TreeMap<>();
        for (Path file : files(folder)) {
            String place = folder.relativize(file).toString().replace('\\', '/');
            requireName(file, place);
            texts.put(place, text(file));
        }
        return texts;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new IllegalArgumentException("the folder " + folder + " cannot be listed; make it readable", e);
        }
    }

    private static void requireName(Path file, String place) {
        var approach = APPROACH.matcher(place);
        if (approach.matches()) {
            // Its own message says how an approach is named.
            new Approach(approach.group(1));
            return;
        }
        var prompt = PROMPT.matcher(place);
        boolean known = prompt.matches()
                && Stream.of(PromptName.values()).anyMatch(it -> it.fileName().equals(prompt.group(1)));
        if (!known) {
            throw new IllegalArgumentException(file + " is named after no prompt; use a language's folder with "
                    + Stream.of(PromptName.values()).map(PromptName::fileName).collect(Collectors.joining(", "))
                    + ", or approach/NAME.txt");
        }
    }

    private static String text(Path file) {
        try {
            String text = Files.readString(file);
            if (text.isBlank()) {
                throw new IllegalArgumentException(file + " is empty; write a prompt or remove the file");
            }
            return text;
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalArgumentException(file + " cannot be read; make it readable UTF-8 text", e);
        }
    }
}
