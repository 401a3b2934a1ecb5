package leadsto.store;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import leadsto.store.Writing.Completion;
import leadsto.store.Writing.StatedLink;
import leadsto.thought.Link;
import leadsto.thought.Source;
import leadsto.thought.Statement;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;
import org.apache.commons.io.file.PathUtils;
import org.neo4j.cli.AdminTool;
import org.neo4j.cli.ExecutionContext;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;

/**
 * The first filling of an empty store by Neo4j's own offline importer, several times as fast as transactions.
 *
 * <p>Graphs are spooled to CSV files beside the store. {@link #install} builds a database of them and puts it in the place
 * of the empty one, so that a process killed before leaves the store empty. Links between thoughts that an earlier
 * graph had may be stated twice and are left to transactions: see {@link #remaining}. Memory holds the ids of the thoughts.
 */
final class BulkLoad {
    private static final String FOLDER = "bulk-load";
    private static final String THOUGHTS = ":ID,id,text,language,origin,run,:LABEL";
    private static final String SOURCES = ":ID,id,uri,sha256,title,license,language,run,:LABEL";
    private static final String LINKS =
            ":START_ID,:END_ID,role,approach,weight:double,statedWeight:double,origin,sources:string[],run,:TYPE";
    private static final String STATEMENTS = ":START_ID,:END_ID,turn:long,start:long,end:long,speaker,:TYPE";

    private final Path folder;
    private final Run run;
    private final Consumer<Path> installer;
    private final Spool thoughts;
    private final Spool sources;
    private final Spool links;
    private final Spool statements;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<StatedLink> remaining = new ArrayList<>();
    private final List<Completion> completions = new ArrayList<>();
    private int nodes;
    private long written;

    /**
     * @param store the folder of the store
     * @param installer takes the folder of a finished database and puts it in the place of the store's empty one
     */
    BulkLoad(Path store, Run run, Consumer<Path> installer) {
        this.folder = store.resolve(FOLDER);
        this.run = run;
        this.installer = installer;
        try {
            Files.createDirectories(folder.resolve("conf"));
            thoughts = new Spool("thoughts.csv", THOUGHTS);
            sources = new Spool("sources.csv", SOURCES);
            links = new Spool("links.csv", LINKS);
            statements = new Spool("statements.csv", STATEMENTS);
        } catch (IOException e) {
            throw Failures.explain(e, "the store in " + store);
        }
    }

    /** Removes what a killed process left of its load. */
    static void clear(Path store) {
        remove(store.resolve(FOLDER));
    }

    /** Adds the graph of a source that was not added before, under the ids of the store. */
    void add(ThoughtGraph graph, Source source, String fingerprint) {
        try {
            int before = nodes;
            for (Thought thought : graph.thoughts()) {
                add(thought);
            }
            int number = add(source, graph.language());
            for (Statement statement : graph.statements()) {
                add(statement, number);
            }
            for (Link link : graph.links()) {
                add(link, source, before);
            }
            completions.add(new Completion(source.id(), fingerprint, Ledger.entriesOf(graph)));
        } catch (IOException e) {
            throw Failures.explain(e, "the store in " + folder.getParent());
        }
    }

    /** Builds the database and puts it in the place of the empty one; where nothing was added, that one stays. */
    Changes install() {
        try {
            for (Spool spool : List.of(thoughts, sources, links, statements)) {
                spool.close();
            }
            if (completions.isEmpty()) {
                return Changes.NONE;
            }
            build();
            installer.accept(folder.resolve("data"));
            return new Changes(0, 0, numbers.size(), written, 0, 0);
        } catch (IOException e) {
            throw Failures.explain(e, "the store in " + folder.getParent());
        } finally {
            remove(folder);
        }
    }

    /** Links that perhaps stand in the database already, from another source. */
    List<StatedLink> remaining() {
        return remaining;
    }

    /** The sources that were added, which count as written when the remaining links are. */
    List<Completion> completions() {
        return completions;
    }

    private void add(Thought thought) throws IOException {
        if (numbers.putIfAbsent(thought.id(), nodes) == null) {
            thoughts.number(nodes++)
                    .word(thought.id())
                    .text(thought.text())
                    .text(thought.language())
                    .word(thought.origin().word())
                    .text(run.id())
                    .last("Thought;" + thought.kind().label());
        }
    }

    private int add(Source source, String language) throws IOException {
        sources.number(nodes)
                .word(source.id())
                .text(source.uri())
                .word(source.sha256())
                .text(source.title())
                .optional(source.license())
                .text(language)
                .text(run.id())
                .last("Source");
        return nodes++;
    }

    private void add(Statement statement, int source) throws IOException {
        statements
                .number(numbers.get(statement.thought()))
                .number(source)
                .number(statement.turn())
                .number(Place.start(statement))
                .number(Place.end(statement))
                .word(statement.speaker().word())
                .last("STATED_IN");
    }

    private void add(Link link, Source source, int before) throws IOException {
        int from = numbers.get(link.from());
        int to = numbers.get(link.to());
        if (from < before && to < before) {
            remaining.add(new StatedLink(link, List.of(source.id())));
            return;
        }
        String weight = Double.toString(link.weight());
        links.number(from)
                .number(to)
                .word(link.role().word())
                .text(link.approach().name())
                .word(weight)
                .word(weight)
                .word(link.origin().word())
                .word(source.id())
                .text(run.id())
                .last("LEADS_TO");
        written++;
    }

    private void build() throws IOException {
        List<String> command = List.of(
                "database",
                "import",
                "full",
                "neo4j",
                "--id-type=actual",
                // Slower to read, and rarely needed.
                "--multiline-fields=" + (thoughts.multiline || sources.multiline || links.multiline),
                "--report-file=" + folder.resolve("report.txt"),
                "--nodes=" + thoughts.file,
                "--nodes=" + sources.file,
                "--relationships=" + links.file,
                "--relationships=" + statements.file);
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
                DefaultFileSystemAbstraction files = new DefaultFileSystemAbstraction()) {
            int code = AdminTool.execute(
                    new ExecutionContext(folder, folder.resolve("conf"), out, out, files),
                    command.toArray(String[]::new));
            if (code != 0) {
                String last = said.toString(StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.isBlank())
                        .reduce("", (a, b) -> b);
                throw new IOException("Neo4j's importer ended with " + code + ": " + last.strip());
            }
        }
    }

    private static void remove(Path folder) {
        try {
            if (Files.exists(folder)) {
                PathUtils.deleteDirectory(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A CSV file in the making, cell after cell. */
    private final class Spool {
        private final Path file;
        private final BufferedWriter out;
        private final StringBuilder row = new StringBuilder();
        private boolean multiline;

        private Spool(String name, String header) throws IOException {
            file = folder.resolve(name);
            out = Files.newBufferedWriter(file);
            last(header);
        }

        Spool number(long value) {
            row.append(value).append(',');
            return this;
        }

        /** A cell that needs no quotes. */
        Spool word(String value) {
            row.append(value).append(',');
            return this;
        }

        Spool text(String value) {
            multiline |= value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0;
            row.append('"')
                    .append(value.indexOf('"') < 0 ? value : value.replace("\"", "\"\""))
                    .append("\",");
            return this;
        }

        /** A cell that stays empty, and the property away, where there is no value. */
        Spool optional(Optional<String> value) {
            return value.isPresent() ? text(value.get()) : word("");
        }

        void last(String value) throws IOException {
            row.append(value).append('\n');
            out.append(row);
            row.setLength(0);
        }

        void close() throws IOException {
            out.close();
        }
    }
}
