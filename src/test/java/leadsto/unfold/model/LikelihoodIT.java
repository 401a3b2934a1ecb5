package leadsto.unfold.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import leadsto.thought.Approach;
import leadsto.thought.Kind;
import leadsto.thought.Link;
import leadsto.thought.Origin;
import leadsto.thought.Thought;
import leadsto.unfold.model.Outcome.Taken;
import leadsto.unfold.model.StubModel.Answer;
import leadsto.unfold.model.StubModel.Asked;
import leadsto.unfold.model.ask.ChatOptions;
import leadsto.unfold.model.chat.Chat;
import leadsto.unfold.model.prompt.Prompts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How likely an answer is after each step, asked over HTTP. */
class LikelihoodIT {
    private static final Thought ANSWER =
            Thought.of(Kind.ANSWER, "The harbour froze because the river brings fresh water.", "en", Origin.AUTHOR);
    private static final String OTHER = "The harbour froze because nobody broke the ice.";
    private static final Target TARGET = new Target(ANSWER, List.of(OTHER), List.of(), List.of(), 0);

    @TempDir
    Path folder;

    @Test
    void eachBeginningIsAskedForOnceAmongTheSameStatements() {
        try (StubModel stub = new StubModel(new PlausibleModel())) {
            taken(stub, "openai:m");
            List<Asked> asked = endings(stub);
            assertThat(asked).hasSize(7);
            String first = asked.get(0).texts().get(1);
            String mark = first.replaceAll("(?s).*?<<<([0-9a-f]{16}).*", "$1");
            // The one with the lower digest stands first; nothing tells which is the answer.
            assertThat(first).isEqualTo("""
                    Someone is thinking aloud. These are the thoughts so far, in their order; there may be none yet:
                    <<<MARK

                    MARK>>>

                    The thinking will end in one of these statements, numbered, or in another one:
                    <<<MARK
                    1. The harbour froze because nobody broke the ice.
                    2. The harbour froze because the river brings fresh water.
                    MARK>>>

                    In which of them does it most probably end, going by these thoughts alone? They may be only a part of the way. If more probably in none of them, it is 0.

                    Reply in this form, the number in place of N:
                    {"ends":N}""".replace("MARK", mark));
            assertThat(asked.get(0).body().path("logprobs").asBoolean()).isTrue();
            assertThat(asked.get(0).body().path("top_logprobs").asInt()).isEqualTo(20);
            assertThat(asked.get(0)
                            .body()
                            .at("/response_format/json_schema/schema/properties/ends/type")
                            .asText())
                    .isEqualTo("integer");
            assertThat(asked.stream().map(it -> known(it)).sorted().toList()).containsExactly(0, 1, 2, 3, 4, 5, 6);
        }
    }

    @Test
    void aStepThatLowersTheLikelihoodGetsALowWeight() {
        // Of the answer; the rest falls to the other statement and to none. The evaluation, fourth, lowers it.
        double[] after = {.3, .5, .6, .5, .1, .5, .9};
        try (StubModel stub = new StubModel(saying(after))) {
            Taken chain = taken(stub, "openai:m");
            Likelihood likelihood = chain.likelihoods().get(0);
            assertThat(likelihood.lowering()).containsExactly(4);
            assertThat(likelihood.labels()).isEqualTo(3);
            // The reader wrote each number with probability 1/2, so readers alone give (1/2 + 1) / 3 = 1/2.
            double before = (.5 + 1 / 3.) / 2;
            double lowered = (.1 + 1 / 3.) / 2;
            double left = lowered / (1 - lowered) / (before / (1 - before));
            assertThat(weight(chain, Kind.EVALUATION, Kind.PREMISE)).isCloseTo(left / (1 + left), within(1e-9));
            assertThat(weight(chain, Kind.EVALUATION, Kind.PREMISE)).isLessThan(.3);
            assertThat(weight(chain, Kind.PREMISE, Kind.RESPONSE)).isGreaterThan(.7);
            assertThat(weight(chain, Kind.DOUBT, Kind.EVALUATION)).isCloseTo(.5, within(1e-9));
        }
    }

    @Test
    void anAddressWithoutProbabilitiesIsNotAskedAndWeighsAsReadersDo() {
        try (StubModel stub = new StubModel(new PlausibleModel())) {
            Taken chain = taken(stub, "ollama:m");
            assertThat(chain.likelihoods()).isEmpty();
            assertThat(endings(stub)).isEmpty();
            assertThat(weight(chain, Kind.PREMISE, Kind.RESPONSE)).isEqualTo(2 / 3.);
        }
    }

    @Test
    void anAddressThatTellsOnlyWhatItWroteIsAskedOnceAnAnswer() {
        PlausibleModel plausible = new PlausibleModel();
        Function<Asked, Answer> poor = asked -> asked.body().has("top_logprobs")
                ? new Answer.Raw(400, Map.of(), "{\"error\":\"top_logprobs is not supported\"}")
                : asked.texts().get(1).contains("\"ends\"") ? Answer.says("{\"ends\":1}") : plausible.apply(asked);
        try (StubModel stub = new StubModel(poor)) {
            List<Taken> chains = taken(
                    stub,
                    "openai:m",
                    new Settings(Mode.CHAIN, List.of(Approach.LOGICAL, Approach.EMOTIONAL), 1, 1, 0, 1, .3, .5, true));
            assertThat(chains).hasSize(2).allMatch(it -> it.likelihoods().isEmpty());
            // Refused, then replied to without, for both chains together.
            assertThat(endings(stub)).hasSizeBetween(2, 3);
            assertThat(endings(stub).stream().filter(it -> !it.body().has("top_logprobs")))
                    .hasSize(1)
                    .allMatch(it -> it.body().path("logprobs").asBoolean());
            assertThat(stub.requests().stream().filter(it -> !it.body().has("response_format")))
                    .isEmpty();
        }
    }

    @Test
    void nonsenseInBetweenLeavesAGapAndTheChainStands() {
        Function<Asked, Answer> saying = saying(.3, .4, .5, .6, .7, .8, .9);
        Function<Asked, Answer> faltering = asked -> asked.texts().get(1).contains("\"ends\"") && known(asked) == 2
                ? Answer.says("Who knows.")
                : saying.apply(asked);
        try (StubModel stub = new StubModel(faltering)) {
            Likelihood likelihood = taken(stub, "openai:m").likelihoods().get(0);
            assertThat(likelihood.after(2)).isEmpty();
            assertThat(likelihood.weighed()).isEqualTo(4);
        }
    }

    @Test
    void onceMoreCostsNothingAndTurnedOffNothingIsAsked() {
        try (StubModel stub = new StubModel(new PlausibleModel())) {
            Taken first = taken(stub, "openai:m");
            int requests = stub.requests().size();
            assertThat(taken(stub, "openai:m")).isEqualTo(first);
            assertThat(stub.requests()).hasSize(requests);
            Settings off = new Settings(Mode.CHAIN, List.of(Approach.LOGICAL), 1, 1, 0, 1, .3, .5, false);
            Taken without = taken(stub, "openai:m", off).get(0);
            assertThat(without.likelihoods()).isEmpty();
            assertThat(stub.requests()).hasSize(requests);
        }
    }

    /** A plausible model that finds the answer so likely after so many steps, and another statement or none half of the rest. */
    private static Function<Asked, Answer> saying(double... after) {
        PlausibleModel plausible = new PlausibleModel();
        return asked -> {
            if (!asked.texts().get(1).contains("\"ends\"")) {
                return plausible.apply(asked);
            }
            double likely = after[known(asked)];
            double rest = (1 - likely) / 2;
            // A token that is no label, and what it takes is nobody's.
            return Answer.ends(Map.of(0, rest * .9, 1, rest * .9, 2, likely * .9, 7, .1));
        };
    }

    private static int known(Asked asked) {
        return (int) asked.texts()
                .get(1)
                .lines()
                .filter(it -> it.matches("\\d\\. (question|observation|doubt|evaluation|premise|response): .*"))
                .count();
    }

    private static List<Asked> endings(StubModel stub) {
        return stub.requests().stream()
                .filter(it -> it.texts().get(1).contains("\"ends\""))
                .toList();
    }

    private static double weight(Taken chain, Kind from, Kind to) {
        return chain.graph().links().stream()
                .filter(it -> chain.graph().named(it.from()).kind() == from
                        && chain.graph().named(it.to()).kind() == to)
                .mapToDouble(Link::weight)
                .findFirst()
                .orElseThrow();
    }

    private Taken taken(StubModel stub, String model) {
        return taken(stub, model, new Settings(Mode.CHAIN, List.of(Approach.LOGICAL), 1, 1, 0, 1, .3, .5, true))
                .get(0);
    }

    private List<Taken> taken(StubModel stub, String model, Settings settings) {
        Chat chat = Chat.with(new ChatOptions(
                model,
                Optional.of(stub.address()),
                Optional.of(folder.resolve("cache")),
                4,
                0,
                Duration.ofSeconds(20),
                1,
                Optional.empty(),
                0));
        List<Taken> taken = new ArrayList<>();
        ModelUnfolding.with(chat, Prompts.of(Optional.empty()), settings)
                .unfold(List.of(TARGET), it -> it.outcomes().forEach(outcome -> taken.add((Taken) outcome)));
        return taken;
    }
}
