package leadsto.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import leadsto.thought.Approach;
import leadsto.thought.Kind;
import leadsto.thought.Link;
import leadsto.thought.Merge;
import leadsto.thought.Origin;
import leadsto.thought.Role;
import leadsto.thought.Source;
import leadsto.thought.Span;
import leadsto.thought.Speaker;
import leadsto.thought.Statement;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;

/**
 * Reads the whole store as one thought graph: all that nobody rejected and that is not only proposed by weaving, in the order of ids, so that the same content reads
 * the same from every store.
 */
final class GraphReading {
    private final Reading reading;
    private final List<Thought> thoughts = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final Map<String, Approach> approaches = new HashMap<>();

    GraphReading(Reading reading) {
        this.reading = reading;
    }

    static ThoughtGraph of(Reading reading) {
        return new GraphReading(reading).graph();
    }

    static List<Merge> merges(Reading reading) {
        List<Merge> merges = new ArrayList<>();
        if (reading.hasMerges()) {
            new GraphReading(reading).eachMerge(merges::add);
        }
        return merges;
    }

    private ThoughtGraph graph() {
        readThoughts();
        Set<String> ids = new HashSet<>();
        thoughts.forEach(thought -> ids.add(thought.id()));
        readLinks(ids);
        readSources();
        readStatements(ids);
        return new ThoughtGraph(
                "store",
                "und",
                Optional.empty(),
                Optional.empty(),
                ThoughtGraph.Given.NOTHING,
                List.copyOf(sources.values()),
                thoughts,
                links,
                statements);
    }

    /** The kind that a node's labels name. */
    static Optional<Kind> kindOf(Object labels) {
        return Arrays.stream(Kind.values())
                .filter(kind -> ((List<?>) labels).contains(kind.label()))
                .findFirst();
    }

    private void readThoughts() {
        eachThought(thoughts::add);
        thoughts.sort(Comparator.comparing(Thought::id));
    }

    /** Hands on all thoughts that nobody rejected, as they come. */
    void eachThought(Consumer<Thought> consumer) {
        reading.thoughts(row -> kindOf(row.get("labels"))
                .ifPresent(kind -> consumer.accept(new Thought(
                        text(row, "id"),
                        kind,
                        text(row, "text"),
                        text(row, "language", "und"),
                        Origin.of(text(row, "origin", Origin.AUTHOR.word()))))));
    }

    private void readLinks(Set<String> ids) {
        reading.links(row -> {
            if (ids.contains(row.get("from")) && ids.contains(row.get("to"))) {
                links.add(link(row));
            }
        });
        links.sort(Comparator.comparing(Link::from)
                .thenComparing(Link::to)
                .thenComparing(Link::role)
                .thenComparing(link -> link.approach().name()));
    }

    /** Hands on all links between the thoughts of {@link #eachThought}, as they come; nothing here remembers the thoughts. */
    void eachLink(Consumer<Link> consumer) {
        List<String> kinds = Arrays.stream(Kind.values()).map(Kind::label).toList();
        reading.stream("""
                MATCH (a:Thought)-[l:LEADS_TO]->(b:Thought)
                WHERE coalesce(l.rejected, false) = false AND a <> b
                 AND all(t IN [a, b] WHERE coalesce(t.rejected, false) = false AND t.id IS NOT NULL AND t.text IS NOT NULL
                                     AND any(label IN labels(t) WHERE label IN $kinds))
                 AND
                """ + Reading.STATED + """
                RETURN a.id AS from, b.id AS to, l.role AS role, l.weight AS weight, l.approach AS approach,
                       l.origin AS origin
                """, Map.of("kinds", kinds), row -> consumer.accept(link(row)));
    }

    /** Hands on the merges that stand, made by weaving or by a person; one may name a thought that somebody rejected. */
    void eachMerge(Consumer<Merge> consumer) {
        reading.stream("""
                MATCH (a:Thought)-[s:SAME_AS]->(b:Thought)
                WHERE coalesce(s.rejected, false) = false AND a.id IS NOT NULL AND b.id IS NOT NULL AND a <> b
                RETURN a.id AS from, b.id AS to, s.score AS score, s.model AS model
                ORDER BY from, to
                """, Map.of(), row -> consumer.accept(merge(row)));
    }

    private void readSources() {
        reading.stream(
                """
                MATCH (s:Source)
                RETURN s.id AS id, s.uri AS uri, s.sha256 AS sha256, s.title AS title, s.license AS license ORDER BY s.uri, s.id
                """,
                Map.of(),
                row -> sources.put(
                        text(row, "id"),
                        new Source(
                                text(row, "uri", ""),
                                text(row, "sha256", text(row, "id")),
                                text(row, "title", ""),
                                Optional.ofNullable((String) row.get("license")))));
    }

    private void readStatements(Set<String> ids) {
        reading.statements(row -> {
            if (ids.contains(row.get("thought")) && sources.containsKey(row.get("source"))) {
                statements.add(statement(row));
            }
        });
        statements.sort(Comparator.comparing(Statement::thought)
                .thenComparing(Statement::source)
                .thenComparing(Statement::turn)
                .thenComparing(statement -> statement.span().map(Span::start).orElse(-1)));
    }

    private Link link(Map<String, Object> row) {
        try {
            return new Link(
                    text(row, "from"),
                    text(row, "to"),
                    Role.of(text(row, "role", Role.SUPPORTS.word())),
                    row.get("weight") instanceof Number weight
                            ? weight.doubleValue()
                            : TransactionReading.UNSTATED_WEIGHT,
                    approaches.computeIfAbsent(text(row, "approach", Approach.LOGICAL.name()), Approach::new),
                    Origin.of(text(row, "origin", Origin.AUTHOR.word())));
        } catch (IllegalArgumentException e) {
            throw new StoreException(
                    "the link from '" + row.get("from") + "' to '" + row.get("to") + "' in the store: "
                            + e.getMessage(),
                    e);
        }
    }

    /** A person who draws a merge by hand need not score it. */
    private static Merge merge(Map<String, Object> row) {
        double score = row.get("score") instanceof Number number ? number.doubleValue() : 1;
        return Merge.of(
                text(row, "from"), text(row, "to"), score > 0 && score <= 1 ? score : 1, text(row, "model", ""));
    }

    private static Statement statement(Map<String, Object> row) {
        int start = number(row, "start", -1);
        int end = number(row, "end", -1);
        return new Statement(
                text(row, "thought"),
                text(row, "source"),
                number(row, "turn", 0),
                start >= 0 && end > start ? Optional.of(new Span(start, end)) : Optional.empty(),
                Speaker.of(text(row, "speaker", Speaker.AUTHOR.word())));
    }

    private static int number(Map<String, Object> row, String column, int otherwise) {
        return row.get(column) instanceof Number number ? number.intValue() : otherwise;
    }

    private static String text(Map<String, Object> row, String column) {
        return String.valueOf(row.get(column));
    }

    private static String text(Map<String, Object> row, String column, String otherwise) {
        return row.get(column) == null ? otherwise : text(row, column);
    }
}
