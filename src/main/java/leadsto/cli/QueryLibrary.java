package leadsto.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The queries of the folder {@code cypher}, one a file.
 *
 * <p>A file's first line is a comment of one sentence; a line {@code // $limit = 20} gives a parameter its default, as
 * JSON.
 */
final class QueryLibrary {
    private static final String ENDING = ".cypher";

    private final List<Query> queries;

    private QueryLibrary(List<Query> queries) {
        this.queries = queries;
    }

    static QueryLibrary ofThisInstallation() {
        return of(folder());
    }

    static Path folder() {
        return Path.of(System.getProperty("leadsto.home", "."), "cypher");
    }

    static QueryLibrary of(Path folder) {
        if (!Files.isDirectory(folder)) {
            return new QueryLibrary(List.of());
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return new QueryLibrary(files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .map(Query::ofFile)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Query> queries() {
        return queries;
    }

    Query named(String name) {
        return queries.stream()
                .filter(query -> query.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no query '" + name
                        + "' in the library; `leadsto cypher --list` shows those there are"));
    }

    /**
     * One query.
     *
     * @param name the file's name without its ending
     * @param sentence what it shows
     * @param text the Cypher
     */
    record Query(String name, String sentence, String text) {
        private static final Pattern DEFAULT = Pattern.compile("(?m)^// \\$(\\w+) = (.+)$");
        private static final Pattern COMMENT = Pattern.compile("(?m)^//.*$");
        private static final Pattern USE = Pattern.compile("\\$(\\w+)");

        static Query ofText(String text) {
            return new Query("", "", text);
        }

        static Query ofFile(Path file) {
            try {
                String text = Files.readString(file);
                String name = file.getFileName().toString();
                return new Query(
                        name.substring(0, name.length() - ENDING.length()),
                        text.lines().findFirst().orElse("").replaceFirst("^//\\s*", ""),
                        text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** The values it runs with: those given, else the defaults of the file. */
        Map<String, Object> parameters(Map<String, Object> given) {
            Map<String, Object> values = new LinkedHashMap<>();
            for (Matcher match = DEFAULT.matcher(text); match.find(); ) {
                values.put(match.group(1), CypherCommand.value(match.group(2).strip()));
            }
            values.putAll(given);
            String cypher = COMMENT.matcher(text).replaceAll("");
            for (Matcher match = USE.matcher(cypher); match.find(); ) {
                if (!values.containsKey(match.group(1))) {
                    throw new IllegalArgumentException(
                            "the query needs the parameter '" + match.group(1) + "'; add " + match.group(1) + "=VALUE");
                }
            }
            return values;
        }
    }
}
