package leadsto.unfold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import leadsto.thought.Approach;
import leadsto.thought.Conversation;
import leadsto.thought.Kind;
import leadsto.thought.Link;
import leadsto.thought.Origin;
import leadsto.thought.Role;
import leadsto.thought.Source;
import leadsto.thought.Speaker;
import leadsto.thought.Statement;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;
import leadsto.thought.Turn;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractiveUnfoldingTest {
    private static final ExtractiveUnfolding OFFLINE = ExtractiveUnfolding.offline();

    private static final String BREAD = """
            ## Why is the loaf dense?

            A weak starter makes too little gas. You can see it in a glass of water.

            ## Risks

            A longer proof weakens the dough.

            ## Conclusion

            You should feed the starter twice a day.
            """;

    @Test
    void whatAPersonNoticesLeadsToTheQuestion() {
        ThoughtGraph graph = unfolded(turn(Speaker.PERSON, "en", "The lake froze early. Why did nobody fish?"));
        assertThat(kinds(graph))
                .containsEntry("The lake froze early.", Kind.OBSERVATION)
                .containsEntry("Why did nobody fish?", Kind.QUESTION);
        assertThat(roleBetween(graph, "The lake froze early.", "Why did nobody fish?"))
                .isEqualTo(Role.PROMPTS);
    }

    @Test
    void aRequestIsAQuestion() {
        assertThat(kinds(unfolded(turn(Speaker.PERSON, "en", "Explain to me what a glacier is."))))
                .containsValue(Kind.QUESTION);
        assertThat(kinds(unfolded(turn(Speaker.PERSON, "ru", "Оцени, не будет ли дорога слишком длинной."))))
                .containsValue(Kind.QUESTION);
    }

    @Test
    void aSummaryHoldsTheAnswer() {
        ThoughtGraph graph =
                unfolded(turn(Speaker.PERSON, "en", "Why is my loaf so dense?"), turn(Speaker.ASSISTANT, "en", BREAD));
        assertThat(kinds(graph))
                .containsEntry("You should feed the starter twice a day.", Kind.ANSWER)
                .containsEntry("Why is the loaf dense?", Kind.QUESTION)
                .containsEntry("A longer proof weakens the dough.", Kind.DOUBT);
    }

    @Test
    void aDoubtSpeaksAgainstAClaimAndIsMet() {
        ThoughtGraph graph = unfolded(turn(Speaker.ASSISTANT, "en", BREAD));
        assertThat(rolesFrom(graph, "A longer proof weakens the dough.")).contains(Role.CHALLENGES, Role.RESOLVES);
    }

    @Test
    void everyThoughtLeadsToAnAnswer() {
        ThoughtGraph graph = unfolded(
                turn(Speaker.PERSON, "en", "My bread is bad. Why is my loaf so dense?"),
                turn(Speaker.ASSISTANT, "en", BREAD));
        assertThat(reachingAnAnswer(graph)).hasSameSizeAs(graph.thoughts());
    }

    @Test
    void aReasonSupportsItsClaimInRussianToo() {
        ThoughtGraph graph =
                unfolded(turn(Speaker.AUTHOR, "ru", "Лес надо беречь от огня, потому что он хранит воду для полей."));
        assertThat(kinds(graph)).containsEntry("Лес надо беречь от огня", Kind.ANSWER);
        assertThat(roleBetween(graph, "потому что он хранит воду для полей.", "Лес надо беречь от огня"))
                .isEqualTo(Role.SUPPORTS);
    }

    @Test
    void aMonologuePlansDoubtsChecksAndConcludes() {
        ThoughtGraph graph = unfolded(
                turn(Speaker.PERSON, "en", "How many apples are left?"),
                turn(
                        Speaker.MONOLOGUE,
                        "en",
                        "Let me count the apples first. There were 12 apples and Anna took 5, so 7. "
                                + "Wait, did Ben take any of them? He took two, so 7 - 2 = 5. "
                                + "Yes, that is correct. So the final answer is 5."),
                turn(Speaker.ASSISTANT, "en", "There are five apples left."));
        assertThat(kinds(graph))
                .containsEntry("Let me count the apples first.", Kind.QUESTION)
                .containsEntry("Wait, did Ben take any of them?", Kind.DOUBT)
                .containsEntry("So the final answer is 5.", Kind.ANSWER);
        assertThat(roleBetween(graph, "So the final answer is 5.", "There are five apples left."))
                .isEqualTo(Role.CONTINUES);
    }

    @Test
    void anAnswerLeadsOnOnlyWhereThePersonTakesItUp() {
        Turn asked = turn(Speaker.PERSON, "en", "Should I water the roses at noon?");
        Turn answered = turn(Speaker.ASSISTANT, "en", "Water the roses in the evening.");
        ThoughtGraph takenUp = unfolded(asked, answered, turn(Speaker.PERSON, "en", "But what if the evening is dry?"));
        ThoughtGraph changed = unfolded(asked, answered, turn(Speaker.PERSON, "en", "Which train goes to Omsk?"));
        assertThat(rolesFrom(takenUp, "Water the roses in the evening.")).contains(Role.PROMPTS);
        assertThat(rolesFrom(changed, "Water the roses in the evening.")).isEmpty();
    }

    @Test
    void theWordsOfAThoughtDecideItsApproach() {
        ThoughtGraph graph = unfolded(turn(
                Speaker.PERSON,
                "ru",
                "Я боюсь снова остаться одна. Ничего не получилось, и я разочарована. Что делать?"));
        assertThat(graph.links().stream().map(Link::approach)).contains(Approach.EMOTIONAL, Approach.DISAPPOINTMENT);
    }

    @Test
    void noExtractedLinkIsCertain() {
        ThoughtGraph graph = unfolded(turn(Speaker.ASSISTANT, "en", BREAD));
        assertThat(graph.links()).isNotEmpty().allSatisfy(link -> {
            assertThat(link.weight()).isLessThan(1);
            assertThat(link.origin()).isEqualTo(Origin.EXTRACTED);
        });
    }

    @Test
    void theSameConversationGivesTheSameGraph() {
        Turn[] turns = {turn(Speaker.PERSON, "en", "Why is it dense?"), turn(Speaker.ASSISTANT, "en", BREAD)};
        assertThat(unfolded(turns))
                .isEqualTo(unfolded(turns))
                .isEqualTo(conversation(ExtractiveUnfolding.offline(), turns));
    }

    @Test
    void otherLanguagesAreReadByStructure() {
        ThoughtGraph graph = unfolded(
                turn(Speaker.PERSON, "de", "Warum ist der See gefroren?"),
                turn(Speaker.ASSISTANT, "de", "Der Winter war kalt. Der See ist flach."));
        assertThat(graph.thoughts()).hasSize(3);
        assertThat(reachingAnAnswer(graph)).hasSize(3);
    }

    @Test
    void givenThoughtsKeepTheirIds() {
        List<Thought> thoughts = List.of(
                new Thought("a", Kind.PREMISE, "Dogs should be kept on a lead,", "en", Origin.AUTHOR),
                new Thought("b", Kind.PREMISE, "because they frighten children.", "en", Origin.AUTHOR));
        Source source = Source.of("given", "given", "given");
        ThoughtGraph graph = OFFLINE.unfold(ThoughtGraph.of("g", "en", source, thoughts, List.of(), List.of()));
        assertThat(graph.thoughts()).extracting(Thought::id).containsExactly("a", "b");
        assertThat(graph.thoughts().get(0).kind()).isEqualTo(Kind.ANSWER);
        assertThat(graph.links()).singleElement().satisfies(link -> {
            assertThat(link.from()).isEqualTo("b");
            assertThat(link.role()).isEqualTo(Role.SUPPORTS);
        });
    }

    @Test
    void aUsersCuesAreAddedToTheBuiltInOnes(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("de"));
        Files.writeString(folder.resolve("de/asking.txt"), "# Fragen\n^ich frage mich\n");
        ExtractiveUnfolding unfolding = ExtractiveUnfolding.with(folder);
        ThoughtGraph graph = conversation(unfolding, turn(Speaker.PERSON, "de", "Ich frage mich, ob der See hält."));
        assertThat(kinds(graph)).containsValue(Kind.QUESTION);
    }

    @Test
    void aCueFileWithAnotherNameIsNamed(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("en"));
        Files.writeString(folder.resolve("en/reasons.txt"), "because\n");
        assertThatThrownBy(() -> ExtractiveUnfolding.with(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("reasons.txt is named after no cue")
                .hasMessageContaining("reason.txt");
    }

    @Test
    void aMissingCueFolderIsNamed() {
        assertThatThrownBy(() -> ExtractiveUnfolding.with(Path.of("no-such-folder")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("no-such-folder is no folder");
    }

    @Test
    void aLongTextIsReadInSeconds() {
        String text = IntStream.range(0, 6_000)
                .mapToObj(i -> "Sentence " + i + " says that thing " + i % 97 + " is so, because it was seen.\n\n")
                .collect(Collectors.joining());
        long start = System.nanoTime();
        ThoughtGraph graph = unfolded(turn(Speaker.AUTHOR, "en", text));
        assertThat(graph.thoughts()).hasSizeGreaterThan(6_000);
        assertThat((System.nanoTime() - start) / 1e9).isLessThan(30);
    }

    @Property(tries = 400, seed = "2026")
    void anyTextGivesThoughtsThatStandInIt(@ForAll("markdown") String text, @ForAll Speaker speaker) {
        ThoughtGraph graph = unfolded(turn(speaker, "en", text));
        for (Statement statement : graph.statements()) {
            String there = statement.span().orElseThrow().in(text);
            assertThat(graph.thoughts())
                    .as(there)
                    .anyMatch(it -> it.id().equals(statement.thought()) && isReadIn(there, it.text()));
        }
        assertThat(graph.statements())
                .hasSizeGreaterThanOrEqualTo(graph.thoughts().size());
    }

    @Provide
    Arbitrary<String> markdown() {
        Arbitrary<String> piece = Arbitraries.oneOf(
                Arbitraries.of(
                        "# ",
                        "- ",
                        "1. ",
                        "> ",
                        "**",
                        "*",
                        "`",
                        "|",
                        "|---|---|\n",
                        "\n",
                        "\n\n",
                        "---\n",
                        "```\n",
                        ". ",
                        "? ",
                        ": ",
                        ", but ",
                        ", потому что ",
                        "&amp;",
                        "\\*",
                        "🧠 ",
                        "\r\n",
                        "\t",
                        "«",
                        "»",
                        "[1]",
                        " — "),
                Arbitraries.of("Это верно", "the lake froze", "e.g.", "т. е.", "Wait", "Хочешь", "3.5", "𝕏 слово"),
                Arbitraries.strings().ofMaxLength(6));
        return piece.list().ofMaxSize(40).map(pieces -> String.join("", pieces));
    }

    /** Whether all letters and digits stand there in their order, whatever markup is between them. */
    private static boolean isReadIn(String there, String thought) {
        int[] letters = there.toLowerCase().codePoints().toArray();
        int at = 0;
        for (int letter : thought.toLowerCase()
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .toArray()) {
            while (at < letters.length && letters[at] != letter) {
                at++;
            }
            if (at++ == letters.length) {
                return false;
            }
        }
        return true;
    }

    private static Turn turn(Speaker speaker, String language, String text) {
        return new Turn(0, speaker, text, language);
    }

    private static ThoughtGraph unfolded(Turn... turns) {
        return conversation(OFFLINE, turns);
    }

    private static ThoughtGraph conversation(ExtractiveUnfolding unfolding, Turn... turns) {
        List<Turn> numbered = new ArrayList<>();
        for (Turn turn : turns) {
            numbered.add(new Turn(numbered.size(), turn.speaker(), turn.text(), turn.language()));
        }
        return unfolding.unfold(new Conversation(Source.of("test", numbered.toString(), "test"), numbered));
    }

    private static Map<String, Kind> kinds(ThoughtGraph graph) {
        return graph.thoughts().stream().collect(Collectors.toMap(Thought::text, Thought::kind, (a, b) -> a));
    }

    private static Role roleBetween(ThoughtGraph graph, String from, String to) {
        return graph.links().stream()
                .filter(it -> it.from().equals(id(graph, from)) && it.to().equals(id(graph, to)))
                .map(Link::role)
                .findFirst()
                .orElseThrow();
    }

    private static List<Role> rolesFrom(ThoughtGraph graph, String from) {
        return graph.links().stream()
                .filter(it -> it.from().equals(id(graph, from)))
                .map(Link::role)
                .toList();
    }

    private static String id(ThoughtGraph graph, String text) {
        return graph.thoughts().stream()
                .filter(it -> it.text().equals(text))
                .map(Thought::id)
                .findFirst()
                .orElseThrow(() -> new AssertionError(text + " is not among " + graph.thoughts()));
    }

    private static Set<String> reachingAnAnswer(ThoughtGraph graph) {
        Set<String> reaching = graph.thoughts().stream()
                .filter(it -> it.kind() == Kind.ANSWER)
                .map(Thought::id)
                .collect(Collectors.toCollection(HashSet::new));
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Link link : graph.links()) {
                grew |= link.role().walked() && reaching.contains(link.to()) && reaching.add(link.from());
            }
        }
        return reaching;
    }
}
