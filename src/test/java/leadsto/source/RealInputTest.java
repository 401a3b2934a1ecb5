package leadsto.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import leadsto.source.text.Mojibake;
import leadsto.thought.Conversation;
import leadsto.thought.Digest;
import leadsto.thought.Material;
import leadsto.thought.Role;
import leadsto.thought.Speaker;
import leadsto.thought.ThoughtGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conversations and corpora that lie beside the repository, where they do. */
class RealInputTest {
    private static final Path SHARED = Path.of("../shared");

    @Test
    void theSeedsAreMendedWithoutLoss() {
        Path seeds = present("seeds");

        Reading reading = Reading.of(seeds);

        assertThat(reading.faults).isEmpty();
        assertThat(reading.mendings).hasSize(3).allMatch(it -> it.endsWith("mended, was UTF-8 read as Mac Roman"));
        assertThat(reading.materials).hasSize(3).allSatisfy(it -> {
            Conversation conversation = (Conversation) it;
            assertThat(conversation.turns())
                    .extracting(turn -> turn.speaker())
                    .containsExactly(Speaker.PERSON, Speaker.ASSISTANT);
            assertThat(conversation.turns()).allSatisfy(turn -> {
                assertThat(turn.language()).isEqualTo("ru");
                assertThat(turn.text()).doesNotContain("\uFFFD", "–Ø", "—Å", "<!--", "[!nexus");
                assertThat(Mojibake.in(turn.text())).isEmpty();
            });
        });
    }

    @ParameterizedTest
    @CsvSource({
        "arg-microtexts/en, micro1_en, ''",
        "arg-microtexts/ru, micro1_ru, ''",
        "strategyqa, strategyqa_dev, ''",
        "entailmentbank/dev.tsv, entailmentbank_dev, eb_",
        "reasoningflow, reasoningflow_dev, ''"
    })
    void corporaAgreeWithTheirGoldGraphs(String corpus, String gold, String prefix) throws IOException {
        Map<String, JsonNode> expected = gold(present("gold/" + gold + ".jsonl"));

        Reading reading = Reading.of(present("corpora/" + corpus));

        assertThat(reading.faults).isEmpty();
        assertThat(reading.materials).isNotEmpty();
        for (Material material : reading.materials) {
            ThoughtGraph graph = (ThoughtGraph) material;
            JsonNode right = expected.get(prefix + graph.id());
            assertThat(thoughts(graph)).as(graph.id()).isEqualTo(thoughts(right));
            Set<String> missing = links(right);
            missing.removeAll(links(graph));
            assertThat(missing).as(graph.id()).isEmpty();
            Set<String> added = links(graph);
            added.removeAll(links(right));
            assertThat(added)
                    .as(graph.id())
                    .allMatch(it -> it.startsWith("question ") && it.contains(" " + Role.PROMPTS + " "));
        }
    }

    @ParameterizedTest
    @CsvSource({"corpora/gsm8k, 7473", "gold/strategyqa_dev.jsonl, 229", "gold/micro1_ru.jsonl, 112"})
    void everyRecordIsRead(String input, int records) {
        Reading reading = Reading.of(present(input));

        assertThat(reading.faults).isEmpty();
        assertThat(reading.materials.size()).isEqualTo(records);
    }

    private static Path present(String path) {
        Path input = SHARED.resolve(path);
        assumeTrue(Files.exists(input), input + " is not beside the repository");
        return input;
    }

    private static Map<String, JsonNode> gold(Path file) throws IOException {
        Map<String, JsonNode> graphs = new HashMap<>();
        ObjectMapper json = new ObjectMapper();
        for (String line : Files.readAllLines(file)) {
            JsonNode graph = json.readTree(line);
            graphs.put(graph.path("id").asText(), graph);
        }
        return graphs;
    }

    private static Set<String> thoughts(Material material) {
        Set<String> thoughts = new HashSet<>();
        ((ThoughtGraph) material)
                .thoughts()
                .forEach(it -> thoughts.add(name(it.kind().word(), it.text())));
        return thoughts;
    }

    private static Set<String> thoughts(JsonNode graph) {
        return new HashSet<>(names(graph).values());
    }

    private static Set<String> links(ThoughtGraph graph) {
        Map<String, String> names = new HashMap<>();
        graph.thoughts().forEach(it -> names.put(it.id(), name(it.kind().word(), it.text())));
        Set<String> links = new HashSet<>();
        graph.links().forEach(it -> links.add(names.get(it.from()) + " " + it.role() + " " + names.get(it.to())));
        return links;
    }

    private static Set<String> links(JsonNode graph) {
        Map<String, String> names = names(graph);
        Set<String> links = new HashSet<>();
        graph.path("leadsTo")
                .forEach(it -> links.add(names.get(it.path("from").asText()) + " "
                        + Role.of(it.path("role").asText()) + " "
                        + names.get(it.path("to").asText())));
        return links;
    }

    private static Map<String, String> names(JsonNode graph) {
        Map<String, String> names = new HashMap<>();
        graph.path("thoughts")
                .forEach(it -> names.put(
                        it.path("id").asText(),
                        name(it.path("kind").asText(), it.path("text").asText())));
        return names;
    }

    private static String name(String kind, String text) {
        return kind + " " + Digest.normalised(text);
    }
}
