package leadsto.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import leadsto.store.Writing.Completion;
import leadsto.store.Writing.StatedLink;
import leadsto.store.bulk.IdTable;
import leadsto.store.bulk.KeySet;
import leadsto.store.bulk.OfflineImport;
import leadsto.store.bulk.Rows;
import leadsto.thought.Kind;
import leadsto.thought.Link;
import leadsto.thought.Source;
import leadsto.thought.Statement;
import leadsto.thought.Thought;
import org.apache.commons.io.file.PathUtils;
import org.neo4j.configuration.GraphDatabaseSettings;

/**
 * The first filling of an empty store by Neo4j's own offline importer, several times as fast as transactions.
 *
 * <p>Graphs are spooled to files beside the store. {@link #install} builds a database of them and puts it in the place
 * of the empty one, so that a process killed before leaves the store empty. A link that two sources state is left to
 * transactions after the first time: see {@link #remaining}. Memory holds some 40 bytes for each thought and 20 for each link.
 */
final class BulkLoad {
    private static final String FOLDER = "bulk-load";

    /** In the order in which they are put in place. */
    private static final List<String> PARTS = List.of(
            "databases/" + GraphDatabaseSettings.DEFAULT_DATABASE_NAME,
            "transactions/" + GraphDatabaseSettings.DEFAULT_DATABASE_NAME);

    private static final Map<Kind, String[]> LABELS = labels();

    private final Path folder;
    private final String runId;
    private final Consumer<Path> installer;
    private final OfflineImport load;
    private final IdTable numbers = new IdTable();
    private final KeySet links = new KeySet();
    private final List<StatedLink> remaining = new ArrayList<>();
    private final List<Completion> completions = new ArrayList<>();
    private int nodes;
    private int sources;
    private long written;

    /**
     * @param store the folder of the store
     * @param installer takes the folder of a finished database and puts it in the place of the store's empty one
     */
    BulkLoad(Path store, Run run, Consumer<Path> installer) {
        this.folder = store.resolve(FOLDER);
        this.runId = run.id();
        this.installer = installer;
        try {
            Files.createDirectories(folder);
            load = new OfflineImport(folder);
        } catch (IOException e) {
            throw Failures.explain(e, "the store in " + store);
        }
    }

    /**
     * Clears away what a killed process left of its load. A database that was already on its way into its place is brought there
     * wholly.
     *
     * @return whether the load was lost
     */
    static boolean clear(Path store) {
        Path folder = store.resolve(FOLDER);
        Path data = folder.resolve(OfflineImport.DATA);
        if (!Files.exists(folder)) {
            return false;
        }
        try {
            boolean installed = Files.exists(data) && !Files.exists(data.resolve(PARTS.get(0)));
            if (installed && Files.exists(data.resolve(PARTS.get(1)))) {
                install(data, store, PARTS.get(1));
            }
            return !installed;
        } catch (IOException e) {
            throw Failures.explain(e, "the store in " + store);
        } finally {
            remove(folder);
        }
    }

    /** Puts the parts of a finished database in the place of those of the store's. */
    static void install(Path data, Path store) throws IOException {
        for (String part : PARTS) {
            install(data, store, part);
        }
    }

    private static void install(Path data, Path store, String part) throws IOException {
        PathUtils.deleteDirectory(store.resolve(part));
        Files.move(data.resolve(part), store.resolve(part));
    }

    /** Adds the graph of a source that was not added before. */
    void add(Prepared prepared) {
        try {
            int[] numbers = addThoughts(prepared.graph().thoughts());
            int source = nodes++;
            int statedBefore = remaining.size();
            addLinks(prepared, numbers);
            addSource(prepared, source, remaining.size() == statedBefore);
            for (Statement statement : prepared.graph().statements()) {
                add(statement, source);
            }
        } catch (IOException e) {
            throw Failures.explain(e, "the store in " + folder.getParent());
        }
    }

    /**
     * Builds the database and puts it in the place of the empty one; where nothing was added, that one stays.
     *
     * @param progress hears how many hundredths of the work are done
     */
    Changes install(IntConsumer progress) {
        try {
            load.close();
            if (sources == 0) {
                return Changes.NONE;
            }
            installer.accept(load.build(GraphDatabaseSettings.DEFAULT_DATABASE_NAME, progress));
            return new Changes(sources - completions.size(), 0, numbers.size(), written, 0, 0);
        } catch (IOException e) {
            throw Failures.explain(e, "the store in " + folder.getParent());
        } finally {
            remove(folder);
        }
    }

    /** Links that stand in the database already, from another source. */
    List<StatedLink> remaining() {
        return remaining;
    }

    /** The sources of the remaining links, which count as written when those are. */
    List<Completion> completions() {
        return completions;
    }

    /** Gives each thought its number, and writes those that no earlier graph had. */
    private int[] addThoughts(List<Thought> thoughts) throws IOException {
        int[] found = new int[thoughts.size()];
        int next = 0;
        for (Thought thought : thoughts) {
            int number = numbers.findOrAdd(thought.id(), nodes);
            found[next++] = number;
            if (number == nodes) {
                load.nodes()
                        .node(nodes++, LABELS.get(thought.kind()))
                        .text("id", thought.id())
                        .text("text", thought.text())
                        .word("language", thought.language())
                        .word("origin", thought.origin().word())
                        .word("run", runId)
                        .end();
            }
        }
        return found;
    }

    private void addSource(Prepared prepared, int number, boolean whole) throws IOException {
        Source source = prepared.source();
        Rows row = load.nodes()
                .node(number, "Source")
                .text("id", source.id())
                .text("uri", source.uri())
                .text("sha256", source.sha256())
                .text("title", source.title())
                .word("language", prepared.graph().language())
                .word("run", runId);
        source.license().ifPresent(license -> row.word("license", license));
        if (whole) {
            row.text("fingerprint", prepared.fingerprint()).numbers("ledger", prepared.ledger());
        } else {
            completions.add(new Completion(source.id(), prepared.fingerprint(), prepared.ledger()));
        }
        row.end();
        sources++;
    }

    private void add(Statement statement, int source) throws IOException {
        load.relationships()
                .relationship(numbers.findOrAdd(statement.thought(), nodes), source, "STATED_IN")
                .number("turn", statement.turn())
                .number("start", Place.start(statement))
                .number("end", Place.end(statement))
                .word("speaker", statement.speaker().word())
                .end();
    }

    private void addLinks(Prepared prepared, int[] numbers) throws IOException {
        String source = prepared.source().id();
        int[] places = prepared.places();
        int index = 0;
        for (Link link : prepared.graph().links()) {
            if (links.add(prepared.keyOfLink(index))) {
                load.relationships()
                        .relationship(numbers[places[2 * index]], numbers[places[2 * index + 1]], "LEADS_TO")
                        .word("role", link.role().word())
                        .word("approach", link.approach().name())
                        .fraction("weight", link.weight())
                        .fraction("statedWeight", link.weight())
                        .word("origin", link.origin().word())
                        .list("sources", source)
                        .word("run", runId)
                        .end();
                written++;
            } else {
                remaining.add(new StatedLink(link, List.of(source)));
            }
            index++;
        }
    }

    private static Map<Kind, String[]> labels() {
        Map<Kind, String[]> labels = new HashMap<>();
        for (Kind kind : Kind.values()) {
            labels.put(kind, new String[] {"Thought", kind.label()});
        }
        return labels;
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
}
