package leadsto.store.entity;

import java.time.ZonedDateTime;
import java.util.List;
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
 * @param state whether a run of unfolding came to its end, {@code finished}; null, as all that follows, of other verbs
 * @param model the language model as the user named it
 * @param promptHash the digest of its prompts
 * @param mode by which method it unfolded
 * @param approaches from which directions
 * @param calls replies that were paid for
 * @param cached replies that were known from before
 * @param failed requests that came to nothing
 * @param rejected replies that were understood and not taken
 * @param tokensIn tokens of all prompts that were sent
 * @param tokensOut tokens of all replies
 * @param seconds how long it took
 */
@Node("Run")
public record StoredRun(
        @Id String id,
        @Nullable String verb,
        @Nullable String version,
        @Nullable String options,
        @Nullable ZonedDateTime startedAt,
        @Nullable String state,
        @Nullable String model,
        @Nullable String promptHash,
        @Nullable String mode,
        @Nullable List<String> approaches,
        @Nullable Long calls,
        @Nullable Long cached,
        @Nullable Long failed,
        @Nullable Long rejected,
        @Nullable Long tokensIn,
        @Nullable Long tokensOut,
        @Nullable Double seconds) {}
