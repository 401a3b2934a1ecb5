package leadsto.dataset.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import leadsto.chain.Chain;
import leadsto.dataset.Drawing;
import leadsto.dataset.Drawings;
import leadsto.dataset.telling.Background;
import leadsto.dataset.telling.Neighbours;
import leadsto.dataset.telling.Telling;
import leadsto.dataset.telling.Trail;
import leadsto.dataset.telling.Wordings;
import leadsto.dataset.text.Text;
import leadsto.thought.Thought;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of every row, over random chains of few words, so that they collide. */
class FormatLawsTest {

    @Property(tries = 300, seed = "2026")
    void aDialogueAlternatesFromUserToAssistantAndEndsInTheAnswer(@ForAll("drawings") Drawing drawing) {
        Background background = drawing.background();
        for (Chain chain : drawing.chains()) {
            Trail trail = Trail.of(chain, background);
            if (trail.objection(background).isEmpty()) {
                List<Map<String, String>> messages = messages(new MessagesFormat(Telling.bare()), trail);
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
        RowFormat format = new MonologueFormat(ThinkingStyle.INLINE, Telling.bare());
        for (Chain chain : drawing.chains()) {
            Trail trail = Trail.of(chain, background);
            if (trail.objection(background).isEmpty() && !rows(format, trail).isEmpty()) {
                List<Map<String, String>> messages = messages(format, trail);
                String[] halves = messages.get(1).get("content").split("\n</think>\n\n", -1);
                assertThat(messages).hasSize(2);
                assertThat(halves).hasSize(2);
                assertThat(halves[0].substring("<think>\n".length())).isNotBlank();
                assertThat(halves[1]).contains(end(chain.answer()));
            }
        }
    }

    @Property(tries = 150, seed = "2026")
    void everyRowHasEveryColumnInOrderAndNoneIsNull(@ForAll("drawings") Drawing drawing) {
        Background background = drawing.background();
        Neighbours neighbours = new Neighbours(background.wordings(), (one, other) -> true);
        List<Trail> told = drawing.chains().stream()
                .map(chain -> Trail.of(chain, background))
                .filter(trail -> trail.objection(background).isEmpty())
                .toList();
        told.forEach(neighbours::add);
        Occasion first = Occasion.first(neighbours);
        for (RowFormat format : Formats.of(Formats.names(), Manner.usual())) {
            for (Trail trail : told) {
                List<Map<String, Object>> rows = format.rows(trail, first);
                assertThat(format.rows(trail, first)).isEqualTo(rows);
                assertThat(format.rows(trail, first.again())).hasSameSizeAs(rows);
                for (Map<String, Object> row : rows) {
                    assertThat(row.keySet())
                            .containsExactlyInAnyOrderElementsOf(
                                    format.features().keySet());
                    assertThat(row.values()).allSatisfy(FormatLawsTest::isWhole);
                }
            }
        }
    }

    private static void isWhole(Object value) {
        if (value instanceof List<?> list) {
            assertThat(list).isNotEmpty().allSatisfy(FormatLawsTest::isWhole);
        } else if (value instanceof Map<?, ?> map) {
            assertThat(map.values()).allSatisfy(FormatLawsTest::isWhole);
        } else {
            assertThat(value).isNotNull();
        }
    }

    @Provide
    Arbitrary<Drawing> drawings() {
        return Drawings.random();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, String>> messages(RowFormat format, Trail trail) {
        return (List<Map<String, String>>) rows(format, trail).get(0).get("messages");
    }

    /** The last 40 characters of an answer, without what waits for something. */
    private static String end(Thought answer) {
        String bare = answer.text().replaceAll("[,:;—\\s]+$", "");
        return bare.substring(Math.max(0, bare.length() - 40));
    }

    private static List<Map<String, Object>> rows(RowFormat format, Trail trail) {
        return format.rows(trail, Occasion.first(new Neighbours(new Wordings(), (one, other) -> true))).stream()
                .map(Text::plain)
                .toList();
    }
}
