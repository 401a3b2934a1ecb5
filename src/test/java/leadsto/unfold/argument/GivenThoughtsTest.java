package leadsto.unfold.argument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import leadsto.thought.Kind;
import leadsto.thought.Link;
import leadsto.thought.Origin;
import leadsto.thought.Role;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;
import leadsto.unfold.ExtractiveUnfolding;
import org.junit.jupiter.api.Test;

class GivenThoughtsTest {

    @Test
    void subQuestionsThatNameResultsByNumberLeadOneToTheNext() {
        ThoughtGraph graph = unfolded(
                "en",
                "Did the composer of the anthem ever see a steam train?",
                "yes",
                "Is #4 after #2?",
                "Steam trains have run in the country since 1837.",
                "When did #1 live?",
                "Since when have there been steam trains in the country where #3 lived?",
                "Who composed the anthem?",
                "Who was alive in the years of #2?");
        assertThat(target(graph, "Who composed the anthem?")).isNotEqualTo("yes");
        assertThat(target(graph, "Is #4 after #2?")).isEqualTo("yes");
        assertThat(kinds(graph))
                .containsEntry("When did #1 live?", Kind.QUESTION)
                .containsEntry("Steam trains have run in the country since 1837.", Kind.PREMISE);
    }

    @Test
    void whatCanBeOrderedInOneWayIsNearlyCertain() {
        ThoughtGraph graph = unfolded("ru", "Старше ли мост ратуши?", "нет", "#1 меньше #2?", "Когда построен мост?");
        assertThat(link(graph, "Когда построен мост?", "#1 меньше #2?").weight())
                .isGreaterThan(0.8);
        assertThat(link(graph, "#1 меньше #2?", "нет").role()).isEqualTo(Role.SUPPORTS);
    }

    @Test
    void aBareAnswerRestsOnTheFactsThatUseTheQuestionsWords() {
        ThoughtGraph graph = unfolded(
                "en",
                "Can a penguin cross the Sahara?",
                "no",
                "The Sahara is far too hot for a penguin.",
                "A penguin is a bird of cold seas.",
                "A bird of cold seas dies in the heat.");
        assertThat(target(graph, "The Sahara is far too hot for a penguin.")).isEqualTo("no");
    }

    @Test
    void thoughtsThatBeginWithAQuestionAreKnownByTheirForm() {
        ThoughtGraph graph = unfolded(
                "en",
                "Should the choir rehearse twice a week?",
                "Last year the altos lost their place in every second piece.",
                "That is a serious weakness in a choir of twelve.",
                "But some of them work in shifts.",
                "Those who cannot come may listen to a recording.",
                "Would a second evening keep its singers?",
                "Two choirs in our town do it without losing anybody.",
                "So the answer turns on who can come.",
                "Yes, the choir should rehearse twice, with recordings for those in shifts.");
        assertThat(kinds(graph))
                .containsEntry("Should the choir rehearse twice a week?", Kind.QUESTION)
                .containsEntry("Last year the altos lost their place in every second piece.", Kind.OBSERVATION)
                .containsEntry("That is a serious weakness in a choir of twelve.", Kind.EVALUATION)
                .containsEntry("But some of them work in shifts.", Kind.DOUBT)
                .containsEntry("Would a second evening keep its singers?", Kind.QUESTION)
                .containsEntry("So the answer turns on who can come.", Kind.RESPONSE)
                .containsEntry(
                        "Yes, the choir should rehearse twice, with recordings for those in shifts.", Kind.ANSWER);
        assertThat(link(graph, "But some of them work in shifts.", "Those who cannot come may listen to a recording.")
                        .role())
                .isEqualTo(Role.RESOLVES);
    }

    @Test
    void questionsAloneLeadOneToTheNext() {
        ThoughtGraph graph = of("en", List.of("What is rain?", "Where does it come from?"), Optional.empty());
        assertThat(link(graph, "What is rain?", "Where does it come from?").role())
                .isEqualTo(Role.PROMPTS);
    }

    private static ThoughtGraph unfolded(String language, String... texts) {
        boolean told = !texts[1].contains(" ");
        return of(language, List.of(texts), told ? Optional.of("1") : Optional.empty());
    }

    private static ThoughtGraph of(String language, List<String> texts, Optional<String> answer) {
        List<Thought> thoughts = new ArrayList<>();
        for (String text : texts) {
            thoughts.add(
                    new Thought(Integer.toString(thoughts.size()), Kind.PREMISE, text, language, Origin.EXTRACTED));
        }
        ThoughtGraph.Given given = new ThoughtGraph.Given(answer.map(it -> "0"), answer);
        return ExtractiveUnfolding.offline()
                .unfold(new ThoughtGraph(
                        "graph",
                        language,
                        Optional.empty(),
                        Optional.empty(),
                        given,
                        List.of(),
                        thoughts,
                        List.of(),
                        List.of()));
    }

    private static Map<String, Kind> kinds(ThoughtGraph graph) {
        return graph.thoughts().stream().collect(Collectors.toMap(Thought::text, Thought::kind));
    }

    private static String target(ThoughtGraph graph, String from) {
        return graph.links().stream()
                .filter(it ->
                        it.role() == Role.SUPPORTS && text(graph, it.from()).equals(from))
                .map(it -> text(graph, it.to()))
                .findFirst()
                .orElse("nothing");
    }

    private static Link link(ThoughtGraph graph, String from, String to) {
        return graph.links().stream()
                .filter(it -> text(graph, it.from()).equals(from)
                        && text(graph, it.to()).equals(to))
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("no link from '" + from + "' to '" + to + "' in " + graph.links()));
    }

    private static String text(ThoughtGraph graph, String id) {
        return graph.thoughts().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow()
                .text();
    }
}
