package leadsto.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import leadsto.store.access.Access;
import leadsto.store.access.BoltGuard;
import leadsto.store.access.Password;
import leadsto.store.access.Serving;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Transaction;
import org.neo4j.internal.kernel.api.exceptions.ProcedureException;
import org.neo4j.kernel.api.procedure.GlobalProcedures;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/** Neo4j in this process, its files in one folder, held by one process at a time. */
final class EmbeddedDatabase implements Database {
    private static final String MARK = "databases";

    private static final int ATTEMPTS = 10;

    private final Path folder;
    private final FolderLock lock;
    private DatabaseManagementService management;
    private volatile GraphDatabaseService graph;
    private Collection<Class<?>> provided = List.of();
    private final Thread closing = new Thread(this::shutDown, "leadsto-close");
    private volatile boolean broken;
    private boolean cutShort;
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
        return openOrMake(folder, Engine::start);
    }

    /**
     * Opens the store of a folder and lets others reach it over Bolt, with the password of the folder.
     *
     * @throws FolderLock.Held where another process has it
     */
    static EmbeddedDatabase serve(Path folder, Access access) {
        EmbeddedDatabase database = openOrMake(folder, place -> Engine.start(place, access));
        try {
            Engine.setPassword(database.management, Password.readOrMake(folder));
            BoltGuard.stand(database.graph, access.hosts());
            return database;
        } catch (IOException | RuntimeException e) {
            database.close();
            throw Failures.explain(e, "the store in " + folder);
        }
    }

    private static EmbeddedDatabase openOrMake(Path folder, Function<Path, DatabaseManagementService> start) {
        requireOurs(folder);
        FolderLock lock = FolderLock.take(folder);
        try {
            boolean cutShort = BulkLoad.clear(folder);
            EmbeddedDatabase database = new EmbeddedDatabase(folder, lock, start.apply(folder));
            database.cutShort = cutShort;
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
        return committed(transaction -> work.apply(new TransactionReading(transaction)::rows));
    }

    @Override
    public <T> T importing(Run run, Function<Writing, T> steps) {
        for (int attempt = 1; ; attempt++) {
            try {
                return committed(transaction -> steps.apply(new CoreWriting(transaction, run)));
            } catch (StoreException e) {
                // Transactions that share no node can still wait for each other, where their nodes have neighbours in
                // common.
                if (attempt == ATTEMPTS || !Failures.isDeadlock(e)) {
                    throw e;
                }
            }
        }
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
            BulkLoad.install(data, folder);
        } catch (IOException e) {
            throw Failures.explain(e, "the store in " + folder);
        }
        management = Engine.start(folder);
        graph = management.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
        provide(provided);
        // A search makes the index over words when one comes.
        Schema.lay(this);
    }

    @Override
    public <T> T reading(Function<Reading, T> work) {
        try (Transaction transaction = graph.beginTx()) {
            return work.apply(new TransactionReading(transaction));
        } catch (RuntimeException e) {
            throw failure(e);
        }
    }

    @Override
    public void stream(String cypher, Map<String, Object> parameters, Consumer<Map<String, Object>> row) {
        if (TextIndex.isUsedBy(cypher)) {
            TextIndex.require(this);
        }
        try {
            graph.executeTransactionally(cypher, parameters, result -> {
                TransactionReading.each(result, row);
                return null;
            });
        } catch (RuntimeException e) {
            throw failure(e);
        }
    }

    @Override
    public long annotate(Map<String, Map<String, Object>> properties) {
        try (Transaction transaction = graph.beginTx()) {
            long changed = Annotations.set(transaction, properties);
            transaction.commit();
            return changed;
        } catch (RuntimeException e) {
            throw failure(e);
        }
    }

    @Override
    public boolean wasCutShort() {
        return cutShort;
    }

    @Override
    public boolean writesAtOnce() {
        return true;
    }

    @Override
    public void provide(Collection<Class<?>> procedures) {
        provided = procedures;
        GlobalProcedures registry =
                ((GraphDatabaseAPI) graph).getDependencyResolver().resolveDependency(GlobalProcedures.class);
        try {
            for (Class<?> procedure : procedures) {
                registry.registerProcedure(procedure);
                registry.registerFunction(procedure);
            }
        } catch (ProcedureException e) {
            throw Failures.explain(e, "the store in " + folder);
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
            forget();
            lock.close();
        }
    }

    private void forget() {
        try {
            Serving.forget(folder);
        } catch (IOException e) {
            // The word holds no longer, since it names a process that is gone; the next one to open the folder removes
            // it.
            return;
        }
    }
}
