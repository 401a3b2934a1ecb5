package leadsto.store;

import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import leadsto.store.scan.GraphScan;
import leadsto.thought.Merge;
import leadsto.thought.ThoughtGraph;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Path;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.Result;
import org.neo4j.graphdb.Transaction;

/**
 * The queries of a transaction of a Neo4j in this process: one of the embedded store's own, or one that a procedure runs
 * in, on any server.
 */
public final class TransactionReading implements Reading {
    /** The weight of a link to which a person gave none. */
    public static final double UNSTATED_WEIGHT = .5;

    private final Transaction transaction;
    private final CoreReading core;

    TransactionReading(Transaction transaction) {
        this.transaction = transaction;
        this.core = new CoreReading(transaction);
    }

    /** All thoughts and links that nobody rejected, as a transaction sees them; what it has not committed included. */
    public static ThoughtGraph graph(Transaction transaction) {
        return new TransactionReading(transaction).graph();
    }

    /** The merges that stand, as a transaction sees them. */
    public static List<Merge> merges(Transaction transaction) {
        return GraphReading.merges(new TransactionReading(transaction));
    }

    @Override
    public ThoughtGraph graph() {
        if (!GraphScan.isPossible(transaction)) {
            return GraphReading.of(this);
        }
        try {
            return new GraphScan(transaction, UNSTATED_WEIGHT, TransactionReading::isProposed).graph();
        } catch (IllegalArgumentException e) {
            throw new StoreException(e.getMessage(), e);
        }
    }

    private static boolean isProposed(Map<String, Object> properties) {
        properties.replaceAll((key, value) -> Values.json(value));
        return Touch.isProposed(properties);
    }

    @Override
    public boolean hasMerges() {
        return core.hasMerges();
    }

    @Override
    public void thoughtsWithoutId(Consumer<Map<String, Object>> row) {
        core.thoughtsWithoutId(row);
    }

    @Override
    public void thoughts(Consumer<Map<String, Object>> row) {
        core.thoughts(row);
    }

    @Override
    public void links(Consumer<Map<String, Object>> row) {
        core.links(row);
    }

    @Override
    public void statements(Consumer<Map<String, Object>> row) {
        core.statements(row);
    }

    @Override
    public void stream(String cypher, Map<String, Object> parameters, Consumer<Map<String, Object>> row) {
        try (Result result = transaction.execute(cypher, parameters)) {
            each(result, row);
        }
    }

    List<Map<String, Object>> rows(String cypher, Map<String, Object> parameters) {
        try (Result result = transaction.execute(cypher, parameters)) {
            return result.stream().map(row -> plain(row, result.columns())).toList();
        }
    }

    static void each(Result result, Consumer<Map<String, Object>> row) {
        while (result.hasNext()) {
            row.accept(plain(result.next(), result.columns()));
        }
    }

    private static Map<String, Object> plain(Map<String, Object> row, List<String> columns) {
        Map<String, Object> plain = new LinkedHashMap<>();
        columns.forEach(column -> plain.put(column, plain(row.get(column))));
        return plain;
    }

    private static Object plain(Object value) {
        if (value instanceof Node node) {
            List<String> labels = StreamSupport.stream(node.getLabels().spliterator(), false)
                    .map(Label::name)
                    .sorted()
                    .toList();
            return described(node, "labels", labels);
        } else if (value instanceof Relationship relationship) {
            return described(relationship, "type", relationship.getType().name());
        } else if (value instanceof Path path) {
            return StreamSupport.stream(path.spliterator(), false)
                    .map(TransactionReading::plain)
                    .toList();
        } else if (value instanceof Map<?, ?> map) {
            Map<String, Object> plain = new LinkedHashMap<>();
            map.forEach((key, inner) -> plain.put((String) key, plain(inner)));
            return plain;
        } else if (value instanceof Iterable<?> list) {
            // toList() of a stream refuses nulls' absence nowhere, but List.of would: a Cypher list may hold null.
            return StreamSupport.stream(list.spliterator(), false)
                    .map(TransactionReading::plain)
                    .collect(toList());
        }
        return Values.json(value);
    }

    private static Map<String, Object> described(Entity entity, String key, Object value) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put(key, value);
        entity.getAllProperties().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(property -> plain.put(property.getKey(), Values.json(property.getValue())));
        return plain;
    }
}
