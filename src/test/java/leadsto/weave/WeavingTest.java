package leadsto.weave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import leadsto.embed.Embeddings;
import leadsto.embed.Vector;
import leadsto.thought.Approach;
import leadsto.thought.Kind;
import leadsto.thought.Link;
import leadsto.thought.Merge;
import leadsto.thought.Origin;
import leadsto.thought.Role;
import leadsto.thought.Source;
import leadsto.thought.Speaker;
import leadsto.thought.Statement;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;
import leadsto.thought.Weft;
import org.junit.jupiter.api.Test;

class WeavingTest {
    private static final String CLAY = "Wet clay swells in winter.";
    private static final String CLAYS = "So wet clays swell in winter.";

    private final Map<Thought, String> said = new LinkedHashMap<>();

    @Test
    void thoughtsOfTwoSourcesThatSayTheSameAreMerged() {
        Thought one = say("a", Kind.PREMISE, CLAY);
        Thought other = say("b", Kind.PREMISE, CLAYS);
        say("c", Kind.PREMISE, "Granite bridges outlast those who built them.");
        Weft weft = weaving().proposals();
        assertThat(weft.merges()).singleElement().satisfies(merge -> {
            assertThat(List.of(merge.from(), merge.to())).containsExactlyInAnyOrder(one.id(), other.id());
            assertThat(merge.score()).isGreaterThan(.9);
            assertThat(merge.model()).isEqualTo("hashed-stems-512");
        });
        assertThat(weft.links()).isEmpty();
    }

    @Test
    void thoughtsOfDifferentKindAreNeverMerged() {
        say("a", Kind.DOUBT, CLAY);
        say("b", Kind.EVALUATION, CLAYS);
        assertThat(weaving().proposals().merges()).isEmpty();
    }

    @Test
    void thoughtsOfOneSourceAreNotMerged() {
        say("a", Kind.PREMISE, CLAY);
        say("a", Kind.PREMISE, CLAYS);
        assertThat(weaving().proposals().isEmpty()).isTrue();
    }

    @Test
    void whatIsLessNearThanAskedForIsNotMerged() {
        say("a", Kind.PREMISE, "Врачи не должны назначать лекарства.");
        say("b", Kind.PREMISE, "Доктор не должен назначать лекарств.");
        assertThat(weaving().minSimilarity(.99).proposals().merges()).isEmpty();
        assertThat(weaving().minSimilarity(.3).proposals().merges()).hasSize(1);
    }

    @Test
    void aThirdThatSaysTheSameJoinsTheClassOnce() {
        say("a", Kind.PREMISE, CLAY);
        say("b", Kind.PREMISE, CLAYS);
        say("c", Kind.PREMISE, "The wet clay also swells in the winter");
        assertThat(weaving().proposals().merges()).hasSize(2);
    }

    @Test
    void aThoughtOfASourceThatTheClassHasDoesNotJoin() {
        say("a", Kind.PREMISE, CLAY);
        say("b", Kind.PREMISE, CLAYS);
        say("a", Kind.PREMISE, "The wet clay also swells in the winter");
        assertThat(weaving().proposals().merges()).hasSize(1);
    }

    @Test
    void whatStandsIsNotProposedAgainAndWhatIsStruckNever() {
        say("a", Kind.PREMISE, CLAY);
        say("b", Kind.PREMISE, CLAYS);
        List<Merge> merges = weaving().proposals().merges();
        assertThat(weaving().standing(merges).proposals().merges()).isEmpty();
        assertThat(weaving().only(merge -> false, link -> true).proposals().merges())
                .isEmpty();
    }

    @Test
    void whatIsStruckStaysApartByWayOfAThirdToo() {
        Thought one = say("a", Kind.PREMISE, CLAY);
        Thought other = say("b", Kind.PREMISE, CLAYS);
        say("c", Kind.PREMISE, "The wet clay also swells in the winter");
        Merge struck = Merge.of(one.id(), other.id(), 1, "");
        List<Merge> merges = weaving()
                .only(merge -> !(merge.from() + merge.to()).equals(struck.from() + struck.to()), link -> true)
                .proposals()
                .merges();
        assertThat(merges).hasSize(1);
    }

    @Test
    void anObservationSupportsTheAnswerThatHoldsIt() {
        Thought seen = say("a", Kind.OBSERVATION, "Wet clay swells in winter nights.");
        Thought answer = say("b", Kind.ANSWER, CLAY);
        assertThat(weaving().proposals().links()).singleElement().satisfies(thread -> {
            Link link = thread.link();
            assertThat(link.from()).isEqualTo(seen.id());
            assertThat(link.to()).isEqualTo(answer.id());
            assertThat(link.role()).isEqualTo(Role.SUPPORTS);
            assertThat(link.origin()).isEqualTo(Origin.EXTRACTED);
            assertThat(link.weight()).isEqualTo(thread.similarity() / 2);
        });
    }

    @Test
    void aQuestionPromptsTheAnswerOfAnotherSource() {
        Thought question = say("a", Kind.QUESTION, "Why does wet clay swell in cold winter nights?");
        say("b", Kind.ANSWER, "Wet clay swells in cold winter nights.");
        Thought answer = say("b", Kind.ANSWER, "Wet clay swells in cold winter nights because water freezes.");
        assertThat(weaving().proposals().links()).anySatisfy(thread -> {
            assertThat(thread.link().from()).isEqualTo(question.id());
            assertThat(thread.link().to()).isEqualTo(answer.id());
            assertThat(thread.link().role()).isEqualTo(Role.PROMPTS);
        });
    }

    @Test
    void whatSpeaksOfTheSameRareThingsPromptsWithoutTakingSides() {
        Thought spring = say("a", Kind.PREMISE, "Leaf springs carry the old wagon without a single weld.");
        Thought weld = say("b", Kind.ANSWER, "A weld would only weaken the wagon.");
        fillers();
        assertThat(weaving().proposals().links()).singleElement().satisfies(thread -> {
            assertThat(thread.link().from()).isEqualTo(spring.id());
            assertThat(thread.link().to()).isEqualTo(weld.id());
            assertThat(thread.link().role()).isEqualTo(Role.PROMPTS);
            assertThat(thread.link().weight()).isEqualTo(thread.similarity() / 2);
        });
    }

    @Test
    void oneSharedWordOrWordsOfAnyTextJoinNothing() {
        say("a", Kind.PREMISE, "The wagon rolls downhill by itself.");
        say("b", Kind.ANSWER, "Paint protects a wagon from rust.");
        say("c", Kind.PREMISE, "Different people find different examples important.");
        say("d", Kind.ANSWER, "People with an important example are different.");
        fillers();
        assertThat(weaving().proposals().links()).isEmpty();
    }

    @Test
    void thoughtsThatNameSomebodyElseAreNotOfOneThing() {
        say("a", Kind.PREMISE, "The albums of Monk sold badly in stores.");
        say("b", Kind.ANSWER, "The albums of Ellington sold badly in stores.");
        fillers();
        assertThat(weaving().proposals().links()).isEmpty();
    }

    @Test
    void aThoughtGetsItsTwoNearestAtMost() {
        say("a", Kind.OBSERVATION, "Leaf springs carry the wagon.");
        for (String source : List.of("b", "c", "d", "e")) {
            say(source, Kind.ANSWER, "Source " + source + source + " praises leaf springs on a wagon.");
        }
        fillers();
        assertThat(weaving().proposals().links()).hasSize(2);
    }

    private void fillers() {
        List.of(
                        "Herring swim north.",
                        "Copper conducts heat.",
                        "Violins need resin.",
                        "Monks copied psalters.",
                        "Tides erode chalk.",
                        "Owls swallow voles whole.")
                .forEach(text -> say(text, Kind.PREMISE, text));
    }

    @Test
    void noLinkLeadsBackToWhereThinkingCameFrom() {
        Thought seen = say("a", Kind.OBSERVATION, "Wet clay swells in winter nights.");
        Thought answer = say("b", Kind.ANSWER, CLAY);
        Link back = new Link(answer.id(), seen.id(), Role.PROMPTS, .5, Approach.LOGICAL, Origin.AUTHOR);
        assertThat(weaving(back).proposals().links()).isEmpty();
    }

    @Test
    void whatWasWovenIsNotProposedAgainNorASecondBest() {
        say("a", Kind.OBSERVATION, "Wet clay swells in winter nights.");
        say("b", Kind.ANSWER, CLAY);
        say("c", Kind.ANSWER, "Wet clay swells in long winter nights.");
        say("d", Kind.ANSWER, "Wet clay hardens in hot summer nights.");
        List<Link> woven =
                weaving().proposals().links().stream().map(Weft.Thread::link).toList();
        assertThat(woven).hasSize(2);
        assertThat(weaving(woven.toArray(Link[]::new)).proposals().links()).isEmpty();
        assertThat(weaving()
                        .only(
                                merge -> true,
                                link -> woven.stream().noneMatch(it -> it.key().equals(link.key())))
                        .proposals()
                        .links())
                .isEmpty();
    }

    @Test
    void aGraphOfNothingHasNothingToWeave() {
        assertThat(weaving().proposals().isEmpty()).isTrue();
    }

    @Test
    void itWantsAVectorForEachThoughtAndASimilarityBetweenZeroAndOne() {
        say("a", Kind.PREMISE, CLAY);
        assertThatThrownBy(() -> Weaving.of(graph(), List.of())).hasMessageContaining("0 vectors for 1 thoughts");
        assertThatThrownBy(() -> weaving().minSimilarity(1.5)).hasMessageContaining("1.5");
    }

    @Test
    void amongManyTheSameAreFoundAndTheSearchRepeatsItself() {
        IntStream.range(0, 3000).forEach(i -> say("s" + i, Kind.PREMISE, "Stone " + i + " lies in field " + i * 7));
        say("a", Kind.PREMISE, CLAY);
        say("b", Kind.PREMISE, CLAYS);
        Weft weft = weaving().proposals();
        assertThat(weft.merges()).hasSize(1);
        assertThat(weaving().proposals()).isEqualTo(weft);
    }

    private Thought say(String source, Kind kind, String text) {
        boolean russian = text.codePoints().anyMatch(it -> it >= 'а' && it <= 'я');
        Thought thought = Thought.of(kind, text, russian ? "ru" : "en", Origin.EXTRACTED);
        said.put(thought, source);
        return thought;
    }

    private Weaving weaving(Link... links) {
        ThoughtGraph graph = graph(links);
        List<Embeddings.Text> texts = graph.thoughts().stream()
                .map(thought -> new Embeddings.Text(thought.text(), thought.language()))
                .toList();
        try (Embeddings embeddings = Embeddings.of("offline", Optional.empty())) {
            List<Vector> vectors = embeddings.vectors(texts, done -> {});
            return Weaving.of(graph, vectors);
        }
    }

    private ThoughtGraph graph(Link... links) {
        Map<String, Source> sources = new LinkedHashMap<>();
        List<Statement> statements = new ArrayList<>();
        said.forEach((thought, name) -> {
            Source source = sources.computeIfAbsent(name, it -> Source.of(it, it, it));
            statements.add(new Statement(thought.id(), source.id(), 0, Optional.empty(), Speaker.AUTHOR));
        });
        return new ThoughtGraph(
                "said",
                "en",
                Optional.empty(),
                Optional.empty(),
                ThoughtGraph.Given.NOTHING,
                List.copyOf(sources.values()),
                List.copyOf(said.keySet()),
                List.of(links),
                statements);
    }
}
