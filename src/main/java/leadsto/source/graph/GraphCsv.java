package leadsto.source.graph;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import leadsto.source.format.Format;
import leadsto.source.format.Head;
import leadsto.source.format.Input;
import leadsto.source.format.Output;
import leadsto.source.format.Unreadable;
import leadsto.thought.ThoughtGraph;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A graph in two CSV files of one folder: thoughts with the columns {@code id, kind, text}, links with {@code from, to}.
 *
 * <pre>
 *   garden-thoughts.csv        garden-links.csv
 *   id,kind,text               from,to,role,weight,approach
 *   q,question,Why so dry?     q,a,prompts,0.8,logical
 *   a,answer,It never rained.
 * </pre>
 *
 * <p>Which file is which is told by its header; which two belong together by their names without the words thoughts and
 * links, or by there being no other. Columns are split by comma, semicolon or tab. What is missing is filled in as
 * {@link GraphTable} tells; other columns are not read. The files may be of any size: see {@link LargeTable}.
 */
public final class GraphCsv implements Format {
    private static final Set<String> THOUGHTS = Set.of("id", "text");
    private static final Set<String> LINKS = Set.of("from", "to");
    private static final List<String> THOUGHT_FIELDS = List.of("id", "kind", "text", "language", "origin");
    private static final List<String> LINK_FIELDS = List.of("from", "to", "role", "weight", "approach", "origin");

    /** Bytes; from so many on, a table takes the more careful way, which holds no JSON of it. */
    private static final int LARGE = 4 << 20;

    /** Characters. */
    private static final int LONGEST_HEADER = 1 << 16;

    /** With so many files in a folder, only those whose names agree are looked into. */
    private static final int MOST_NEIGHBOURS = 100;

    @Override
    public String name() {
        return "graph-csv";
    }

    @Override
    public boolean recognises(Head head) {
        return isOf(head, THOUGHTS) || isOf(head, LINKS);
    }

    @Override
    public void read(Input input, Output output) throws IOException {
        boolean holdsThoughts = isOf(input.head(), THOUGHTS);
        if (!holdsThoughts && !isOf(input.head(), LINKS)) {
            throw new Unreadable(
                    "its first line names neither the columns id, text nor from, to",
                    "name the columns in the first line");
        }
        Input partner = partner(input, holdsThoughts ? LINKS : THOUGHTS).orElseThrow(() -> alone(holdsThoughts));
        Input thoughts = holdsThoughts ? input : partner;
        Input links = holdsThoughts ? partner : input;
        // The pair is read when the first of its files comes.
        if (output.begins(thoughts.name())) {
            output.material(graph(thoughts, links, output));
        }
    }

    private static Unreadable alone(boolean holdsThoughts) {
        return holdsThoughts
                ? new Unreadable(
                        "it holds thoughts, and no one file beside it holds their links",
                        "put a CSV file with the columns from, to beside it, its name alike: a-thoughts.csv, a-links.csv")
                : new Unreadable(
                        "it holds links, and no one file beside it holds the thoughts",
                        "put a CSV file with the columns id, kind, text beside it, its name alike: a-thoughts.csv, a-links.csv");
    }

    private static ThoughtGraph graph(Input thoughts, Input links, Output output) throws IOException {
        String name = pairName(thoughts).isEmpty() ? thoughts.stem() : pairName(thoughts);
        if (thoughts.isLongerThan(LARGE) || links.isLongerThan(LARGE)) {
            LargeTable table = new LargeTable();
            try (BufferedReader in = thoughts.reader(output)) {
                rows(thoughts.name(), in, THOUGHT_FIELDS, table::addThought);
            }
            try (BufferedReader in = links.reader(output)) {
                rows(links.name(), in, LINK_FIELDS, table::addLink);
            }
            table.mendings().forEach(output::mended);
            return table.read(thoughts.name(), name, name);
        }
        GraphTable table = new GraphTable();
        rows(thoughts.name(), whole(thoughts, output), THOUGHT_FIELDS, (row, at) -> table.addThought(row, at.get()));
        rows(links.name(), whole(links, output), LINK_FIELDS, (row, at) -> table.addLink(row, at.get()));
        return table.read(thoughts.name(), name, name);
    }

    private static BufferedReader whole(Input input, Output output) throws IOException {
        return new BufferedReader(new StringReader(input.text(output)));
    }

    private static void rows(
            String file, BufferedReader in, List<String> fields, BiConsumer<Map<String, String>, Supplier<String>> row)
            throws IOException {
        int skipped = skipSeparatorLine(in) ? 1 : 0;
        try (CSVParser parser = CSVParser.parse(in, format(header(in)))) {
            for (CSVRecord record : parser) {
                Supplier<String> place = () -> file + " line " + (firstLine(parser, record) + skipped);
                if (record.size() > parser.getHeaderNames().size()) {
                    throw new Unreadable(
                            place.get(), "the line has more columns than the first one", "put text in quotes");
                }
                Map<String, String> values = new LinkedHashMap<>();
                for (String field : fields) {
                    values.put(field, record.isSet(field) ? record.get(field) : "");
                }
                row.accept(values, place);
            }
        } catch (UncheckedIOException | IllegalArgumentException e) {
            throw new Unreadable(
                    file, "the CSV is broken: " + e.getMessage(), "put text in quotes, and double those within");
        }
    }

    /** The parser stands at the record's last line. */
    private static long firstLine(CSVParser parser, CSVRecord record) {
        long within = record.stream()
                .mapToLong(value -> value.lines().count() - 1)
                .filter(it -> it > 0)
                .sum();
        return parser.getCurrentLineNumber() - within;
    }

    /** Spreadsheets write {@code sep=;} before the header. */
    private static boolean skipSeparatorLine(BufferedReader in) throws IOException {
        in.mark(LONGEST_HEADER);
        String line = in.readLine();
        boolean separator = line != null && line.matches("sep=.");
        if (!separator) {
            in.reset();
        }
        return separator;
    }

    private static String header(BufferedReader in) throws IOException {
        in.mark(LONGEST_HEADER);
        String line = in.readLine();
        in.reset();
        return line == null ? "" : line;
    }

    private static Optional<Input> partner(Input input, Set<String> columns) throws IOException {
        List<Input> others = input.neighbours().get().stream()
                .filter(other -> !other.name().equals(input.name()))
                .toList();
        List<Input> alike = of(
                others.stream()
                        .filter(other -> pairName(other).equals(pairName(input)))
                        .toList(),
                columns);
        if (alike.size() == 1) {
            return Optional.of(alike.get(0));
        }
        List<Input> all = others.size() <= MOST_NEIGHBOURS ? of(others, columns) : List.of();
        List<Input> rivals =
                others.size() <= MOST_NEIGHBOURS ? of(others, columns.equals(LINKS) ? THOUGHTS : LINKS) : List.of();
        return all.size() == 1 && rivals.isEmpty() ? Optional.of(all.get(0)) : Optional.empty();
    }

    private static List<Input> of(List<Input> inputs, Set<String> columns) throws IOException {
        List<Input> found = new ArrayList<>();
        for (Input input : inputs) {
            if (isOf(input.head(), columns)) {
                found.add(input);
            }
        }
        return found;
    }

    /** What the names of two files of a pair have in common. */
    private static String pairName(Input input) {
        return input.stem()
                .toLowerCase(Locale.ROOT)
                .replaceAll("thoughts?|nodes?|links?|edges?", "")
                .replaceAll("^[-_. ]+|[-_. ]+$", "");
    }

    private static boolean isOf(Head head, Set<String> columns) {
        if (head.encoding().isEmpty()) {
            return false;
        }
        String text = withoutSeparatorLine(head.text());
        String first = text.lines().findFirst().orElse("");
        return Arrays.stream(first.split("[,;\\t]"))
                .map(GraphCsv::columnName)
                .toList()
                .containsAll(columns);
    }

    private static String columnName(String cell) {
        return cell.replaceAll("^[\\s\\uFEFF\"]+|[\\s\"]+$", "").toLowerCase(Locale.ROOT);
    }

    /** Spreadsheets write {@code sep=;} before the header. */
    private static String withoutSeparatorLine(String text) {
        return text.matches("(?s)\\Asep=.\\n.*") ? text.substring(text.indexOf('\n') + 1) : text;
    }

    private static CSVFormat format(String header) {
        char delimiter = header.indexOf('\t') >= 0 ? '\t' : header.indexOf(';') >= 0 ? ';' : ',';
        String[] columns = Arrays.stream(header.split(String.valueOf(delimiter)))
                .map(GraphCsv::columnName)
                .toArray(String[]::new);
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setHeader(columns)
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .setIgnoreSurroundingSpaces(true)
                .get();
    }
}
