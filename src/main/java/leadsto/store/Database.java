package leadsto.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Something that runs Cypher in transactions: Neo4j in this process, or a server over Bolt.
 *
 * <p>Values in rows are those of JSON: strings, longs, doubles, booleans, lists and maps with string keys. A node is a map
 * of its properties with its {@code labels}; a relationship one with its {@code type}; a path a list of both in turn.
 */
interface Database extends AutoCloseable {

    /**
     * Runs a piece of work in one transaction, again when the database asks for that, and commits it.
     *
     * @throws StoreException where it cannot be committed; then nothing of it was
     */
    <T> T inTransaction(Function<Queries, T> work);

    /**
     * Runs steps of an import in one transaction, as {@link #inTransaction} does.
     *
     * @param run what makes them
     */
    default <T> T importing(Run run, Function<Writing, T> steps) {
        return inTransaction(queries -> steps.apply(new CypherWriting(queries, run)));
    }

    /** The way to fill this database at once, where it is empty and can be taken out of service for it. */
    default Optional<BulkLoad> bulkLoad(Run run) {
        return Optional.empty();
    }

    /**
     * Does a piece of work in one transaction that only reads, which a cluster sends to any of its members. Where the
     * database asks for that the work is done again from its beginning, so it must collect what it reads within itself.
     */
    <T> T reading(Function<Reading, T> work);

    /** Runs a person's query, which may write and may make transactions of its own, and hands its rows on as they arrive. */
    void stream(String cypher, Map<String, Object> parameters, Consumer<Map<String, Object>> row);

    /**
     * Sets properties of thoughts in one transaction, and removes those that are null.
     *
     * @param properties by the ids of the thoughts; who is not there is passed over
     * @return how many thoughts have other properties than before
     */
    long annotate(Map<String, Map<String, Object>> properties);

    /** Whether the last filling of the empty database was killed and left it empty. */
    default boolean wasCutShort() {
        return false;
    }

    /** Whether transactions that touch different nodes gain from being under way at once. */
    default boolean writesAtOnce() {
        return false;
    }

    /** Makes procedures and functions callable, where the database is ours to extend; a server has plugins for that. */
    void provide(Collection<Class<?>> procedures);

    @Override
    void close();

    /** The queries of one transaction. */
    @FunctionalInterface
    interface Queries {
        /** All rows of a query, each with its columns in the order of {@code RETURN}. */
        List<Map<String, Object>> run(String cypher, Map<String, Object> parameters);
    }
}
