package leadsto.store.entity;

import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/**
 * A node {@code (:Run)}: one use of the program that changed the graph.
 *
 * @param id stands as {@code run} on everything it made
 * @param verb the verb of the command line
 * @param version the version of the program
 * @param options the options it ran with
 * @param startedAt when it began
 */
@Node("Run")
public record StoredRun(
        @Id String id,
        @Nullable String verb,
        @Nullable String version,
        @Nullable String options,
        @Nullable ZonedDateTime startedAt) {}
