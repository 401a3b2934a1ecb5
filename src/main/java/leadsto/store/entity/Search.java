package leadsto.store.entity;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import leadsto.thought.Kind;
import leadsto.thought.Origin;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.data.neo4j.core.Neo4jClient;

/**
 * Finds thoughts by their words and by what is known of them, page by page.
 *
 * <pre>{@code
 * Page<StoredThought> doubts = search.find(Search.Criteria.words("wet soil").and(Kind.DOUBT), PageRequest.of(0, 20));
 * }</pre>
 */
public final class Search {
    private static final String ALL = "MATCH (t:Thought) WITH t, 0.0 AS score\n";
    private static final String WITH_WORDS =
            "CALL db.index.fulltext.queryNodes('thoughtText', $words) YIELD node AS t, score\n";
    private static final String CRITERIA = """
            WHERE t.id IS NOT NULL AND t.text IS NOT NULL
              AND ($label IS NULL OR $label IN labels(t))
              AND ($language IS NULL OR coalesce(t.language, 'und') = $language)
              AND ($origin IS NULL OR coalesce(t.origin, 'author') = $origin)
              AND ($reviewed IS NULL OR coalesce(t.reviewed, false) = $reviewed)
              AND ($rejected IS NULL OR coalesce(t.rejected, false) = $rejected)
              AND ($source IS NULL OR EXISTS { (t)-[:STATED_IN]->(:Source {id: $source}) })
            """;

    private final Neo4jClient client;
    private final Thoughts thoughts;

    Search(Neo4jClient client, Thoughts thoughts) {
        this.client = client;
        this.thoughts = thoughts;
    }

    /** A page of the thoughts that meet all criteria: by words the best match first, else in the order of ids. */
    public Page<StoredThought> find(Criteria criteria, Pageable page) {
        Map<String, Object> parameters = criteria.parameters();
        String match = (criteria.words().isPresent() ? WITH_WORDS + "WITH t, score\n" : ALL) + CRITERIA;
        if (criteria.words().isPresent()) {
            // A store that is served for the first time may still be reading its texts.
            client.query("CALL db.awaitIndex('thoughtText', 300)").run();
        }
        long total = client.query(match + "RETURN count(t)")
                .bindAll(parameters)
                .fetchAs(Long.class)
                .one()
                .orElse(0L);
        parameters.put("skip", page.getOffset());
        parameters.put("limit", page.getPageSize());
        String order = criteria.words().isPresent() ? "ORDER BY score DESC, t.id" : "ORDER BY t.id";
        List<String> ids = List.copyOf(client.query(match + "RETURN t.id " + order + " SKIP $skip LIMIT $limit")
                .bindAll(parameters)
                .fetchAs(String.class)
                .all());
        List<StoredThought> found = thoughts.findAllByIdIn(ids).stream()
                .sorted(Comparator.comparing(thought -> ids.indexOf(thought.id())))
                .toList();
        return new PageImpl<>(found, page, total);
    }

    /**
     * What is looked for; what is empty does not matter.
     *
     * @param words as {@link Words} reads them: all of them must stand in the text
     * @param source the id of a source that states the thought
     */
    public record Criteria(
            Optional<String> words,
            Optional<Kind> kind,
            Optional<String> language,
            Optional<Origin> origin,
            Optional<Boolean> reviewed,
            Optional<Boolean> rejected,
            Optional<String> source) {

        /**
         * All of these words.
         *
         * @throws IllegalArgumentException where there is no word among them
         */
        public static Criteria words(String words) {
            return ANY.withWords(words);
        }

        /** Every thought there is. */
        public static final Criteria ANY = new Criteria(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        /** @throws IllegalArgumentException where there are words, but none of letters or digits */
        public Criteria {
            words.ifPresent(Words::query);
        }

        private Criteria withWords(String wanted) {
            return new Criteria(Optional.of(wanted), kind, language, origin, reviewed, rejected, source);
        }

        /** Of these, only the thoughts of a kind. */
        public Criteria and(Kind wanted) {
            return new Criteria(words, Optional.of(wanted), language, origin, reviewed, rejected, source);
        }

        private Map<String, Object> parameters() {
            Map<String, Object> parameters = new HashMap<>();
            parameters.put("words", words.map(Words::query).orElse(null));
            parameters.put("label", kind.map(Kind::label).orElse(null));
            parameters.put("language", language.orElse(null));
            parameters.put("origin", origin.map(Origin::word).orElse(null));
            parameters.put("reviewed", reviewed.orElse(null));
            parameters.put("rejected", rejected.orElse(null));
            parameters.put("source", source.orElse(null));
            return parameters;
        }
    }
}
