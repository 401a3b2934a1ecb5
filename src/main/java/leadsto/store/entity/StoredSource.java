package leadsto.store.entity;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/**
 * A node {@code (:Source)}: a conversation, a document or a graph that was imported.
 *
 * @param id the first 24 hexadecimal digits of its content's digest
 * @param uri the file as the user named it, with {@code #id} for a record within it
 * @param sha256 the digest of its content
 * @param title a name for people
 * @param license an SPDX name or free text; null where the source states none
 * @param language an ISO 639-1 code or {@code und}
 * @param run the run that imported it
 */
@Node("Source")
public record StoredSource(
        @Id String id,
        @Nullable String uri,
        @Nullable String sha256,
        @Nullable String title,
        @Nullable String license,
        @Nullable String language,
        @Nullable String run) {}
