package leadsto.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import leadsto.thought.Link;
import leadsto.thought.LinkTable;
import leadsto.thought.ThoughtGraph;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A graph that is scanned is the one that is asked for row by row, whatever a person did to it. */
class GraphScanIT {
    @TempDir
    Path folder;

    private EmbeddedDatabase database;

    @BeforeEach
    void open() {
        database = EmbeddedDatabase.openOrMake(folder.resolve("graph"));
        Schema.ensure(database, "graph");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aScanReadsWhatQueriesRead() {
        run("""
                CREATE (s:Source {id: 's2', uri: 'b.txt', sha256: 'ffffffffffffffffffffffff', title: 'b', license: 'MIT'}),
                  (r:Source {id: 's1', uri: 'a.txt'}),
                  (q:Thought:Question {id: 'c', text: 'Why?', language: 'en', origin: 'gold'}),
                  (p:Thought:Premise {id: 'a', text: 'So.'}),
                  (a:Thought:Answer {id: 'b', text: 'Thus.', language: 'ru', origin: 'model', rejected: false}),
                  (gone:Thought:Doubt {id: 'd', text: 'No.', rejected: true}),
                  (kindless:Thought {id: 'e', text: 'What?'}), (nameless:Thought:Doubt {text: 'Who?'}),
                  (silent:Thought:Doubt {id: 'f'}), (:Run {id: 'a'}),
                  (q)-[:LEADS_TO {role: 'prompts', weight: 0.5, approach: 'logical', origin: 'gold'}]->(p),
                  (q)-[:LEADS_TO {role: 'prompts', weight: 1, approach: 'emotional'}]->(p),
                  (q)-[:LEADS_TO {role: 'continues', weight: 0.1, approach: 'emotional'}]->(p),
                  (p)-[:LEADS_TO]->(a), (p)-[:LEADS_TO]->(p), (p)-[:LEADS_TO {weight: 0.4, rejected: 'yes'}]->(a),
                  (p)-[:LEADS_TO {role: 'supports', weight: 0.3, approach: 'своим-путём'}]->(a),
                  (a)-[:LEADS_TO {weight: 0.2, statedWeight: 0.2, similarity: 0.7, origin: 'extracted'}]->(q),
                  (a)-[:LEADS_TO {weight: 0.3, statedWeight: 0.2, similarity: 0.7, origin: 'extracted'}]->(p),
                  (q)-[:LEADS_TO]->(gone), (kindless)-[:LEADS_TO]->(a), (a)-[:LEADS_TO]->(nameless),
                  (silent)-[:LEADS_TO]->(a), (p)-[:OTHER]->(q),
                  (q)-[:STATED_IN {turn: 1, start: 4, end: 9, speaker: 'person'}]->(s),
                  (q)-[:STATED_IN {turn: 0, start: -1, end: -1, speaker: 'assistant'}]->(s),
                  (q)-[:STATED_IN {turn: 1, start: 0, end: 3, speaker: 'person'}]->(s),
                  (a)-[:STATED_IN]->(r), (gone)-[:STATED_IN]->(r)
                """);
        ThoughtGraph scanned = database.reading(Reading::graph);
        assertThat(scanned).isEqualTo(database.reading(GraphReading::of));
        assertThat(scanned.links()).isInstanceOf(LinkTable.class).hasSize(6);
        assertThat(scanned.thoughts()).hasSize(3);
        assertThat(scanned.statements()).hasSize(4);
    }

    @Test
    void whatThisTransactionHasChangedIsSeen() {
        run(
                "CREATE (:Thought:Question {id: 'q', text: 'Why?'})-[:LEADS_TO {weight: 1}]->(:Thought:Answer {id: 'a', text: 'So.'})");
        database.inTransaction(queries -> queries.run("MATCH (t:Answer) SET t.text = 'Else.'", Map.of()));
        run("MATCH ()-[l:LEADS_TO]->() SET l.weight = 0.25");
        ThoughtGraph graph = database.reading(Reading::graph);
        assertThat(graph.thoughts().get(0).text()).isEqualTo("Else.");
        assertThat(graph.links()).extracting(Link::weight).containsExactly(.25);
    }

    @Test
    void anEmptyStoreIsAnEmptyGraph() {
        assertThat(database.reading(Reading::graph)).isEqualTo(database.reading(GraphReading::of));
    }

    @Test
    void aLinkThatCannotBeIsNamed() {
        run(
                "CREATE (:Thought:Question {id: 'q', text: 'Why?'})-[:LEADS_TO {weight: 3}]->(:Thought:Answer {id: 'a', text: 'So.'})");
        assertThatThrownBy(() -> database.reading(Reading::graph))
                .isInstanceOf(StoreException.class)
                .hasMessage(
                        "the link from 'q' to 'a' in the store: it has weight 3.0; give it one above 0 and at most 1");
        run("MATCH ()-[l:LEADS_TO]->() SET l.weight = 1, l.role = 'hinders'");
        assertThatThrownBy(() -> database.reading(Reading::graph))
                .isInstanceOf(StoreException.class)
                .hasMessageStartingWith("the link from 'q' to 'a' in the store: 'hinders' is no role; use one of");
    }

    private void run(String cypher) {
        database.inTransaction(queries -> queries.run(cypher, Map.of()));
    }
}
