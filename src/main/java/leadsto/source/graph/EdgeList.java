package leadsto.source.graph;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import leadsto.source.format.Format;
import leadsto.source.format.Head;
import leadsto.source.format.Input;
import leadsto.source.format.Lines;
import leadsto.source.format.Output;
import leadsto.source.format.Unreadable;
import leadsto.source.text.Text;
import leadsto.thought.Approach;
import leadsto.thought.Digest;
import leadsto.thought.Kind;
import leadsto.thought.Link;
import leadsto.thought.Origin;
import leadsto.thought.Role;
import leadsto.thought.Source;
import leadsto.thought.Speaker;
import leadsto.thought.Statement;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;

/**
 * A graph as a list of edges, one a line without a header: the name of a thought, a tab, the name of the thought it leads to.
 *
 * <pre>
 *   edges.tsv              names.tsv beside it, if there is one
 *   axiom   lemma    1     axiom   |- a = a
 *   lemma   theorem  0.5   lemma   |- b = b
 * </pre>
 *
 * <p>Further columns are numbers; the third is the weight where it lies in (0, 1], which is else 1. Lines that begin with
 * {@code #} are passed over, and links of a thought with itself. A table beside it whose first column holds the names says
 * what the thoughts say, in the longest of the columns that are filled throughout; without one they say their names. What leads nowhere is an answer, all else a
 * premise, every link supports. Lists of any length are read; memory holds the graph.
 */
public final class EdgeList implements Format {
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");
    private static final int FEWEST_LINES = 3;

    @Override
    public String name() {
        return "edge-list";
    }

    @Override
    public boolean recognises(Head head) {
        return rows(head).map(rows -> isEdges(rows) || isNames(rows)).orElse(false);
    }

    @Override
    public void read(Input input, Output output) throws IOException {
        List<String[]> rows = rows(input.head())
                .orElseThrow(() -> new Unreadable(
                        "its lines are no names split by tabs, as many in each", "write from, a tab, to"));
        Input edges = isEdges(rows) ? input : edgesBeside(input);
        if (!output.begins(edges.name())) {
            return;
        }
        Reading reading = new Reading(edges.name());
        reading.edges(edges, output);
        Optional<Input> names = namesBeside(edges, reading);
        if (names.isPresent()) {
            output.begins(names.get().name());
            reading.names(names.get(), textColumn(rows(names.get().head()).orElseThrow()), output);
        }
        output.material(reading.graph(edges));
    }

    private static Input edgesBeside(Input names) throws IOException {
        for (Input other : names.neighbours().get()) {
            if (rows(other.head()).filter(EdgeList::isEdges).isPresent()) {
                return other;
            }
        }
        throw new Unreadable(
                "it is a table without a header, and no list of edges lies beside it",
                "put one beside it (from, a tab, to), or give the columns names");
    }

    private static Optional<Input> namesBeside(Input edges, Reading reading) throws IOException {
        for (Input other : edges.neighbours().get()) {
            Optional<List<String[]>> rows = rows(other.head()).filter(EdgeList::isNames);
            if (rows.isPresent()
                    && rows.get().stream().filter(row -> reading.knows(row[0])).count()
                            > rows.get().size() / 2) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }

    /** The first lines of a table without a header: as many cells in each, two at least, the first of them a name. */
    private static Optional<List<String[]>> rows(Head head) {
        List<String> lines = new ArrayList<>(
                head.text().lines().filter(line -> !isPassedOver(line)).toList());
        if (!head.whole() && !lines.isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        List<String[]> rows = lines.stream().map(EdgeList::cells).toList();
        boolean table = rows.size() >= FEWEST_LINES
                && rows.get(0).length >= 2
                && rows.stream().allMatch(row -> row.length == rows.get(0).length && isName(row[0]));
        return table ? Optional.of(rows) : Optional.empty();
    }

    private static boolean isEdges(List<String[]> rows) {
        return rows.stream()
                .allMatch(row -> isName(row[1])
                        && Arrays.stream(row)
                                .skip(2)
                                .allMatch(cell -> NUMBER.matcher(cell).matches()));
    }

    /** Each name once, so that a table with headed columns or free text is none. */
    private static boolean isNames(List<String[]> rows) {
        Set<String> names = new HashSet<>();
        return !isEdges(rows) && rows.stream().allMatch(row -> names.add(row[0]));
    }

    private static int textColumn(List<String[]> rows) {
        return IntStream.range(1, rows.get(0).length)
                .filter(column -> rows.stream().noneMatch(row -> row[column].isBlank()))
                .boxed()
                .max(Comparator.comparing(column ->
                        rows.stream().mapToInt(row -> row[column].length()).sum()))
                .orElse(1);
    }

    private static boolean isName(String cell) {
        return !cell.isBlank() && cell.chars().noneMatch(Character::isWhitespace);
    }

    private static boolean isPassedOver(String line) {
        return line.isBlank() || line.startsWith("#");
    }

    private static String[] cells(String line) {
        return line.split("\t", -1);
    }

    /** One reading of one list. */
    private static final class Reading {
        private final String file;
        private final Map<String, String> names = new LinkedHashMap<>();
        private final Map<String, String> texts = new LinkedHashMap<>();
        private final Set<String> leading = new HashSet<>();
        private final Map<Link.Key, Link> links = new LinkedHashMap<>();
        private final StringBuilder digests = new StringBuilder();

        Reading(String file) {
            this.file = file;
        }

        boolean knows(String name) {
            return names.containsKey(name);
        }

        void edges(Input input, Output output) throws IOException {
            try (BufferedReader in = input.reader(output)) {
                for (Lines lines = new Lines(in); lines.next(); ) {
                    String line = Text.clean(lines.line());
                    if (!isPassedOver(line)) {
                        edge(cells(line), "line " + lines.number());
                    }
                }
            }
        }

        private void edge(String[] cells, String place) {
            if (cells.length < 2 || !isName(cells[0]) || !isName(cells[1].strip())) {
                throw new Unreadable(place, "the line does not name two thoughts", "write from, a tab, to");
            }
            // Each name is kept once, however many edges it has.
            String from = names.computeIfAbsent(cells[0], name -> name);
            String to = names.computeIfAbsent(cells[1].strip(), name -> name);
            if (!from.equals(to)) {
                Link link = new Link(from, to, Role.SUPPORTS, weight(cells), Approach.LOGICAL, Origin.AUTHOR);
                links.merge(link.key(), link, (a, b) -> a.weight() >= b.weight() ? a : b);
                leading.add(from);
            }
        }

        private static double weight(String[] cells) {
            if (cells.length > 2 && NUMBER.matcher(cells[2].strip()).matches()) {
                double weight = Double.parseDouble(cells[2].strip());
                return weight > 0 && weight <= 1 ? weight : 1;
            }
            return 1;
        }

        void names(Input input, int column, Output output) throws IOException {
            try (BufferedReader in = input.reader(output)) {
                for (Lines lines = new Lines(in); lines.next(); ) {
                    String[] cells = cells(Text.clean(lines.line()));
                    if (cells.length > column && knows(cells[0]) && Text.says(cells[column])) {
                        texts.put(cells[0], cells[column].strip());
                    }
                }
            }
        }

        ThoughtGraph graph(Input edges) {
            links.values()
                    .forEach(link -> digests.append(link.from())
                            .append('\t')
                            .append(link.to())
                            .append('\t')
                            .append(link.weight())
                            .append('\n'));
            Source content = Source.of(file, Digest.sha256(digests.toString()) + texts, edges.stem());
            List<Thought> thoughts = new ArrayList<>();
            List<Statement> statements = new ArrayList<>();
            for (String name : names.keySet()) {
                Kind kind = leading.contains(name) ? Kind.PREMISE : Kind.ANSWER;
                thoughts.add(new Thought(name, kind, text(name), "und", Origin.AUTHOR));
                statements.add(new Statement(name, content.id(), 0, Optional.empty(), Speaker.AUTHOR));
            }
            return ThoughtGraph.of(edges.stem(), "und", content, thoughts, List.copyOf(links.values()), statements);
        }

        /** The name stands before the text, since two thoughts of a list may say the same and are still two. */
        private String text(String name) {
            return texts.containsKey(name) ? name + ": " + texts.get(name) : name;
        }
    }
}
