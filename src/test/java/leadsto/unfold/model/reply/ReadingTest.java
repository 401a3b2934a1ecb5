package leadsto.unfold.model.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import leadsto.thought.Kind;
import leadsto.thought.Role;
import leadsto.unfold.model.ask.Reply;
import leadsto.unfold.model.ask.Reply.Token;
import org.junit.jupiter.api.Test;

/** What readers reply, and the probabilities of the numbers they write. */
class ReadingTest {
    private static final String REPLY =
            "{\"follows\":[{\"step\":2,\"from\":[1]},{\"step\":3,\"from\":[1, 2]}],\"conclusion\":\"It froze.\",\"rests_on\":[3]}";

    @Test
    void withoutProbabilitiesWhatIsNamedIsCertain() {
        Reading reading = Reading.read(reply(List.of()), 3);
        assertThat(reading.chance(1, 2)).isEqualTo(1);
        assertThat(reading.chance(2, 3)).isEqualTo(1);
        assertThat(reading.chance(1, 1)).isZero();
        assertThat(reading.restsOn()).isEqualTo(Map.of(3, 1.));
        assertThat(reading.conclusion()).contains("It froze.");
    }

    @Test
    void aNumberIsAsProbableAsTheTokenItStandsIn() {
        // A token of its own for each character but for ", 2", in which the number is written together with what
        // precedes it.
        List<Token> tokens = new ArrayList<>();
        int joined = REPLY.indexOf(", 2");
        for (int i = 0; i < REPLY.length(); i++) {
            if (i == joined) {
                tokens.add(new Token(", 2", Math.log(.25)));
                i += 2;
            } else {
                tokens.add(new Token(REPLY.substring(i, i + 1), Math.log(.9)));
            }
        }
        Reading reading = Reading.read(reply(tokens), 3);
        assertThat(reading.chance(1, 3)).isCloseTo(.9, within(1e-9));
        assertThat(reading.chance(2, 3)).isCloseTo(.25, within(1e-9));
        assertThat(reading.restsOn().get(3)).isCloseTo(.9, within(1e-9));
    }

    @Test
    void tokensOfAnotherTextAreNotBelieved() {
        assertThat(Reading.read(reply(List.of(new Token("{", -1))), 3).chance(1, 2))
                .isEqualTo(1);
    }

    @Test
    void whatNamesNoEarlierStepIsLeftOut() {
        Reading reading = Reading.read(
                new Reply(
                        "{\"follows\":[{\"step\":2,\"from\":[1,2,3,99,-1]},{\"step\":77,\"from\":[1]},{\"from\":7}],\"rests_on\":\"none\"}",
                        0,
                        0,
                        true,
                        List.of()),
                3);
        assertThat(reading.follows()).isEqualTo(Map.of(2, Map.of(1, 1.)));
        assertThat(reading.restsOn()).isEmpty();
        assertThat(reading.conclusion()).isEmpty();
    }

    @Test
    void noReadingAtAllIsUnusable() {
        assertThatThrownBy(() -> Reading.read(new Reply("It all makes sense to me.", 0, 0, true, List.of()), 3))
                .isInstanceOf(UnusableReply.class);
    }

    @Test
    void oneStatementIsPickedOrNone() {
        assertThat(match("{\"same\": 2}")).isEqualTo(new Match(2, 1));
        assertThat(match("```json\n{\"same\":\"0\"}```")).isEqualTo(new Match(0, 1));
        assertThat(Match.read(
                                new Reply(
                                        "{\"same\":1}",
                                        0,
                                        0,
                                        true,
                                        List.of(new Token("{\"same\":", 0), new Token("1}", Math.log(.7)))),
                                3)
                        .chance())
                .isCloseTo(.7, within(1e-9));
        for (String wrong :
                List.of("{\"same\":4}", "{\"same\":[1,2]}", "{\"same\":null}", "{\"same\":-1}", "the first", "{}")) {
            assertThatThrownBy(() -> match(wrong)).as(wrong).isInstanceOf(UnusableReply.class);
        }
    }

    private static Match match(String reply) {
        return Match.read(new Reply(reply, 0, 0, true, List.of()), 3);
    }

    @Test
    void annotationsKeepWhatMakesSense() {
        Annotation annotation = Annotation.read("""
                {"thoughts":[{"number":1,"kind":"question"},{"number":2,"kind":"answer"},{"number":9,"kind":"doubt"},{"number":3,"kind":"joke"}],
                 "links":[{"from":1,"to":2,"role":"prompts"},{"from":1,"to":2,"role":"prompts"},{"from":2,"to":2,"role":"supports"},
                          {"from":1,"to":4,"role":"supports"},{"from":3,"to":2,"role":"likes"}]}""", 3);
        assertThat(annotation.kinds()).isEqualTo(Map.of(1, Kind.QUESTION, 2, Kind.ANSWER));
        assertThat(annotation.links()).containsExactly(new Annotation.Tie(1, 2, Role.PROMPTS));
        assertThatThrownBy(() -> Annotation.read("{\"thoughts\":[{\"number\":1,\"kind\":\"answer\"}]}", 3))
                .isInstanceOf(UnusableReply.class);
    }

    private static Reply reply(List<Token> tokens) {
        return new Reply(REPLY, 0, 0, true, tokens);
    }
}
