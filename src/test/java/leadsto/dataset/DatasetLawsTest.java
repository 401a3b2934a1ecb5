package leadsto.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import leadsto.chain.Chain;
import leadsto.thought.Digest;
import leadsto.thought.Kind;
import leadsto.thought.Speaker;
import leadsto.thought.Thought;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of every row, over random chains of few words, so that they collide. */
class DatasetLawsTest {

    @Property(tries = 300, seed = "2026")
    void aDialogueAlternatesFromUserToAssistantAndEndsInTheAnswer(@ForAll("drawings") Drawing drawing) {
        Background background = drawing.background();
        for (Chain chain : drawing.chains()) {
            Trail trail = Trail.of(chain, background);
            if (trail.objection(background).isEmpty()) {
                List<Map<String, String>> messages = messages(new MessagesFormat(), trail);
                for (int i = 0; i < messages.size(); i++) {
                    assertThat(messages.get(i)).containsEntry("role", i % 2 == 0 ? "user" : "assistant");
                    assertThat(messages.get(i).get("content")).isNotBlank();
                }
                assertThat(messages).hasSizeGreaterThan(1);
                assertThat(messages.get(messages.size() - 1))
                        .containsEntry("role", "assistant")
                        .extractingByKey("content")
                        .asString()
                        .contains(end(chain.answer()));
            }
        }
    }

    @Property(tries = 300, seed = "2026")
    void aMonologueIsOneQuestionAndOneAnswerWithTheThinkingClosedBeforeIt(@ForAll("drawings") Drawing drawing) {
        Background background = drawing.background();
        RowFormat format = new MonologueFormat(ThinkingStyle.INLINE);
        for (Chain chain : drawing.chains()) {
            Trail trail = Trail.of(chain, background);
            if (trail.objection(background).isEmpty() && format.cells(trail).isPresent()) {
                List<Map<String, String>> messages = messages(format, trail);
                String[] halves = messages.get(1).get("content").split("\n</think>\n\n", -1);
                assertThat(messages).hasSize(2);
                assertThat(halves).hasSize(2);
                assertThat(halves[0].substring("<think>\n".length())).isNotBlank();
                assertThat(halves[1]).contains(end(chain.answer()));
            }
        }
    }

    @Property(tries = 300, seed = "2026")
    void noThoughtIsToldInTwoSplitsOrGroups(@ForAll("drawings") Drawing drawing) {
        Background background = drawing.background();
        Plan plan = new Plan(drawing.chains(), background, Options.of("messages"));
        Map<String, String> groups = new HashMap<>();
        Map<String, Split> splits = new HashMap<>();
        for (int i = 0; i < drawing.chains().size(); i++) {
            if (plan.tells(i)) {
                for (Thought thought :
                        Trail.of(drawing.chains().get(i), background).thoughts()) {
                    String said = Digest.normalised(thought.text());
                    assertThat(groups.merge(said, plan.group(i), (before, now) -> before))
                            .isEqualTo(plan.group(i));
                    assertThat(splits.merge(said, plan.split(i), (before, now) -> before))
                            .isEqualTo(plan.split(i));
                }
            }
        }
    }

    @Property(tries = 100, seed = "2026")
    void theOrderOfTheChainsDecidesNoGroup(@ForAll("drawings") Drawing drawing) {
        List<Chain> reversed = new ArrayList<>(drawing.chains());
        java.util.Collections.reverse(reversed);
        Plan forward = new Plan(drawing.chains(), drawing.background(), Options.of("messages"));
        Plan backward = new Plan(reversed, drawing.background(), Options.of("messages"));

        assertThat(backward.splits()).isEqualTo(forward.splits());
    }

    @Provide
    Arbitrary<Drawing> drawings() {
        Arbitrary<Said> said = Combinators.combine(
                        Arbitraries.of(Kind.values()),
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.of("", ".", "?", ":", ";", ",", "…", " —", ".»"),
                        Arbitraries.of(Speaker.values()).injectNull(.3))
                .as(Said::new);
        return said.list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(DatasetLawsTest::draw);
    }

    private record Said(Kind kind, int number, String end, Speaker speaker) {}

    private static Drawing draw(List<List<Said>> strands) {
        Drawing drawing = new Drawing().source("random", null);
        for (List<Said> strand : strands) {
            Thought last = null;
            for (Said said : strand) {
                Kind kind = said.kind() == Kind.ANSWER ? Kind.PREMISE : said.kind();
                String text = "мысль номер " + said.number() + said.end();
                if (last == null || !last.id().equals(Digest.ofThought(kind, text))) {
                    java.util.Optional.ofNullable(said.speaker()).ifPresent(drawing::by);
                    last = Thought.of(kind, text, "ru", leadsto.thought.Origin.AUTHOR);
                    drawing.say(kind, text);
                }
            }
            drawing.answer("Ответ " + strand.get(0).number() / 4 + strand.get(0).end())
                    .chain();
        }
        return drawing;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, String>> messages(RowFormat format, Trail trail) {
        return (List<Map<String, String>>) format.cells(trail).orElseThrow().get("messages");
    }

    /** The last 40 characters of an answer, without what waits for something. */
    private static String end(Thought answer) {
        String bare = answer.text().replaceAll("[,:;—\\s]+$", "");
        return bare.substring(Math.max(0, bare.length() - 40));
    }
}
