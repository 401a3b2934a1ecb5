package leadsto.store.entity;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import leadsto.thought.Digest;
import leadsto.thought.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.DynamicLabels;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;
import org.springframework.data.neo4j.core.schema.Relationship;

/**
 * A node {@code (:Thought)} as it stands in the store, with what was measured of it.
 *
 * <p>Its links are rows of their own ({@link Links}): Spring Data reads an entity with all that its relationships lead to,
 * and {@code LEADS_TO} leads on without end.
 *
 * @param id the digest of the kind and text it was first stated with; an edit does not change it
 * @param labels the node's labels besides {@code Thought}; {@link #kind} is what they say
 * @param text plain text
 * @param language an ISO 639-1 code or {@code und}
 * @param origin who says so: {@code author}, {@code gold}, {@code extracted} or {@code model}
 * @param reviewed whether a person looked at it and let it stand
 * @param rejected whether a person struck it out, so that no chain, measure or dataset knows it
 * @param run the run that made it; null where a person did
 * @param flow how often thinking comes by; null, as all measures, before the first analysis
 * @param basin the answer that it most probably ends in
 * @param absorption the probability that it ends there
 * @param centrality of an answer, the share of thinking that ends in it
 * @param effectivePaths of an answer, how many paths lead to it when weighed
 * @param disjointPaths of an answer, how many of them share no link
 * @param frustration of an answer, the share of doubts in its basin that nothing resolves
 * @param statements where it stands in sources
 */
@Node("Thought")
public record StoredThought(
        @Id String id,
        @DynamicLabels List<String> labels,
        String text,
        String language,
        String origin,
        Boolean reviewed,
        Boolean rejected,
        @Nullable String run,
        @Nullable Double flow,
        @Nullable String basin,
        @Nullable Double absorption,
        @Nullable Double centrality,
        @Nullable Double effectivePaths,
        @Nullable Long disjointPaths,
        @Nullable Double frustration,
        @Relationship("STATED_IN") List<StoredStatement> statements) {

    /** Fills in what a thought made by hand in Cypher leaves out. */
    public StoredThought {
        labels = labels == null ? List.of() : labels.stream().sorted().toList();
        text = text == null ? "" : text;
        language = language == null ? "und" : language;
        origin = origin == null ? "author" : origin;
        reviewed = Boolean.TRUE.equals(reviewed);
        rejected = Boolean.TRUE.equals(rejected);
        statements = statements == null
                ? List.of()
                : statements.stream().sorted(StoredStatement.BY_PLACE).toList();
    }

    /** What it does on the way to an answer; empty where somebody took the label away. */
    public Optional<Kind> kind() {
        return Arrays.stream(Kind.values())
                .filter(kind -> labels.contains(kind.label()))
                .findFirst();
    }

    /** A word that changes whenever something about the thought does. */
    public String version() {
        return Digest.sha256(String.join(
                        "\n",
                        Arrays.asList(
                                id,
                                labels.toString(),
                                text,
                                language,
                                origin,
                                reviewed + " " + rejected,
                                run + " " + flow + " " + basin + " " + absorption,
                                centrality + " " + effectivePaths + " " + disjointPaths + " " + frustration,
                                statements.toString())))
                .substring(0, 16);
    }
}
