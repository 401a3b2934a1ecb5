package leadsto.store.entity;

import java.util.Map;
import java.util.Optional;
import leadsto.thought.Link;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.data.neo4j.core.Neo4jClient;

/** The repository of links, read as rows: what leads on from a thought, and what led there. It only reads. */
public final class Links {
    /** What an edge made by hand leaves out is what the rest of the program takes it for. */
    private static final String THE_LINK = """
            MATCH (a:Thought {id: $from})-[l:LEADS_TO]->(b:Thought {id: $to})
            WHERE coalesce(l.role, 'supports') = $role AND coalesce(l.approach, 'logical') = $approach
            """;

    private static final String ROW = """
            RETURN a.id AS from, b.id AS to, l.role AS role, l.approach AS approach, l.weight AS weight, l.origin AS origin,
                   l.reviewed AS reviewed, l.rejected AS rejected
            """;

    private final Neo4jClient client;

    Links(Neo4jClient client) {
        this.client = client;
    }

    /** The Cypher that finds one link, {@code l} from {@code a} to {@code b}, by the {@link #parameters} of its key. */
    static String theLink() {
        return THE_LINK;
    }

    static Map<String, Object> parameters(Link.Key key) {
        return Map.of(
                "from", key.from(),
                "to", key.to(),
                "role", key.role().word(),
                "approach", key.approach().name());
    }

    /** The link of a key. */
    public Optional<StoredLink> find(Link.Key key) {
        return client.query(THE_LINK + ROW + "LIMIT 1")
                .bindAll(parameters(key))
                .fetch()
                .one()
                .map(StoredLink::of);
    }

    /** What a thought leads to, the heaviest link first. */
    public Page<StoredLink> from(String thought, Pageable page) {
        return page("MATCH (a:Thought {id: $id})-[l:LEADS_TO]->(b:Thought)", thought, page);
    }

    /** What leads to a thought, the heaviest link first. */
    public Page<StoredLink> to(String thought, Pageable page) {
        return page("MATCH (b:Thought {id: $id})<-[l:LEADS_TO]-(a:Thought)", thought, page);
    }

    private Page<StoredLink> page(String match, String thought, Pageable page) {
        long total = client.query(match + " RETURN count(l)")
                .bind(thought)
                .to("id")
                .fetchAs(Long.class)
                .one()
                .orElse(0L);
        var links = client
                .query(match + ROW + "ORDER BY weight DESC, from, to, role, approach SKIP $skip LIMIT $limit")
                .bindAll(Map.of("id", thought, "skip", page.getOffset(), "limit", page.getPageSize()))
                .fetch()
                .all()
                .stream()
                .map(StoredLink::of)
                .toList();
        return new PageImpl<>(links, page, total);
    }
}
