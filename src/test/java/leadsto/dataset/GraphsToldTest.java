package leadsto.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import leadsto.chain.Choice;
import leadsto.source.Fault;
import leadsto.source.Sources;
import leadsto.thought.Link;
import leadsto.thought.Material;
import leadsto.thought.Source;
import leadsto.thought.Statement;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;
import leadsto.topology.Topology;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hand-written graphs, English and Russian, told in every format: what must hold of the form of all rows. */
class GraphsToldTest {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Set<String> SAYING = Set.of(
            "messages",
            "conversations",
            "instruction",
            "prompt",
            "question",
            "text",
            "completion",
            "completions",
            "output",
            "chosen",
            "with");
    private static final Set<String> ROLES = Set.of("role", "from");
    private static final Set<String> AS_IT_STANDS = Set.of("rl", "trails", "thought-graph");
    private static final Pattern TOKENS = Pattern.compile("<\\|[a-z0-9]+\\|>");
    private static final double MOST = .1;

    @TempDir
    static Path home;

    private static Dataset.Written written;

    @BeforeAll
    static void tellAll() throws IOException {
        ThoughtGraph graph = graph();
        written = Dataset.of(
                        new Choice(
                                        Choice.Strategy.EACH,
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        false,
                                        Optional.empty(),
                                        List.of(),
                                        1)
                                .draw(graph, Topology.of(graph)),
                        graph)
                .writeTo(home.resolve("set"), Options.of("all"));
    }

    @Test
    void everyGuardLetsEveryFormatPass() {
        assertThat(written.rows()).containsKeys("messages", "trails", "rl", "steps", "contrast", "kto", "preference");
        assertThat(written.guards().failing()).isEmpty();
    }

    /**
     * Where chains of one question are more than half of a file, and the format puts a question as it stands, rows in any order would
     * open alike; as few do as must.
     */
    @Test
    void noTwoNeighbouringRowsOpenAlike() throws IOException {
        Map<String, Long> alike = new TreeMap<>();
        for (Path file : files()) {
            List<String> openings =
                    rows(file).stream().map(row -> opening(texts(row).get(0))).toList();
            String format = file.getParent().getFileName().toString();
            long must = AS_IT_STANDS.contains(format) ? unavoidable(openings) : 0;
            long found = IntStream.range(1, openings.size())
                    .filter(i -> openings.get(i).equals(openings.get(i - 1)))
                    .count();
            if (found > must) {
                alike.put(home.resolve("set").relativize(file) + " of " + openings, found);
            }
        }

        assertThat(alike).isEmpty();
    }

    /** How many rows follow one that opens alike, whatever their order. */
    private static long unavoidable(List<String> openings) {
        long most = openings.stream().collect(Collectors.groupingBy(it -> it, Collectors.counting())).values().stream()
                .mapToLong(it -> it)
                .max()
                .orElse(0);
        return Math.max(0, 2 * most - openings.size() - 1);
    }

    @Test
    void noConnectiveStandsInMoreThanATenthOfTheRowsOfAFormat() throws IOException {
        List<String> connectives = connectives();
        Map<String, Double> commonest = new TreeMap<>();
        for (String format : written.rows().keySet()) {
            List<String> told = new ArrayList<>();
            for (Path file : files()) {
                if (file.getParent().getFileName().toString().equals(format)) {
                    rows(file).forEach(row -> told.add(String.join("\n", texts(row))));
                }
            }
            for (String connective : connectives) {
                Pattern whole = Pattern.compile("(?<![^\\s>])" + Pattern.quote(connective) + "(?!\\S)");
                long holding = told.stream()
                        .filter(row ->
                                row.contains(connective) && whole.matcher(row).find())
                        .count();
                if (holding > MOST * told.size()) {
                    commonest.put(format + ": " + connective, holding / (double) told.size());
                }
            }
        }

        assertThat(commonest).isEmpty();
    }

    private static String opening(String text) {
        Matcher word = WORD.matcher(TOKENS.matcher(text).replaceAll(" ").replaceFirst("^\\s*<think>\\s*", ""));
        List<String> first = new ArrayList<>();
        while (first.size() < 4 && word.find()) {
            first.add(word.group().toLowerCase(java.util.Locale.ROOT));
        }
        return String.join(" ", first);
    }

    /** What a row says, text by text, in the order of its columns. */
    private static List<String> texts(JsonNode row) {
        List<String> texts = new ArrayList<>();
        row.properties().forEach(column -> {
            if (SAYING.contains(column.getKey())) {
                collect(column.getValue(), texts);
            }
        });
        return texts;
    }

    private static void collect(JsonNode value, List<String> texts) {
        if (value.isTextual() && !value.asText().isBlank()) {
            texts.add(value.asText());
        } else if (value.isArray()) {
            value.forEach(it -> collect(it, texts));
        } else if (value.isObject()) {
            value.properties().forEach(field -> {
                if (!ROLES.contains(field.getKey())) {
                    collect(field.getValue(), texts);
                }
            });
        }
    }

    private static List<String> connectives() throws IOException {
        List<String> connectives = new ArrayList<>();
        for (String language : List.of("en", "ru")) {
            String head = "";
            for (String line :
                    Files.readAllLines(Path.of("src/main/resources/leadsto/dataset/telling", language + ".txt"))) {
                if (line.startsWith("[")) {
                    head = line;
                } else if (!line.isBlank()
                        && !line.startsWith("#")
                        && !Set.of("[leaning]", "[dangling]", "[asking]").contains(head)) {
                    connectives.add(line.strip());
                }
            }
        }
        return connectives;
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve("set"))) {
            return files.filter(it -> it.toString().endsWith(".jsonl"))
                    .filter(it -> written.rows()
                            .containsKey(it.getParent().getFileName().toString()))
                    .filter(it -> !it.getParent().endsWith("thought-graph"))
                    .sorted()
                    .toList();
        }
    }

    private static List<JsonNode> rows(Path file) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            rows.add(new JsonMapper().readTree(line));
        }
        return rows;
    }

    /** All graphs of the folder as one. */
    private static ThoughtGraph graph() {
        Map<String, Thought> thoughts = new LinkedHashMap<>();
        Map<Link.Key, Link> links = new LinkedHashMap<>();
        Map<String, Source> sources = new LinkedHashMap<>();
        List<Statement> statements = new ArrayList<>();
        Sources.of(List.of(Path.of("graphs")), Optional.empty()).read(new Sources.Listener() {
            @Override
            public void material(Material material) {
                if (material instanceof ThoughtGraph graph) {
                    graph.thoughts().forEach(it -> thoughts.putIfAbsent(it.id(), it));
                    graph.links().forEach(it -> links.putIfAbsent(it.key(), it));
                    graph.sources().forEach(it -> sources.putIfAbsent(it.id(), it));
                    statements.addAll(graph.statements());
                }
            }

            @Override
            public void failed(Fault fault) {
                throw new AssertionError(fault);
            }
        });
        return new ThoughtGraph(
                "graphs",
                "und",
                Optional.empty(),
                Optional.empty(),
                ThoughtGraph.Given.NOTHING,
                List.copyOf(sources.values()),
                List.copyOf(thoughts.values()),
                List.copyOf(links.values()),
                statements);
    }
}
