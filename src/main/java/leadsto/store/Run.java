package leadsto.store;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import leadsto.store.Database.Queries;

/**
 * One use of the program that changed the graph: the node {@code (:Run)}, whose id stands on everything it made.
 *
 * @param verb the verb of the command line
 * @param version the version of the program
 * @param options the options it ran with, as a person would write them
 * @param startedAt when it began
 */
public record Run(String verb, String version, String options, Instant startedAt) {

    /** The verb whose runs are taken back one by one. */
    static final String UNFOLD = "unfold";
    /** How the ids of its runs begin. */
    static final String OF_UNFOLD = UNFOLD + "-";

    /** A run that begins now. */
    public static Run begin(String verb, String version, String options, Clock clock) {
        return new Run(verb, version, options, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    /** The same use of the program, begun earlier and gone on with now. */
    Run startedAt(String earlier) {
        return new Run(verb, version, options, ZonedDateTime.parse(earlier).toInstant());
    }

    /** The key of the run in the store: {@code import-2026-01-31T12:00:00.000Z}. */
    public String id() {
        return verb + "-" + startedAt;
    }

    /** Leaves a node of the run, once. */
    void write(Queries queries) {
        queries.run(
                """
                MERGE (r:Run {id: $id})
                ON CREATE SET r.verb = $verb, r.version = $version, r.options = $options,
                              r.startedAt = datetime($startedAt)
                """,
                Map.of(
                        "id", id(),
                        "verb", verb,
                        "version", version,
                        "options", options,
                        "startedAt", startedAt.toString()));
    }
}
