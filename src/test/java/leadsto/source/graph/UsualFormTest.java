package leadsto.source.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

class UsualFormTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void aPlainGraphFits() throws Exception {
        assertThat(UsualForm.fits(JSON.readTree("""
                        {"id": "tides", "language": "en",
                         "thoughts": [{"id": "q", "kind": "question", "text": "Why are there tides?"},
                                      {"id": "a", "kind": "answer", "text": "The moon pulls."}],
                         "leadsTo": [{"from": "q", "to": "a", "role": "prompts", "weight": 0.5, "approach": "logical"}]}
                        """))).isTrue();
    }

    @Property(tries = 3000, seed = "2026")
    void nothingFitsThatTheSchemaRefuses(@ForAll("graphs") JsonNode graph) {
        if (UsualForm.fits(graph)) {
            assertThat(GraphSchema.findings(graph)).isEmpty();
        }
    }

    /** Graphs of right and wrong fields with right and wrong values. */
    @Provide
    Arbitrary<JsonNode> graphs() {
        Arbitrary<Object> value = Arbitraries.frequencyOf(
                Tuple.of(
                        6,
                        Arbitraries.of("a", "premise", "Premise", "supports", "logical", "own-way", "en", "EN", "", " ")
                                .map(it -> (Object) it)),
                Tuple.of(2, Arbitraries.of(0, 1, 2, -1, 0.5, 1.0001).map(it -> (Object) it)),
                Tuple.of(1, Arbitraries.of(true, List.of(), List.of("a")).map(it -> (Object) it)));
        Arbitrary<Object> thoughts = items(value, "id", "kind", "text", "language", "origin", "x-mine", "colour");
        Arbitrary<Object> links = items(value, "from", "to", "role", "weight", "approach", "label");
        return Arbitraries.maps(Arbitraries.of("id", "language", "title", "text", "given", "correct"), value)
                .ofMaxSize(2)
                .flatMap(fields -> thoughts.flatMap(some -> links.map(joined -> {
                    fields.put("thoughts", some);
                    fields.put("leadsTo", joined);
                    return (JsonNode) JSON.valueToTree(fields);
                })));
    }

    private static Arbitrary<Object> items(Arbitrary<Object> value, String... fields) {
        return Arbitraries.maps(Arbitraries.of(fields), value)
                .ofMinSize(2)
                .list()
                .ofMaxSize(2)
                .map(it -> (Object) it);
    }
}
