package leadsto.explore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The guide that Neo4j Browser shows beside the graph: the page {@code browser/guide.html} of the query library.
 *
 * <p>Where it says {@code <query name="open-doubts"/>}, the file {@code browser/open-doubts.cypher} is put, to be clicked:
 * its first line as what it shows, the rest as what runs.
 */
final class Guide {
    private static final Pattern QUERY = Pattern.compile("<query name=\"([a-z0-9-]+)\"\\s*/>");

    private final Path folder;

    Guide(Path library) {
        this.folder = library.resolve("browser");
    }

    String page() {
        return QUERY.matcher(file("guide.html"))
                .replaceAll(match -> Matcher.quoteReplacement(clickable(match.group(1))));
    }

    String file(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String clickable(String name) {
        String text = file(name + ".cypher");
        String sentence = text.lines().findFirst().orElse("").replaceFirst("^//\\s*", "");
        String cypher = text.lines().skip(1).collect(Collectors.joining("\n"));
        return "<p>%s</p>\n<pre class=\"pre-scrollable code runnable\">%s</pre>"
                .formatted(escaped(sentence), escaped(cypher));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
