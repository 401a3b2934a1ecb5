package leadsto.store;

import java.util.Map;

/**
 * The index over the words of thoughts, which searches need and nothing else does.
 *
 * <p>A store has it from its beginning, but for one that was filled at once: to read a million texts for it takes half as long as
 * the filling, so it is made there when somebody first searches, or serves the store.
 */
final class TextIndex {
    private static final String NAME = "thoughtText";

    private TextIndex() {}

    /** Makes the index where there is none; Neo4j fills it in the background. */
    static void define(Database database) {
        // Kept up in the background, since every import would wait for it otherwise.
        database.inTransaction(queries -> queries.run(
                "CREATE FULLTEXT INDEX " + NAME + " IF NOT EXISTS FOR (t:Thought) ON EACH [t.text]"
                        + " OPTIONS {indexConfig: {`fulltext.eventually_consistent`: true}}",
                Map.of()));
    }

    /** Makes the index where there is none, and waits until it holds all texts. */
    static void require(Database database) {
        define(database);
        database.inTransaction(queries -> queries.run("CALL db.awaitIndex($name, 3600)", Map.of("name", NAME)));
    }

    static boolean isThere(Database database) {
        return database.inTransaction(
                queries -> !queries.run("SHOW INDEXES YIELD name WHERE name = $name RETURN name", Map.of("name", NAME))
                        .isEmpty());
    }

    /** Whether a query searches words. */
    static boolean isUsedBy(String cypher) {
        return cypher.contains("db.index.fulltext.query") || cypher.contains(NAME);
    }
}
