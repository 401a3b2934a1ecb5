package leadsto.store.bulk;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.function.IntConsumer;
import org.neo4j.batchimport.api.BatchImporter;
import org.neo4j.batchimport.api.Configuration;
import org.neo4j.batchimport.api.Monitor;
import org.neo4j.batchimport.api.input.Collector;
import org.neo4j.batchimport.api.input.IdType;
import org.neo4j.batchimport.api.input.Input;
import org.neo4j.batchimport.api.input.ReadableGroups;
import org.neo4j.configuration.Config;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.internal.batchimport.DefaultAdditionalIds;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import org.neo4j.io.layout.DatabaseLayout;
import org.neo4j.io.layout.Neo4jLayout;
import org.neo4j.io.pagecache.context.CursorContextFactory;
import org.neo4j.io.pagecache.tracing.PageCacheTracer;
import org.neo4j.kernel.impl.index.schema.IndexImporterFactoryImpl;
import org.neo4j.kernel.impl.scheduler.JobSchedulerFactory;
import org.neo4j.kernel.impl.transaction.log.files.TransactionLogInitializer;
import org.neo4j.logging.internal.NullLogService;
import org.neo4j.memory.EmptyMemoryTracker;
import org.neo4j.scheduler.JobScheduler;
import org.neo4j.storageengine.api.StorageEngineFactory;

/**
 * A database built of rows, which are spooled first, since the importer wants all nodes before the first relationship.
 *
 * <p>Memory beside that of {@link Rows}: a few bytes a node outside of the heap. Nothing can be read before {@link #build}
 * has returned.
 */
public final class OfflineImport implements AutoCloseable {
    /** Where in the folder the finished database is. */
    public static final String DATA = "data";

    private final Path folder;
    private final Rows nodes;
    private final Rows relationships;

    /** @param folder where the spooled rows go, and the database; it is there and nothing else is in it */
    public OfflineImport(Path folder) throws IOException {
        this.folder = folder;
        this.nodes = new Rows(folder.resolve("nodes"));
        this.relationships = new Rows(folder.resolve("relationships"));
    }

    public Rows nodes() {
        return nodes;
    }

    public Rows relationships() {
        return relationships;
    }

    /**
     * Builds the database.
     *
     * @param database its name
     * @param progress hears now and then how many hundredths of the work are done
     * @return the folder that holds {@code databases} and {@code transactions}
     */
    public Path build(String database, IntConsumer progress) throws IOException {
        close();
        Path data = folder.resolve(DATA);
        Config config = Config.newBuilder()
                .set(GraphDatabaseSettings.neo4j_home, folder)
                .set(GraphDatabaseSettings.data_directory, data)
                .build();
        DatabaseLayout layout = Neo4jLayout.of(config).databaseLayout(database);
        try (DefaultFileSystemAbstraction files = new DefaultFileSystemAbstraction();
                JobScheduler scheduler = JobSchedulerFactory.createInitialisedScheduler();
                PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream())) {
            files.mkdirs(layout.databaseDirectory());
            importer(layout, files, config, scheduler, nowhere, progress).doImport(input());
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            // The scheduler's close may throw anything.
            throw new IOException("Neo4j's importer: " + e.getMessage(), e);
        }
        return data;
    }

    private static BatchImporter importer(
            DatabaseLayout layout,
            DefaultFileSystemAbstraction files,
            Config config,
            JobScheduler scheduler,
            PrintStream nowhere,
            IntConsumer progress) {
        return StorageEngineFactory.selectStorageEngine(config)
                .batchImporter(
                        layout,
                        files,
                        PageCacheTracer.NULL,
                        new Settings(),
                        NullLogService.getInstance(),
                        nowhere,
                        false,
                        DefaultAdditionalIds.EMPTY,
                        config,
                        new Listening(progress),
                        scheduler,
                        Collector.STRICT,
                        TransactionLogInitializer.getLogFilesInitializer(),
                        new IndexImporterFactoryImpl(),
                        EmptyMemoryTracker.INSTANCE,
                        CursorContextFactory.NULL_CONTEXT_FACTORY);
    }

    private Input input() {
        return Input.input(
                nodes.input(true),
                relationships.input(false),
                IdType.ACTUAL,
                Input.knownEstimates(
                        nodes.count(),
                        relationships.count(),
                        nodes.properties(),
                        relationships.properties(),
                        nodes.bytes(),
                        relationships.bytes(),
                        2 * nodes.count()),
                ReadableGroups.EMPTY);
    }

    @Override
    public void close() throws IOException {
        nodes.close();
        relationships.close();
    }

    /** The importer's own, but for writing by several threads at once, which a disk of today bears. */
    private static final class Settings implements Configuration {
        @Override
        public boolean highIO() {
            return true;
        }
    }

    private record Listening(IntConsumer progress) implements Monitor {
        @Override
        public void percentageCompleted(int percentage) {
            progress.accept(percentage);
        }
    }
}
