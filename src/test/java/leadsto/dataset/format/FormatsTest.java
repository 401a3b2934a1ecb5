package leadsto.dataset.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import leadsto.dataset.Drawing;
import leadsto.dataset.telling.Neighbours;
import leadsto.dataset.telling.Trail;
import leadsto.dataset.text.Text;
import leadsto.thought.Thought;
import org.junit.jupiter.api.Test;

class FormatsTest {
    /** Two chains from one question to two answers, the first with a doubt of the assistant's own. */
    private final Drawing drawing = new Drawing()
            .question("Should the bridge be closed?")
            .premise("The rust has reached the bolts.")
            .doubt("The load was never measured.")
            .premise("Two bolts have broken already.")
            .answer("Yes, close it.")
            .chain()
            .question("Should the bridge be closed?")
            .premise("The school bus needs it.")
            .premise("A detour takes an hour.")
            .answer("No, mend it at night.")
            .chain();

    private final Trail trail = drawing.trail();
    private final Occasion occasion = occasion(drawing);

    @Test
    void shareGptSaysTheDialogueInItsOwnWords() {
        assertThat(row("sharegpt").get("conversations"))
                .isEqualTo(List.of(
                        turn("human", "Should the bridge be closed?"),
                        turn("gpt", "The rust has reached the bolts."),
                        turn("human", "The load was never measured."),
                        turn("gpt", "Two bolts have broken already. Yes, close it.")));
    }

    @Test
    void promptAndCompletionAreMessages() {
        assertThat(row("prompt-completion"))
                .isEqualTo(Map.of(
                        "prompt",
                        List.of(Map.of("role", "user", "content", "Should the bridge be closed?")),
                        "completion",
                        List.of(Map.of(
                                "role",
                                "assistant",
                                "content",
                                "The rust has reached the bolts. The load was never measured. Two bolts have broken already."
                                        + " Yes, close it."))));
    }

    @Test
    void aPreferenceIsAgainstEachFlawThatTheChainCanHave() {
        Map<String, String> rejected = new LinkedHashMap<>();
        for (Map<String, Object> row : rows("preference")) {
            assertThat(row.get("chosen").toString()).contains("The load was never measured.");
            rejected.put((String) row.get("flaw"), content(row.get("rejected")));
        }

        assertThat(rejected).containsOnlyKeys("skips-doubt", "breaks-order", "other-answer");
        assertThat(rejected)
                .containsEntry(
                        "skips-doubt", "The rust has reached the bolts. Two bolts have broken already. Yes, close it.")
                .containsEntry(
                        "other-answer",
                        "The rust has reached the bolts. The load was never measured. Two bolts have broken already. No, mend"
                                + " it at night.");
        assertThat(rejected.get("breaks-order"))
                .doesNotStartWith("The rust has reached the bolts.")
                .contains("The rust has reached the bolts.", "Two bolts have broken already.")
                .endsWith("Yes, close it.");
    }

    @Test
    void onlyAStepBeforeOneThatItRestsOnBreaksOrder() {
        Drawing going = new Drawing()
                .question("Which way is better?")
                .evaluation("The first is cheap.")
                .evaluation("The second is quick.")
                .evaluation("The third is safe.");
        Trail loose = going.answer("Take the third.").chain().trail();
        assertThat(Flaw.BREAKS_ORDER.in(loose, occasion)).isEmpty();

        Trail resting = new Drawing()
                .question("Which way is better?")
                .evaluation("The first is cheap.")
                .evaluation("The second is quick.")
                .premise("Nobody is in a hurry.")
                .evaluation("So haste is worth little.")
                .answer("Take the first.")
                .chain()
                .trail();
        assertThat(Flaw.BREAKS_ORDER.in(resting, occasion).orElseThrow().thoughts())
                .extracting(Thought::text)
                .hasSameSizeAs(resting.thoughts())
                .startsWith("Which way is better?", "So haste is worth little.")
                .endsWith("Take the first.");
    }

    @Test
    void aPreferenceForLlamaFactoryHoldsSingleTurns() {
        assertThat(rows("preference-sharegpt").get(0))
                .containsEntry("conversations", List.of(turn("human", "Should the bridge be closed?")))
                .containsEntry(
                        "dispreferred",
                        turn("gpt", "The rust has reached the bolts. Two bolts have broken already. Yes, close it."));
    }

    @Test
    void ktoHoldsAsManyGoodRowsAsBadOnes() {
        assertThat(rows("kto")).extracting(it -> it.get("label")).containsExactly(true, false);
        assertThat(rows("kto").get(0)).containsEntry("flaw", "none");
        assertThat(rows("kto").get(1).get("completion"))
                .isNotEqualTo(rows("kto").get(0).get("completion"));
    }

    @Test
    void stepsAreRightUpToTheSpoiltOneAndWrongFromThereOn() {
        Map<String, Object> right = rows("steps").get(0);
        assertThat(right)
                .containsEntry("prompt", "Should the bridge be closed?\n")
                .containsEntry("labels", List.of(true, true, true, true))
                .containsEntry("flaw", "none");
        for (long seed = 0; seed < 40; seed++) {
            Map<String, Object> spoilt =
                    rows("steps", new Occasion(occasion.neighbours(), seed, 0)).get(1);
            List<?> labels = (List<?>) spoilt.get("labels");
            List<?> steps = (List<?>) spoilt.get("completions");
            int first = labels.indexOf(false);
            assertThat(labels).hasSameSizeAs(steps);
            assertThat(first).isNotNegative();
            assertThat(labels.subList(first, labels.size())).allMatch(Boolean.FALSE::equals);
            assertThat(steps.subList(0, first)).isEqualTo(((List<?>) right.get("completions")).subList(0, first));
            assertThat(spoilt.get("flaw")).isIn("breaks-order", "repeats", "foreign", "other-answer");
        }
    }

    @Test
    void rewardFunctionsGetTheFormsOfAnAnswer() {
        assertThat(row("rl"))
                .containsEntry("answer", "Yes, close it.")
                .containsEntry("accepted", List.of("Yes, close it.", "Yes, close it", "Yes", "yes"))
                .containsEntry("checkable", true);
        assertThat(AcceptedForms.of("Thus m + n = 1,087.").all())
                .containsExactly("Thus m + n = 1,087.", "Thus m + n = 1,087", "1,087", "1087");
        assertThat(AcceptedForms.of("Therefore, the answer is \\boxed{25}.").all())
                .contains("25");
        assertThat(AcceptedForms.of("Да, стоит.").all()).contains("Да", "да");
        assertThat(AcceptedForms.of("42").all()).containsExactly("42");
        assertThat(AcceptedForms.of("Such things are decided by those who have to live with them for long.")
                        .isShort())
                .isFalse();
    }

    @Test
    void aTrailIsWrittenInTokensOfItsOwn() {
        assertThat(row("trails"))
                .isEqualTo(Map.of(
                        "text",
                        "<|trail|><|question|>Should the bridge be closed?<|prompts|><|w10|><|premise|>The rust has reached the"
                                + " bolts.<|supports|><|w10|><|doubt|>The load was never measured.<|resolves|><|w10|><|premise|>Two"
                                + " bolts have broken already.<|supports|><|w10|><|answer|>Yes, close it.<|rest|>"));
        assertThat(TrailTokens.all())
                .hasSize(24)
                .contains("<|trail|>", "<|doubt|>", "<|resolves|>", "<|w1|>", "<|w10|>");
        assertThat(List.of(TrailTokens.ofWeight(.001), TrailTokens.ofWeight(.3), TrailTokens.ofWeight(1)))
                .containsExactly("<|w1|>", "<|w3|>", "<|w10|>");
        Trail forged = new Drawing()
                .question("Why?")
                .premise("A <|doubt|>.")
                .answer("So.")
                .chain()
                .trail();
        assertThat(format("trails").rows(forged, occasion)).isEmpty();
    }

    @Test
    void aContrastLacksOneThoughtAndNothingElse() {
        List<Map<String, Object>> rows = rows("contrast");

        assertThat(rows).extracting(it -> it.get("contrast")).containsExactly("premise", "doubt");
        for (Map<String, Object> row : rows) {
            assertThat(((String) row.get("with")).replace(row.get("thought") + " ", ""))
                    .isEqualTo(row.get("without"));
        }
    }

    @Test
    void textIsAParagraphEachForQuestionThinkingAndAnswer() {
        assertThat(row("text"))
                .isEqualTo(Map.of(
                        "text",
                        "Should the bridge be closed?\n\nThe rust has reached the bolts. The load was never measured. Two bolts"
                                + " have broken already.\n\nYes, close it."));
    }

    @Test
    void aMonologueMayBePlain() {
        RowFormat plain = Formats.of(
                        List.of("monologue"),
                        new Manner(ThinkingStyle.of("plain"), Manner.bare().telling()))
                .get(0);

        assertThat(plain.rows(trail, occasion).toString())
                .contains("Two bolts have broken already.\n\nYes, close it.")
                .doesNotContain("think>");
    }

    private Map<String, Object> row(String format) {
        assertThat(rows(format)).hasSize(1);
        return rows(format).get(0);
    }

    private List<Map<String, Object>> rows(String format) {
        return rows(format, occasion);
    }

    private List<Map<String, Object>> rows(String format, Occasion told) {
        return format(format).rows(trail, told).stream().map(Text::plain).toList();
    }

    private static RowFormat format(String name) {
        return Formats.of(List.of(name), Manner.bare()).get(0);
    }

    private static Map<String, String> turn(String from, String value) {
        return Map.of("from", from, "value", value);
    }

    private static String content(Object messages) {
        return (String) ((Map<?, ?>) ((List<?>) messages).get(0)).get("content");
    }

    private static Occasion occasion(Drawing drawing) {
        var background = drawing.background();
        Neighbours neighbours = new Neighbours(background.wordings(), (one, other) -> true);
        drawing.chains().forEach(chain -> neighbours.add(Trail.of(chain, background)));
        return Occasion.first(neighbours);
    }
}
