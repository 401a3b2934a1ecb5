package leadsto.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Constraints, indexes and the version mark of a store, made when it is first opened; the index over words is a {@link TextIndex}. */
final class Schema {
    private static final long VERSION = 1;
    private static final List<String> DEFINITIONS = List.of(
            "CREATE CONSTRAINT thoughtId IF NOT EXISTS FOR (t:Thought) REQUIRE t.id IS UNIQUE",
            "CREATE CONSTRAINT sourceId IF NOT EXISTS FOR (s:Source) REQUIRE s.id IS UNIQUE",
            "CREATE CONSTRAINT runId IF NOT EXISTS FOR (r:Run) REQUIRE r.id IS UNIQUE",
            "CREATE INDEX sourceUri IF NOT EXISTS FOR (s:Source) ON (s.uri)");

    private Schema() {}

    static void ensure(Database database, String where) {
        List<Object> marks = database.reading(Schema::marks);
        if (marks.isEmpty()) {
            TextIndex.define(database);
            lay(database);
        } else if (!marks.get(0).equals(VERSION)) {
            throw new StoreException(where + " is a LeadsTo store of schema "
                    + marks.get(0) + ", this program reads schema " + VERSION
                    + "; use the version of LeadsTo that wrote it, or name another place with --graph");
        }
    }

    /** Makes all but the {@link TextIndex}. */
    static void lay(Database database) {
        DEFINITIONS.forEach(definition -> database.inTransaction(queries -> queries.run(definition, Map.of())));
        database.inTransaction(queries -> queries.run("CALL db.awaitIndexes(300)", Map.of()));
        database.inTransaction(
                queries -> queries.run("MERGE (m:LeadsToStore {schema: $version})", Map.of("version", VERSION)));
    }

    private static List<Object> marks(Reading reading) {
        List<Object> marks = new ArrayList<>();
        reading.stream(
                "MATCH (m:LeadsToStore) RETURN coalesce(m.schema, 'none') AS schema",
                Map.of(),
                row -> marks.add(row.get("schema")));
        return marks;
    }
}
