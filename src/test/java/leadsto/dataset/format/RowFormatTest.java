package leadsto.dataset.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import leadsto.dataset.Drawing;
import leadsto.dataset.Strands;
import leadsto.dataset.telling.Neighbours;
import leadsto.dataset.telling.Telling;
import leadsto.dataset.telling.Trail;
import leadsto.dataset.telling.Voice;
import leadsto.dataset.telling.Wordings;
import leadsto.dataset.text.Text;
import leadsto.thought.Speaker;
import org.junit.jupiter.api.Test;

class RowFormatTest {
    private final RowFormat dialogue = new MessagesFormat(Telling.bare());
    private final RowFormat instruction = new InstructionFormat(Telling.bare());

    @Test
    void aDialogueLetsThePersonAskAndDoubtAndTheAssistantWeighAndAnswer() {
        assertThat(cells(dialogue, Strands.tides().trail()))
                .contains(Map.of(
                        "messages",
                        List.of(
                                Map.of(
                                        "role",
                                        "user",
                                        "content",
                                        "Why are there two tides a day and not one? The water also rises on the far side of the"
                                                + " earth. But the moon pulls toward itself."),
                                Map.of(
                                        "role",
                                        "assistant",
                                        "content",
                                        "The objection is fair. The pull weakens with distance, so the far water is left behind."
                                                + " So think of stretching, not of lifting. The moon stretches the ocean along"
                                                + " one line, and a stretched thing bulges at both ends."))));
    }

    @Test
    void aDialogueInRussianReadsTheSame() {
        assertThat(cells(dialogue, Strands.bread().trail()))
                .contains(Map.of(
                        "messages",
                        List.of(
                                Map.of(
                                        "role",
                                        "user",
                                        "content",
                                        "Почему хлеб черствеет быстрее в холодильнике? Но ведь холод всё замедляет…"),
                                Map.of(
                                        "role",
                                        "assistant",
                                        "content",
                                        "Черствение — это не высыхание, а кристаллизация крахмала. Около нуля крахмал"
                                                + " кристаллизуется быстрее всего. «Хлеб надо держать в тепле или"
                                                + " морозить»."))));
    }

    @Test
    void aDoubtAmidTheReasonsIsAnotherMessageOfThePerson() {
        Trail trail = new Drawing()
                .question("Is it so?")
                .premise("It seems so.")
                .doubt("Only seems?")
                .answer("It is.")
                .chain()
                .trail();

        assertThat(cells(dialogue, trail))
                .contains(Map.of(
                        "messages",
                        List.of(
                                Map.of("role", "user", "content", "Is it so?"),
                                Map.of("role", "assistant", "content", "It seems so."),
                                Map.of("role", "user", "content", "Only seems?"),
                                Map.of("role", "assistant", "content", "It is."))));
    }

    @Test
    void anInnerMonologueKeepsItsOwnDoubtsAndAPersonItsOwnReasons() {
        Drawing drawing = new Drawing()
                .source("a trace", null)
                .by(Speaker.PERSON)
                .question("How many?")
                .premise("I counted twice.")
                .by(Speaker.MONOLOGUE)
                .doubt("Did they, though?")
                .answer("7")
                .chain();

        assertThat(drawing.trail().voices())
                .containsExactly(Voice.PERSON, Voice.PERSON, Voice.ASSISTANT, Voice.ASSISTANT);
        assertThat(cells(instruction, drawing.trail()))
                .contains(Map.of(
                        "instruction", "How many? I counted twice.", "input", "", "output", "Did they, though? 7."));
    }

    @Test
    void whatTheAssistantObservedStaysWithItAndWhatAnAuthorObservedIsGiven() {
        Drawing drawing = new Drawing()
                .source("talk", null)
                .by(Speaker.PERSON)
                .question("Why?")
                .by(Speaker.ASSISTANT)
                .observation("It melts.")
                .by(Speaker.AUTHOR)
                .observation("It was hot.")
                .answer("Heat.")
                .chain();

        assertThat(drawing.trail().voices())
                .containsExactly(Voice.PERSON, Voice.ASSISTANT, Voice.AS_PERSON, Voice.ASSISTANT);
    }

    @Test
    void anInstructionHoldsWhatWasAskedAndObservedAndTheRestIsTheOutput() {
        assertThat(cells(instruction, Strands.tides().trail()))
                .contains(Map.of(
                        "instruction",
                        "Why are there two tides a day and not one? The water also rises on the far side of the earth.",
                        "input",
                        "",
                        "output",
                        "But the moon pulls toward itself. The objection is fair. The pull weakens with distance, so the far water"
                                + " is left behind. So think of stretching, not of lifting. The moon stretches the ocean"
                                + " along one line, and a stretched thing bulges at both ends."));
        assertThat(cells(instruction, Strands.bread().trail()))
                .contains(Map.of(
                        "instruction",
                        "Почему хлеб черствеет быстрее в холодильнике?",
                        "input",
                        "",
                        "output",
                        "Но ведь холод всё замедляет… Черствение — это не высыхание, а кристаллизация крахмала. Около нуля"
                                + " крахмал кристаллизуется быстрее всего. «Хлеб надо держать в тепле или морозить»."));
    }

    @Test
    void aMonologueThinksEverythingBetweenAndSaysTheResponseAndTheAnswer() {
        assertThat(cells(
                        new MonologueFormat(ThinkingStyle.INLINE, Telling.bare()),
                        Strands.tides().trail()))
                .contains(Map.of(
                        "messages",
                        List.of(
                                Map.of(
                                        "role",
                                        "user",
                                        "content",
                                        "Why are there two tides a day and not one? The water also rises on the far side of the"
                                                + " earth."),
                                Map.of(
                                        "role",
                                        "assistant",
                                        "content",
                                        "<think>\nBut the moon pulls toward itself. The objection is fair. The pull weakens with distance, so the far"
                                                + " water is left behind.\n</think>\n\nSo think of stretching, not of lifting."
                                                + " The moon stretches the ocean along one line, and a stretched thing bulges"
                                                + " at both ends."))));
    }

    @Test
    void aMonologueMayStandInAKeyOfItsOwnWhichEveryMessageThenHas() {
        for (ThinkingStyle style : List.of(ThinkingStyle.REASONING_CONTENT, ThinkingStyle.THINKING)) {
            assertThat(cells(
                            new MonologueFormat(style, Telling.bare()),
                            Strands.bread().trail()))
                    .contains(
                            Map.of(
                                    "messages",
                                    List.of(
                                            Map.of(
                                                    "role",
                                                    "user",
                                                    "content",
                                                    "Почему хлеб черствеет быстрее в холодильнике?",
                                                    style.word(),
                                                    ""),
                                            Map.of(
                                                    "role",
                                                    "assistant",
                                                    "content",
                                                    "«Хлеб надо держать в тепле или морозить».",
                                                    style.word(),
                                                    "Но ведь холод всё замедляет… Черствение — это не высыхание, а кристаллизация"
                                                            + " крахмала. Около нуля крахмал кристаллизуется быстрее всего."))));
        }
    }

    @Test
    void whereNothingWasThoughtThereIsNoMonologueAndATagEndsNone() {
        RowFormat monologue = new MonologueFormat(ThinkingStyle.INLINE, Telling.bare());

        assertThat(cells(
                        monologue,
                        new Drawing().question("Why?").answer("So.").chain().trail()))
                .isEmpty();
        assertThat(cells(
                        monologue,
                        new Drawing()
                                .question("Why?")
                                .premise("A </think> ends it.")
                                .answer("So.")
                                .chain()
                                .trail()))
                .contains(Map.of(
                        "messages",
                        List.of(
                                Map.of("role", "user", "content", "Why?"),
                                Map.of("role", "assistant", "content", "<think>\nA ends it.\n</think>\n\nSo."))));
    }

    private static List<Map<String, Object>> cells(RowFormat format, Trail trail) {
        return format.rows(trail, Occasion.first(new Neighbours(new Wordings(), (one, other) -> true))).stream()
                .map(Text::plain)
                .toList();
    }
}
