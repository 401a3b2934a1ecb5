package leadsto.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import leadsto.store.Database.Queries;
import leadsto.thought.Link;

/** Links as rows of their ends and properties, read and changed one by one. */
final class StoredLinks {
    private StoredLinks() {}

    /**
     * A link of the store.
     *
     * @param element what Neo4j knows it by
     * @param from the id of the thought that comes first
     * @param to the id of the thought it leads to
     */
    record Stored(String element, String from, String to, Map<String, Object> properties) {

        Claims claims() {
            return Claims.of(properties);
        }

        boolean touched() {
            return Touch.ofLink(properties);
        }

        boolean isOfSources() {
            return properties.get("sources") instanceof List<?> sources && !sources.isEmpty();
        }

        /** What the ledger knows it by. */
        long key() {
            return Ledger.keyOfLink(
                    from, to, String.valueOf(properties.get("role")), String.valueOf(properties.get("approach")));
        }
    }

    /** @param clauses Cypher that binds a link {@code l}, each once */
    static List<Stored> matching(Queries queries, String clauses, Map<String, Object> parameters) {
        return queries
                .run(
                        clauses
                                + " RETURN elementId(l) AS element, startNode(l).id AS from, endNode(l).id AS to, properties(l) AS link"
                                + " ORDER BY element",
                        parameters)
                .stream()
                .map(row -> new Stored(
                        (String) row.get("element"),
                        (String) row.get("from"),
                        (String) row.get("to"),
                        properties(row.get("link"))))
                .toList();
    }

    /** Those of the store that have the identities of these. */
    static List<Stored> like(Queries queries, List<Link> links) {
        List<Map<String, Object>> rows = links.stream()
                .map(link -> Map.<String, Object>of(
                        "from", link.from(),
                        "to", link.to(),
                        "role", link.role().word(),
                        "approach", link.approach().name()))
                .toList();
        return matching(queries, """
                UNWIND $rows AS row
                MATCH (:Thought {id: row.from})-[l:LEADS_TO {role: row.role, approach: row.approach}]->(:Thought {id: row.to})
                """, Map.of("rows", rows));
    }

    /** Sets properties of links, and removes those that are null. */
    static void change(Queries queries, Map<Stored, Map<String, Object>> changes) {
        List<Map<String, Object>> rows = new ArrayList<>();
        changes.forEach((link, properties) -> rows.add(Map.of("element", link.element(), "properties", properties)));
        queries.run("""
                UNWIND $rows AS row
                MATCH ()-[l:LEADS_TO]->() WHERE elementId(l) = row.element
                SET l += row.properties
                """, Map.of("rows", rows));
    }

    static void delete(Queries queries, List<Stored> links) {
        queries.run(
                "UNWIND $elements AS element MATCH ()-[l:LEADS_TO]->() WHERE elementId(l) = element DELETE l",
                Map.of("elements", links.stream().map(Stored::element).toList()));
    }

    static Map<String, Object> properties(Object value) {
        Map<String, Object> properties = new HashMap<>();
        ((Map<?, ?>) value).forEach((name, it) -> properties.put((String) name, it));
        return properties;
    }
}
