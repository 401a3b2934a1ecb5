package leadsto.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import leadsto.thought.Approach;
import leadsto.thought.Kind;
import leadsto.thought.Link;
import leadsto.thought.Origin;
import leadsto.thought.Role;
import leadsto.thought.Source;
import leadsto.thought.Span;
import leadsto.thought.Speaker;
import leadsto.thought.Statement;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;
import org.junit.jupiter.api.Test;

class ThoughtGraphWriterTest {

    @Test
    void aGraphIsALineOfJson() throws IOException {
        assertThat(written(ThoughtGraphWriter.jsonLines(), graph(), graph())).isEqualTo("""
                        {"id":"ice","language":"ru","text":"Лёд плавает? Да, no.","question":"Лёд плавает?",\
                        "given":{"question":"q"},\
                        "thoughts":[{"id":"q","kind":"question","text":"Лёд плавает?","start":0,"end":12},\
                        {"id":"1","kind":"answer","text":"no"}],\
                        "leadsTo":[{"from":"q","to":"1","role":"prompts","weight":0.5,"approach":"logical"}]}
                        """.repeat(2));
    }

    @Test
    void aGraphIsADocumentOfYaml() throws IOException {
        assertThat(written(ThoughtGraphWriter.yaml(), graph())).isEqualTo("""
                        ---
                        id: ice
                        language: ru
                        text: "Лёд плавает? Да, no."
                        question: Лёд плавает?
                        given:
                          question: q
                        thoughts:
                        - id: q
                          kind: question
                          text: Лёд плавает?
                          start: 0
                          end: 12
                        - id: "1"
                          kind: answer
                          text: "no"
                        leadsTo:
                        - from: q
                          to: "1"
                          role: prompts
                          weight: 0.5
                          approach: logical
                        """);
    }

    @Test
    void whatAModelWroteSaysSo() throws Exception {
        ThoughtGraph graph = new ThoughtGraph(
                "ice",
                "en",
                Optional.empty(),
                Optional.empty(),
                ThoughtGraph.Given.NOTHING,
                List.of(),
                List.of(
                        new Thought("p", Kind.PREMISE, "Ice is light.", "en", Origin.MODEL),
                        new Thought("a", Kind.ANSWER, "Ice swims.", "en", Origin.EXTRACTED)),
                List.of(new Link("p", "a", Role.SUPPORTS, .5, Approach.LOGICAL, Origin.MODEL)),
                List.of());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ThoughtGraphWriter.jsonLines().write(graph, out);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("\"text\":\"Ice is light.\",\"origin\":\"model\"}")
                .contains("\"text\":\"Ice swims.\"}")
                .contains("\"approach\":\"logical\",\"origin\":\"model\"}");
    }

    @Test
    void bothSayTheSame() throws IOException {
        ThoughtGraph six = Strands.six().graph();

        assertThat(new YAMLMapper().readTree(written(ThoughtGraphWriter.yaml(), six)))
                .isEqualTo(new JsonMapper().readTree(written(ThoughtGraphWriter.jsonLines(), six)));
    }

    private static String written(ThoughtGraphWriter writer, ThoughtGraph... graphs) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (ThoughtGraph graph : graphs) {
            writer.write(graph, out);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static ThoughtGraph graph() {
        String text = "Лёд плавает? Да, no.";
        Source source = Source.of("ice.yaml", text, "Ice");
        return new ThoughtGraph(
                "ice",
                "ru",
                Optional.of(text),
                Optional.of("Лёд плавает?"),
                new ThoughtGraph.Given(Optional.of("q"), Optional.empty()),
                List.of(source),
                List.of(
                        new Thought("q", Kind.QUESTION, "Лёд плавает?", "ru", Origin.AUTHOR),
                        new Thought("1", Kind.ANSWER, "no", "ru", Origin.AUTHOR)),
                List.of(new Link("q", "1", Role.PROMPTS, .5, Approach.LOGICAL, Origin.AUTHOR)),
                List.of(new Statement("q", source.id(), 0, Optional.of(new Span(0, 12)), Speaker.AUTHOR)));
    }
}
