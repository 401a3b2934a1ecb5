package leadsto.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * The queries of the folder {@code cypher}, one a file, in folders by what one wants to know.
 *
 * <p>A file's first line is a comment of one sentence; a line {@code // $limit = 20} gives a parameter its default, as
 * JSON, and {@code // $answer: the answer's id} tells of one that has none and is text. A query that reads what {@code
 * analyze} writes says so in a line of its own.
 */
final class QueryLibrary {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ENDING = ".cypher";
    private static final int SUGGESTIONS = 3;

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
                    .map(file -> Query.ofFile(folder, file))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Query> queries() {
        return queries;
    }

    /** The query of a name; its folder may be left out where no other folder has one of that name. */
    Query named(String name) {
        List<Query> found = queries.stream()
                .filter(query -> query.name().equals(name) || query.bareName().equals(name))
                .toList();
        if (found.size() != 1) {
            throw new IllegalArgumentException(
                    found.isEmpty()
                            ? "there is no query '" + name
                                    + "' in the library; `leadsto cypher --list` shows those there are"
                                    + nearest(name)
                            : "several queries are called '" + name + "'; write " + listed(found));
        }
        return found.get(0);
    }

    /** Those that share most words with a name, then those that are spelt most like it. */
    private String nearest(String name) {
        String bare = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        List<Query> near = queries.stream()
                .sorted(Comparator.<Query>comparingLong(query -> -query.sharedWords(name))
                        .thenComparingInt(query ->
                                LevenshteinDistance.getDefaultInstance().apply(bare, query.bareName())))
                .limit(SUGGESTIONS)
                .toList();
        return near.isEmpty() ? "" : "; did you mean " + listed(near) + "?";
    }

    private static String listed(List<Query> queries) {
        return queries.stream().map(Query::name).collect(Collectors.joining(" or "));
    }

    /**
     * One query.
     *
     * @param name the file's path within the library without its ending: {@code doubts/resolved-doubts}
     * @param sentence what it shows
     * @param text the Cypher
     */
    record Query(String name, String sentence, String text) {
        private static final Pattern DEFAULT = Pattern.compile("(?m)^// \\$(\\w+) = (.+)$");
        private static final Pattern TOLD = Pattern.compile("(?m)^// \\$(\\w+): .+$");
        private static final Pattern NEEDS = Pattern.compile("(?m)^// Needs what `leadsto analyze` writes\\.$");
        private static final Pattern COMMENT = Pattern.compile("(?m)^//.*$");
        private static final Pattern WORD = Pattern.compile("\\p{L}\\p{Ll}{2,}");
        private static final Pattern USE = Pattern.compile("\\$(\\w+)");

        static Query ofText(String text) {
            return new Query("", "", text);
        }

        static Query ofFile(Path library, Path file) {
            try {
                String text = Files.readString(file);
                String name = library.relativize(file).toString().replace('\\', '/');
                return new Query(
                        name.substring(0, name.length() - ENDING.length()),
                        text.lines().findFirst().orElse("").replaceFirst("^//\\s*", ""),
                        text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Empty for a query that stands in no folder. */
        String folder() {
            return name.substring(0, Math.max(0, name.lastIndexOf('/')));
        }

        String bareName() {
            return name.substring(name.lastIndexOf('/') + 1);
        }

        private long sharedWords(String other) {
            return WORD.matcher(other)
                    .results()
                    .map(word -> word.group().toLowerCase(Locale.ROOT))
                    .filter(name::contains)
                    .count();
        }

        /** Whether it shows nothing before {@code analyze} has written its measures. */
        boolean needsMeasures() {
            return NEEDS.matcher(text).find();
        }

        /** The values it runs with: those given, else the defaults of the file. */
        Map<String, Object> parameters(Map<String, String> given) {
            Map<String, Object> values = new LinkedHashMap<>();
            for (Matcher match = DEFAULT.matcher(text); match.find(); ) {
                values.put(match.group(1), value(match.group(2).strip()));
            }
            given.forEach((name, value) -> values.put(name, value(value)));
            // An id of digits alone is no number.
            for (Matcher match = TOLD.matcher(text); match.find(); ) {
                values.computeIfPresent(match.group(1), (name, value) -> given.get(name));
            }
            String cypher = COMMENT.matcher(text).replaceAll("");
            for (Matcher match = USE.matcher(cypher); match.find(); ) {
                if (!values.containsKey(match.group(1))) {
                    throw new IllegalArgumentException(
                            "the query needs the parameter '" + match.group(1) + "'; add " + match.group(1) + "=VALUE");
                }
            }
            return values;
        }

        static Object value(String text) {
            try {
                return JSON.readValue(text, Object.class);
            } catch (JsonProcessingException e) {
                return text;
            }
        }
    }
}
