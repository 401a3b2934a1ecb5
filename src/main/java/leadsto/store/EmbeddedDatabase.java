package leadsto.store;

import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.io.file.PathUtils;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.Result;
import org.neo4j.graphdb.Transaction;
import org.neo4j.io.ByteUnit;

/** Neo4j in this process, its files in one folder, held by one process at a time. */
final class EmbeddedDatabase implements Database {
    private static final String MARK = "databases";

    private final Path folder;
    private final FolderLock lock;
    private DatabaseManagementService management;
    private volatile GraphDatabaseService graph;
    private final Thread closing = new Thread(this::shutDown, "leadsto-close");
    private volatile boolean broken;
    private boolean closed;

    private EmbeddedDatabase(Path folder, FolderLock lock, DatabaseManagementService management) {
        this.folder = folder;
        this.lock = lock;
        this.management = management;
        this.graph = management.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
        // Ctrl-C ends the process by its hooks: what is committed stays, what is under way is rolled back.
        Runtime.getRuntime().addShutdownHook(closing);
    }

    /** Opens the store of a folder, and makes one in a folder that is empty or not there. */
    static EmbeddedDatabase openOrMake(Path folder) {
        requireOurs(folder);
        FolderLock lock = FolderLock.take(folder);
        try {
            EmbeddedDatabase database = new EmbeddedDatabase(folder, lock, start(folder));
            if (!database.graph.isAvailable(Duration.ofSeconds(60).toMillis())) {
                database.broken = true;
                database.close();
                throw new StoreException(
                        "the store in " + folder + " does not start; it may be of another Neo4j version"
                                + " or damaged: see " + folder.resolve("logs/debug.log"));
            }
            return database;
        } catch (RuntimeException e) {
            lock.close();
            throw e instanceof StoreException known ? known : Failures.explain(e, "the store in " + folder);
        }
    }

    /** Whether a folder holds a store. */
    static boolean isIn(Path folder) {
        return Files.isDirectory(folder.resolve(MARK));
    }

    private static DatabaseManagementService start(Path folder) {
        return new DatabaseManagementServiceBuilder(folder)
                .setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(128))
                .setConfig(GraphDatabaseSettings.logical_log_rotation_threshold, ByteUnit.mebiBytes(32))
                .setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
                .setConfig(GraphDatabaseSettings.keep_logical_logs, "1 files")
                .setConfig(GraphDatabaseSettings.data_directory, Path.of(""))
                .setConfig(GraphDatabaseSettings.track_query_cpu_time, false)
                .setConfig(GraphDatabaseSettings.shutdown_transaction_end_timeout, Duration.ofMillis(200))
                .setConfig(GraphDatabaseInternalSettings.dump_diagnostics, false)
                .build();
    }

    private static void requireOurs(Path folder) {
        if (Files.isRegularFile(folder)) {
            throw new StoreException(folder + " is a file, not the folder of a store; name another place with --graph");
        }
        if (!Files.isDirectory(folder) || isIn(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            if (files.anyMatch(file -> !file.getFileName().toString().equals(FolderLock.FILE))) {
                throw new StoreException(
                        folder + " holds files but no store; name an empty or a new folder with --graph");
            }
        } catch (IOException e) {
            throw Failures.explain(e, "the store in " + folder);
        }
    }

    @Override
    public <T> T inTransaction(Function<Queries, T> work) {
        return committed(
                transaction -> work.apply((cypher, parameters) -> rows(transaction.execute(cypher, parameters))));
    }

    @Override
    public <T> T importing(Run run, Function<Writing, T> steps) {
        return committed(transaction -> steps.apply(new CoreWriting(transaction, run)));
    }

    private <T> T committed(Function<Transaction, T> work) {
        try (Transaction transaction = graph.beginTx()) {
            T result = work.apply(transaction);
            transaction.commit();
            return result;
        } catch (RuntimeException e) {
            throw failure(e);
        }
    }

    @Override
    public Optional<BulkLoad> bulkLoad(Run run) {
        boolean empty = inTransaction(queries -> queries.run("MATCH (n:Thought|Source) RETURN 1 LIMIT 1", Map.of())
                .isEmpty());
        return empty ? Optional.of(new BulkLoad(folder, run, this::replaceBy)) : Optional.empty();
    }

    /** Takes the database out of service and another one in; a kill in between leaves an empty one. */
    private synchronized void replaceBy(Path data) {
        management.shutdown();
        try {
            for (String part : List.of("databases", "transactions")) {
                Path place = folder.resolve(part).resolve(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
                PathUtils.deleteDirectory(place);
                Files.move(data.resolve(part).resolve(GraphDatabaseSettings.DEFAULT_DATABASE_NAME), place);
            }
        } catch (IOException e) {
            throw Failures.explain(e, "the store in " + folder);
        }
        management = start(folder);
        graph = management.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
        Schema.ensure(this, folder.toString());
    }

    @Override
    public void stream(String cypher, Map<String, Object> parameters, Consumer<Map<String, Object>> row) {
        try (Transaction transaction = graph.beginTx();
                Result result = transaction.execute(cypher, parameters)) {
            while (result.hasNext()) {
                row.accept(plain(result.next(), result.columns()));
            }
            transaction.commit();
        } catch (RuntimeException e) {
            throw failure(e);
        }
    }

    private StoreException failure(RuntimeException e) {
        broken |= Failures.isFullDisk(e) || !graph.isAvailable(0);
        return Failures.explain(e, "the store in " + folder);
    }

    @Override
    public void close() {
        shutDown();
        try {
            Runtime.getRuntime().removeShutdownHook(closing);
        } catch (IllegalStateException e) {
            // The process is ending already, and the hook finds the store closed.
            return;
        }
    }

    private synchronized void shutDown() {
        if (!closed) {
            closed = true;
            // With a full disk Neo4j tries for ever to write its last pages; the next start recovers them from its log.
            if (!broken) {
                management.shutdown();
            }
            lock.close();
        }
    }

    private static List<Map<String, Object>> rows(Result result) {
        try (result) {
            return result.stream().map(row -> plain(row, result.columns())).toList();
        }
    }

    private static Map<String, Object> plain(Map<String, Object> row, List<String> columns) {
        Map<String, Object> plain = new LinkedHashMap<>();
        columns.forEach(column -> plain.put(column, plain(row.get(column))));
        return plain;
    }

    private static Object plain(Object value) {
        if (value instanceof Node node) {
            List<String> labels = StreamSupport.stream(node.getLabels().spliterator(), false)
                    .map(Label::name)
                    .sorted()
                    .toList();
            return described(node, "labels", labels);
        } else if (value instanceof Relationship relationship) {
            return described(relationship, "type", relationship.getType().name());
        } else if (value instanceof org.neo4j.graphdb.Path path) {
            return StreamSupport.stream(path.spliterator(), false)
                    .map(EmbeddedDatabase::plain)
                    .toList();
        } else if (value instanceof Map<?, ?> map) {
            Map<String, Object> plain = new LinkedHashMap<>();
            map.forEach((key, inner) -> plain.put((String) key, plain(inner)));
            return plain;
        } else if (value instanceof Iterable<?> list) {
            // toList() of a stream refuses nulls' absence nowhere, but List.of would: a Cypher list may hold null.
            return StreamSupport.stream(list.spliterator(), false)
                    .map(EmbeddedDatabase::plain)
                    .collect(toList());
        }
        return Values.json(value);
    }

    private static Map<String, Object> described(Entity entity, String key, Object value) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put(key, value);
        entity.getAllProperties().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(property -> plain.put(property.getKey(), Values.json(property.getValue())));
        return plain;
    }
}
