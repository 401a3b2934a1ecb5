package leadsto.store;

import java.util.Map;
import java.util.function.Consumer;
import leadsto.thought.ThoughtGraph;

/** The queries of one transaction that only reads. */
@FunctionalInterface
interface Reading {
    /**
     * Of a link {@code l}: not one that is only proposed, since weaving found that the two are alike, and nobody has taken it up
     * by reviewing or weighing it, no source states it and no model said it.
     */
    String STATED = """
            NOT (l.similarity IS NOT NULL AND coalesce(l.origin = 'extracted', false) AND NOT coalesce(l.reviewed, false) AND coalesce(l.weight = l.statedWeight, false)
                 AND size(coalesce(l.sources, [])) = 0)
            """;

    /** Hands every row of a query on as it arrives, in constant memory; values are those that {@link Database} tells of. */
    void stream(String cypher, Map<String, Object> parameters, Consumer<Map<String, Object>> row);

    /** Hands on {@code id, labels, text, language, origin} of every thought that has an id and a text and is not rejected. */
    default void thoughts(Consumer<Map<String, Object>> row) {
        stream("""
                MATCH (t:Thought) WHERE coalesce(t.rejected, false) = false AND t.id IS NOT NULL AND t.text IS NOT NULL
                RETURN t.id AS id, labels(t) AS labels, t.text AS text, t.language AS language, t.origin AS origin
                """, Map.of(), row);
    }

    /**
     * Hands on {@code from, to, role, weight, approach, origin} of every link between two thoughts that is not rejected, nor
     * only proposed by weaving.
     */
    default void links(Consumer<Map<String, Object>> row) {
        stream("""
                MATCH (a:Thought)-[l:LEADS_TO]->(b:Thought)
                WHERE coalesce(l.rejected, false) = false AND a <> b AND
                """ + STATED + """
                RETURN a.id AS from, b.id AS to, l.role AS role, l.weight AS weight, l.approach AS approach,
                       l.origin AS origin
                """, Map.of(), row);
    }

    /** Hands on {@code thought, source, turn, start, end, speaker} of everything that is stated somewhere. */
    default void statements(Consumer<Map<String, Object>> row) {
        stream("""
                MATCH (t:Thought)-[in:STATED_IN]->(s:Source)
                RETURN t.id AS thought, s.id AS source, in.turn AS turn, in.start AS start, in.end AS end,
                       in.speaker AS speaker
                """, Map.of(), row);
    }

    /** The whole graph: all that nobody rejected and that is not only proposed, in the order of ids. */
    default ThoughtGraph graph() {
        return GraphReading.of(this);
    }

    /** Whether any two thoughts are merged; {@code true} where it takes as long to find out as to read them. */
    default boolean hasMerges() {
        return true;
    }

    /** Hands on {@code element, text, labels} of every thought that has a text and no id. */
    default void thoughtsWithoutId(Consumer<Map<String, Object>> row) {
        stream("""
                MATCH (t:Thought) WHERE t.id IS NULL AND t.text IS NOT NULL
                RETURN elementId(t) AS element, t.text AS text, labels(t) AS labels
                """, Map.of(), row);
    }
}
