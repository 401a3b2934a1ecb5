package leadsto.unfold.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import leadsto.thought.Approach;
import leadsto.thought.Kind;
import leadsto.thought.Link;
import leadsto.thought.Origin;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;
import leadsto.unfold.model.ModelUnfolding.Unfolded;
import leadsto.unfold.model.Outcome.NotTaken;
import leadsto.unfold.model.Outcome.Taken;
import leadsto.unfold.model.StubModel.Answer;
import leadsto.unfold.model.StubModel.Asked;
import leadsto.unfold.model.ask.ChatOptions;
import leadsto.unfold.model.chat.Chat;
import leadsto.unfold.model.chat.Counts;
import leadsto.unfold.model.prompt.Prompts;
import leadsto.unfold.model.reply.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole way of chains, against a model over HTTP. */
class ModelUnfoldingIT {
    private static final Thought ANSWER =
            Thought.of(Kind.ANSWER, "The harbour froze because the river brings fresh water.", "en", Origin.AUTHOR);
    private static final Thought RUSSIAN =
            Thought.of(Kind.ANSWER, "Гавань замёрзла, потому что река приносит пресную воду.", "ru", Origin.AUTHOR);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"openai:m", "ollama:m"})
    void aChainGoesFromItsQuestionToTheAnswer(String model) {
        try (StubModel stub = new StubModel(new PlausibleModel())) {
            Chat chat = chat(model, stub);
            Taken chain = (Taken)
                    outcomes(chat, settings(Mode.CHAIN, 1), Target.of(ANSWER)).get(0);
            assertThat(drawn(chain.graph()))
                    .containsExactly(
                            "question -prompts-> observation",
                            "question -prompts-> doubt",
                            "observation -prompts-> doubt",
                            "doubt -resolves-> evaluation",
                            "evaluation -supports-> premise",
                            "premise -supports-> response",
                            "response -continues-> answer");
            assertThat(chain.graph().thoughts().get(0)).isEqualTo(ANSWER);
            assertThat(chain.graph().thoughts().subList(1, 7))
                    .allSatisfy(it -> assertThat(it.origin()).isEqualTo(Origin.MODEL));
            assertThat(chain.provenance().promptHash())
                    .hasValueSatisfying(it -> assertThat(it).hasSize(64));
            // Where probabilities are told, one more for nothing, and for each of the six beginnings.
            int asks = model.startsWith("openai") ? 11 : 4;
            assertThat(chain.provenance().tokensIn()).isEqualTo(100 * asks);
            assertThat(chat.counts()).isEqualTo(new Counts(asks, asks, 0, 0, 0, 100 * asks, 10 * asks));
        }
    }

    @Test
    void weightsComeFromTheReaderAndFromTheProbabilitiesOfItsTokens() {
        try (StubModel stub = new StubModel(new PlausibleModel())) {
            Map<String, Double> counted = weights("ollama:m", stub);
            // Named again by one reader: 2/3; not named: 1/3; its conclusion was found to be the answer.
            assertThat(counted).containsEntry("doubt -resolves-> evaluation", 2 / 3.);
            assertThat(counted).containsEntry("question -prompts-> doubt", 1 / 3.);
            assertThat(counted.get("response -continues-> answer")).isCloseTo(2 / 3., within(1e-6));
            // Each token of the stub has probability 1/2, and a number is one token.
            Map<String, Double> weighed = weights("openai:m", stub);
            assertThat(weighed.get("doubt -resolves-> evaluation")).isCloseTo(.5, within(1e-9));
            // After the question the answer is likely by (2/3 + 1/2) / 2 = 7/12, where it was by 1/2: odds of 7 to 5.
            assertThat(weighed.get("question -prompts-> doubt")).isCloseTo(7 / 17., within(1e-9));
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void everyModeGivesThoughtsThatLeadOn(Mode mode) {
        for (Thought target : List.of(ANSWER, RUSSIAN)) {
            Thought from = mode == Mode.INVENT
                    ? Thought.of(Kind.QUESTION, target.text() + " Why? Почему?", target.language(), Origin.AUTHOR)
                    : target;
            try (StubModel stub = new StubModel(new PlausibleModel())) {
                List<Outcome> outcomes = outcomes(
                        chat("openai:m", stub),
                        settings(mode, 1),
                        new Target(
                                from,
                                List.of("Something else entirely.", "Совсем другое."),
                                List.of("A reason."),
                                List.of(),
                                0));
                assertThat(outcomes).hasSize(1).first().isInstanceOf(Taken.class);
                assertThat(((Taken) outcomes.get(0)).graph().links()).isNotEmpty();
            }
        }
    }

    @Test
    void aPremiseAndADoubtBelowBecomeTargetsAndAnOpenDoubtIsMetFirst() {
        Thought doubt =
                Thought.of(Kind.DOUBT, "But salt water freezes, too, when it is cold enough.", "en", Origin.AUTHOR);
        try (StubModel stub = new StubModel(new PlausibleModel())) {
            List<Outcome> outcomes = outcomes(
                    chat("openai:m", stub),
                    settings(Mode.CHAIN, 2),
                    new Target(ANSWER, List.of(), List.of(), List.of(doubt), 1));
            assertThat(outcomes).hasSize(4).allSatisfy(it -> assertThat(it).isInstanceOf(Taken.class));
            assertThat(drawn(((Taken) outcomes.get(0)).graph()))
                    .noneMatch(it -> it.startsWith("doubt -resolves-> observation"));
            assertThat(drawn(((Taken) outcomes.get(1)).graph())).contains("doubt -resolves-> observation");
            // The premise is nearer to the answer than the doubt, so more walks go through it.
            assertThat(((Taken) outcomes.get(2)).graph().thoughts().get(0).kind())
                    .isEqualTo(Kind.PREMISE);
            assertThat(((Taken) outcomes.get(3)).graph().thoughts().get(0).kind())
                    .isEqualTo(Kind.DOUBT);
        }
    }

    @Test
    void aBudgetLeavesOutWhatMightNotFit() {
        Settings settings = new Settings(
                Mode.CHAIN,
                List.of(Approach.LOGICAL, Approach.EMOTIONAL, Approach.DISAPPOINTMENT),
                1,
                1,
                2500,
                1,
                .3,
                .5,
                true);
        try (StubModel stub = new StubModel(new PlausibleModel())) {
            Chat chat = chat("openai:m", stub);
            List<Outcome> outcomes = outcomes(chat, settings, Target.of(ANSWER));
            assertThat(outcomes).hasExactlyElementsOfTypes(Taken.class, Taken.class, Outcome.LeftOut.class);
            assertThat(chat.counts().tokensIn() + chat.counts().tokensOut()).isLessThanOrEqualTo(2500);
        }
    }

    @Test
    void whatOneAnswerLeavesOfTheBudgetGoesToTheNext() {
        PlausibleModel plausible = new PlausibleModel();
        // Of the first answer nothing comes, and soon: two replies that cannot be used for each approach.
        Function<Asked, Answer> refusing = asked -> asked.texts().get(1).contains("harbour")
                ? Answer.says("I'm sorry, but I can't help with that.")
                : plausible.apply(asked);
        Thought other = Thought.of(Kind.ANSWER, "Bakers rise early since dough does not wait.", "en", Origin.AUTHOR);
        Settings settings = new Settings(
                Mode.CHAIN,
                List.of(Approach.LOGICAL, Approach.EMOTIONAL, Approach.DISAPPOINTMENT),
                1,
                1,
                2200,
                1,
                .3,
                .5,
                false);
        try (StubModel stub = new StubModel(refusing)) {
            Chat chat = chat("openai:m", stub);
            List<Unfolded> all = unfolded(chat, settings, List.of(Target.of(ANSWER), Target.of(other)));
            assertThat(all.get(0).outcomes()).hasExactlyElementsOfTypes(NotTaken.class, NotTaken.class, NotTaken.class);
            // A share of 1100 is two chains of 440; the 440 that the other answer left are the third.
            assertThat(all.get(1).outcomes()).hasExactlyElementsOfTypes(Taken.class, Taken.class, Taken.class);
            assertThat(chat.counts().tokensIn() + chat.counts().tokensOut()).isEqualTo(1980);

            List<Unfolded> again =
                    unfolded(chat("openai:m", stub), settings, List.of(Target.of(ANSWER), Target.of(other)));
            assertThat(again).isEqualTo(all);
        }
    }

    @Test
    void whatCopiesTheAnswerIsAskedForOnceMoreAndThenRejected() {
        PlausibleModel plausible = new PlausibleModel();
        Function<Asked, Answer> copying = asked -> {
            Answer answer = plausible.apply(asked);
            boolean steps = answer instanceof Answer.Says says && says.text().startsWith("{\"steps\"");
            return steps
                    ? Answer.says(((Answer.Says) answer)
                            .text()
                            .replace(
                                    "What everyone could see",
                                    "The harbour froze because the river was there: what everyone could see"))
                    : answer;
        };
        try (StubModel stub = new StubModel(copying)) {
            NotTaken rejected = (NotTaken) outcomes(chat("openai:m", stub), settings(Mode.CHAIN, 1), Target.of(ANSWER))
                    .get(0);
            assertThat(rejected.reason()).isEqualTo(Reason.ANCHORED);
            assertThat(rejected.explanation())
                    .contains("of the answer's wording stands before it, also when asked again");
            assertThat(stub.requests()).hasSize(3);
            assertThat(stub.requests().get(2).last())
                    .startsWith("Steps that borrow three words in a row from the conclusion, or more: 2.");
        }
    }

    @Test
    void whatLeadsElsewhereIsRejectedWithWhatItsReaderConcluded() {
        PlausibleModel plausible = new PlausibleModel();
        Function<Asked, Answer> astray = asked -> asked.texts().get(1).contains("\"follows\"")
                ? Answer.says("{\"follows\":[],\"conclusion\":\"Bakers rise early.\",\"rests_on\":[]}")
                : plausible.apply(asked);
        try (StubModel stub = new StubModel(astray)) {
            NotTaken rejected = (NotTaken) outcomes(chat("openai:m", stub), settings(Mode.CHAIN, 1), Target.of(ANSWER))
                    .get(0);
            assertThat(rejected.reason()).isEqualTo(Reason.ASTRAY);
            assertThat(rejected.explanation()).contains("comes to 'Bakers rise early.'");
        }
    }

    @Test
    void aConclusionInOtherWordsCountsAndOneThatIsANeighboursDoesNot() {
        PlausibleModel plausible = new PlausibleModel();
        String neighbour = "Гавань замёрзла из-за мороза.";
        for (String picked : List.of(RUSSIAN.text(), neighbour)) {
            Function<Asked, Answer> inOtherWords = asked -> {
                String prompt = asked.texts().get(1);
                if (prompt.contains("\"follows\"")) {
                    return Answer.says(
                            "{\"follows\":[],\"conclusion\":\"Лёд здесь от притока несолёной влаги.\",\"rests_on\":[6]}");
                }
                return prompt.contains("\"same\"")
                        ? Answer.says("{\"same\":" + (prompt.contains("1. " + picked) ? 1 : 2) + "}")
                        : plausible.apply(asked);
            };
            try (StubModel stub = new StubModel(inOtherWords)) {
                Outcome outcome = outcomes(
                                chat("openai:m", stub),
                                settings(Mode.CHAIN, 1),
                                new Target(RUSSIAN, List.of(neighbour), List.of(), List.of(), 0))
                        .get(0);
                assertThat(outcome instanceof Taken).isEqualTo(picked.equals(RUSSIAN.text()));
                // Nobody told which of the two it is.
                assertThat(stub.requests().get(3).texts().get(1)).contains(". " + RUSSIAN.text(), ". " + neighbour);
                assertThat(stub.requests().get(2).texts().toString()).doesNotContain(RUSSIAN.text());
            }
        }
    }

    @Test
    void twoHundredAnswersFromFourApproachesKeepTheirCountsAndTheirOrder() {
        AtomicInteger number = new AtomicInteger();
        PlausibleModel plausible = new PlausibleModel();
        // Each seventh reply is nonsense; it is repaired, or counted.
        Function<Asked, Answer> wavering = asked ->
                number.incrementAndGet() % 7 == 0 ? Answer.says("Certainly! Here it comes.") : plausible.apply(asked);
        List<Target> targets = IntStream.range(0, 200)
                .mapToObj(i -> Target.of(Thought.of(
                        Kind.ANSWER, "Answer number " + i + " names the place where it stops.", "en", Origin.AUTHOR)))
                .toList();
        Settings settings =
                new Settings(Mode.CHAIN, Prompts.of(Optional.empty()).approaches(), 1, 1, 0, 1, .3, .5, false);
        try (StubModel stub = new StubModel(wavering)) {
            Chat chat = chat("openai:m", stub);
            List<Unfolded> all = unfolded(chat, settings, targets);
            assertThat(all).extracting(it -> it.target()).isEqualTo(targets);
            Map<Boolean, Long> taken = all.stream()
                    .flatMap(it -> it.outcomes().stream())
                    .collect(Collectors.partitioningBy(it -> it instanceof Taken, Collectors.counting()));
            assertThat(taken.get(true) + taken.get(false)).isEqualTo(800);
            Counts counts = chat.counts();
            assertThat(counts.called()).isEqualTo(stub.requests().size());
            assertThat(counts.asked()).isEqualTo(counts.called() + counts.cached());
            assertThat(counts.tokensIn()).isEqualTo(100 * counts.called());
            assertThat(stub.most()).isLessThanOrEqualTo(8);

            // Once more, from the cache: the same, and nothing is asked.
            Chat again = chat("openai:m", stub);
            List<Unfolded> repeated = unfolded(again, settings, targets);
            assertThat(repeated).isEqualTo(all);
            assertThat(again.counts().called()).isZero();
            assertThat(again.counts().cached()).isEqualTo(counts.asked());
        }
    }

    private Map<String, Double> weights(String model, StubModel stub) {
        Taken chain = (Taken) outcomes(chat(model, stub), settings(Mode.CHAIN, 1), Target.of(ANSWER))
                .get(0);
        return chain.graph().links().stream()
                .collect(Collectors.toMap(link -> drawn(chain.graph(), link), Link::weight));
    }

    private static List<String> drawn(ThoughtGraph graph) {
        return graph.links().stream().map(link -> drawn(graph, link)).toList();
    }

    private static String drawn(ThoughtGraph graph, Link link) {
        return graph.named(link.from()).kind().word() + " -" + link.role().word() + "-> "
                + graph.named(link.to()).kind().word();
    }

    private static List<Outcome> outcomes(Chat chat, Settings settings, Target target) {
        return unfolded(chat, settings, List.of(target)).get(0).outcomes();
    }

    private static List<Unfolded> unfolded(Chat chat, Settings settings, List<Target> targets) {
        List<Unfolded> all = new ArrayList<>();
        ModelUnfolding.with(chat, Prompts.of(Optional.empty()), settings).unfold(targets, all::add);
        return all;
    }

    private static Settings settings(Mode mode, int depth) {
        return new Settings(mode, List.of(Approach.LOGICAL), 1, depth, 0, 1, .3, .5, true);
    }

    private Chat chat(String model, StubModel stub) {
        return Chat.with(new ChatOptions(
                model,
                Optional.of(stub.address()),
                Optional.of(folder.resolve("cache")),
                8,
                0,
                Duration.ofSeconds(20),
                3,
                Optional.empty(),
                0));
    }
}
