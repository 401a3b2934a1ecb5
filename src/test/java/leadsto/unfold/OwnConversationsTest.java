package leadsto.unfold;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import leadsto.thought.Conversation;
import leadsto.thought.Kind;
import leadsto.thought.Source;
import leadsto.thought.Speaker;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;
import leadsto.thought.Turn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found in conversations of many sorts, unlike any annotated corpus. */
class OwnConversationsTest {

    @Test
    void adviceAnswersWhoAsksForIt() throws IOException {
        assertThat(texts("en-letter", Kind.ANSWER))
                .contains("If you can solve that with a neighbour and an emergency button, I think you should go.");
        assertThat(texts("ru-pismo", Kind.ANSWER))
                .anyMatch(it -> it.startsWith("Поэтому я бы предложил начальству"))
                .contains("Я бы отказался.");
        assertThat(texts("ru-sobranie", Kind.ANSWER)).anyMatch(it -> it.startsWith("Я предлагаю так"));
    }

    @Test
    void sympathyIsNoAnswer() throws IOException {
        assertThat(texts("en-ticket", Kind.ANSWER)).contains("Your phone is almost certainly fine.");
        assertThat(texts("en-ticket", Kind.RESPONSE)).contains("I'm sorry, that sounds really annoying.");
    }

    @Test
    void aLabelOrANoAnswers() throws IOException {
        assertThat(texts("en-review", Kind.ANSWER))
                .contains("store a CompletableFuture per key and let the load run outside of the map.");
        assertThat(texts("en-physics", Kind.ANSWER)).contains("it doesn't swap left and right at all.");
        assertThat(texts("ru-filosof", Kind.ANSWER)).contains("Нет, вы тот же, и как раз в первом смысле.");
    }

    @Test
    void aLikelyCauseAnswersAndIsNoDoubt() throws IOException {
        assertThat(texts("ru-kuhnya", Kind.ANSWER)).anyMatch(it -> it.startsWith("Скорее всего, дело в температуре"));
    }

    @Test
    void rowsOfATableAreObservations() throws IOException {
        assertThat(texts("en-meeting", Kind.OBSERVATION)).contains("Shop 3 — Reason given: slow export");
    }

    @Test
    void objectionsAreDoubts() throws IOException {
        assertThat(texts("ru-kuhnya", Kind.DOUBT))
                .contains("Но бабушка пекла в такой же узкой, и у неё всё получалось.");
        assertThat(texts("ru-kod", Kind.DOUBT)).contains("Но это всё ещё втрое дольше, чем раньше.");
        assertThat(texts("ru-sobranie", Kind.DOUBT)).contains("инспекция может отвечать тридцать дней.");
        assertThat(texts("en-physics", Kind.DOUBT))
                .contains("Hmm, but text in a mirror really is reversed left to right.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "en-letter",
                "en-meeting",
                "en-physics",
                "en-review",
                "en-ticket",
                "ru-filosof",
                "ru-kod",
                "ru-kuhnya",
                "ru-pismo",
                "ru-sobranie"
            })
    void whatAsksIsAQuestionAndSomethingAnswers(String name) throws IOException {
        ThoughtGraph graph = unfolded(name);
        assertThat(graph.thoughts())
                .anyMatch(it -> it.kind() == Kind.ANSWER)
                .filteredOn(it -> it.text().endsWith("?"))
                .isNotEmpty()
                .allMatch(it -> it.kind() == Kind.QUESTION || it.kind() == Kind.DOUBT);
    }

    private static List<String> texts(String name, Kind kind) throws IOException {
        return unfolded(name).thoughts().stream()
                .filter(it -> it.kind() == kind)
                .map(Thought::text)
                .toList();
    }

    private static ThoughtGraph unfolded(String name) throws IOException {
        List<Turn> turns = new ArrayList<>();
        try (InputStream in = OwnConversationsTest.class.getResourceAsStream("conversations/" + name + ".jsonl")) {
            for (JsonNode message : new ObjectMapper().readTree(in).get("messages")) {
                Speaker speaker = message.get("role").asText().equals("user") ? Speaker.PERSON : Speaker.ASSISTANT;
                turns.add(new Turn(turns.size(), speaker, message.get("content").asText(), name.substring(0, 2)));
            }
        }
        return ExtractiveUnfolding.offline().unfold(new Conversation(Source.of(name, name, name), turns));
    }
}
