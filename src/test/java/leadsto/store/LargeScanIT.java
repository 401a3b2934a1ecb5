package leadsto.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import leadsto.thought.Kind;
import leadsto.thought.ThoughtGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.RelationshipType;
import org.neo4j.graphdb.Transaction;

/** A graph so large that several threads scan it, each some stretches of it. */
class LargeScanIT {
    private static final int THOUGHTS = 10_000;
    private static final int LINKS = 60_000;
    private static final List<String> ROLES = List.of("supports", "prompts", "continues");
    private static final List<String> APPROACHES = List.of("logical", "emotional", "своим-путём", "by-way-of");

    @TempDir
    static Path folder;

    private static DatabaseManagementService management;
    private static GraphDatabaseService database;

    /** Nothing comes in order; pairs have several links, some of them alike but for their weight, and one thought has thousands. */
    @BeforeAll
    static void fill() {
        management = Engine.start(folder);
        database = management.database("neo4j");
        Random random = new Random(2026);
        try (Transaction transaction = database.beginTx()) {
            Node source = transaction.createNode(Label.label("Source"));
            source.setProperty("id", "s");
            source.setProperty("uri", "a.txt");
            List<Node> thoughts = IntStream.range(0, THOUGHTS)
                    .mapToObj(i -> thought(transaction, random.nextLong(), i))
                    .toList();
            for (Node thought : thoughts) {
                thought.createRelationshipTo(source, RelationshipType.withName("STATED_IN"))
                        .setProperty("turn", random.nextInt(5));
            }
            for (int i = 0; i < LINKS; i++) {
                int from = i % 10 == 0 ? 0 : random.nextInt(100);
                link(thoughts.get(from), thoughts.get(100 + random.nextInt(i % 2 == 0 ? 50 : THOUGHTS - 100)), random);
            }
            transaction.commit();
        }
    }

    private static Node thought(Transaction transaction, long id, int number) {
        Kind kind = Kind.values()[number % Kind.values().length];
        Node node = transaction.createNode(Label.label("Thought"), Label.label(kind.label()));
        node.setProperty("id", Long.toHexString(id));
        node.setProperty("text", "Thought " + number);
        return node;
    }

    private static void link(Node from, Node to, Random random) {
        Relationship link = from.createRelationshipTo(to, RelationshipType.withName("LEADS_TO"));
        link.setProperty("role", ROLES.get(random.nextInt(ROLES.size())));
        link.setProperty("approach", APPROACHES.get(random.nextInt(APPROACHES.size())));
        link.setProperty("weight", (1 + random.nextInt(10)) / 10.0);
    }

    @AfterAll
    static void close() {
        management.shutdown();
    }

    @Test
    void severalThreadsReadWhatQueriesRead() {
        try (Transaction transaction = database.beginTx()) {
            ThoughtGraph graph = TransactionReading.graph(transaction);
            assertThat(graph.thoughts()).hasSize(THOUGHTS);
            assertThat(graph.links()).hasSize(LINKS);
            assertThat(graph.statements()).hasSize(THOUGHTS);
            assertThat(graph.equals(GraphReading.of(new TransactionReading(transaction))))
                    .isTrue();
        }
    }

    @Test
    void whatTheTransactionItselfChangedIsRead() {
        try (Transaction transaction = database.beginTx()) {
            transaction
                    .execute("MATCH (:Thought)-[l:LEADS_TO]->() WITH l LIMIT 20000 DELETE l")
                    .close();
            transaction.execute("MATCH (t:Answer) SET t.rejected = true").close();
            ThoughtGraph graph = TransactionReading.graph(transaction);
            assertThat(graph.links()).hasSizeLessThan(LINKS - 20_000);
            assertThat(graph.equals(GraphReading.of(new TransactionReading(transaction))))
                    .isTrue();
        }
    }

    @Test
    void ofSeveralLinksThatCannotBeTheFirstIsNamed() {
        String wrong =
                "MATCH (a)-[l:LEADS_TO]->(b) WITH a, l, b ORDER BY id(l) SKIP $skip LIMIT 1 SET l.weight = $weight RETURN a.id + ' ' + b.id AS pair";
        List<Integer> places = List.of(50_000, 20_000, 35_000);
        List<String> pairs =
                places.stream().map(place -> changed(wrong, place, 3.0)).toList();
        try (Transaction transaction = database.beginTx()) {
            String[] first = pairs.get(1).split(" ");
            assertThatThrownBy(() -> TransactionReading.graph(transaction))
                    .isInstanceOf(StoreException.class)
                    .hasMessage("the link from '" + first[0] + "' to '" + first[1]
                            + "' in the store: it has weight 3.0; give it one above 0 and at most 1");
        } finally {
            places.forEach(place -> changed(wrong, place, 1.0));
        }
    }

    private static String changed(String cypher, int place, double weight) {
        try (Transaction transaction = database.beginTx()) {
            String pair = transaction
                    .execute(cypher, Map.of("skip", place, "weight", weight))
                    .<String>columnAs("pair")
                    .next();
            transaction.commit();
            return pair;
        }
    }
}
