package leadsto.unfold.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import leadsto.thought.Speaker;
import leadsto.thought.Turn;
import leadsto.unfold.cue.Lexicons;
import org.junit.jupiter.api.Test;

class SegmentationTest {
    private static final Lexicons LEXICONS = Lexicons.of(Optional.empty());

    @Test
    void sentencesAreThoughts() {
        assertThat(thoughts("en", "The lake froze early. Nobody fished in January.", Speaker.AUTHOR))
                .containsExactly("The lake froze early.", "Nobody fished in January.");
    }

    @Test
    void anAbbreviationEndsNoSentence() {
        assertThat(thoughts("en", "Fruit, e.g. Cox apples, keeps well. Dr. Hale agrees with it.", Speaker.AUTHOR))
                .containsExactly("Fruit, e.g. Cox apples, keeps well.", "Dr. Hale agrees with it.");
        assertThat(thoughts(
                        "ru",
                        "Зимой темно, т. е. Лампы нужны всем. Об этом пишет А. Н. Орлов в книге.",
                        Speaker.AUTHOR))
                .containsExactly("Зимой темно, т. е. Лампы нужны всем.", "Об этом пишет А. Н. Орлов в книге.");
    }

    @Test
    void aDecimalOrAQuotationIsNotCut() {
        assertThat(thoughts(
                        "ru",
                        "Рост составил 3.5 процента. Он сказал: «Стой. Не ходи туда». Мы ушли домой.",
                        Speaker.AUTHOR))
                .containsExactly("Рост составил 3.5 процента.", "Он сказал: «Стой. Не ходи туда».", "Мы ушли домой.");
    }

    @Test
    void aReasonAndAConcessionAreThoughtsOfTheirOwn() {
        assertThat(thoughts("en", "We should plant the trees now, because the soil is still warm.", Speaker.AUTHOR))
                .containsExactly("We should plant the trees now", "because the soil is still warm.");
        assertThat(thoughts("ru", "Хотя дорога была длинной, мы приехали вовремя и без потерь.", Speaker.AUTHOR))
                .containsExactly("Хотя дорога была длинной", "мы приехали вовремя и без потерь.");
    }

    @Test
    void theSecondHalfOfANegationIsNoThoughtOfItsOwn() {
        assertThat(thoughts("ru", "Дело не в самой погоде за окном, а в том, как мы к ней готовы.", Speaker.AUTHOR))
                .hasSize(1);
        assertThat(thoughts("ru", "Он не только построил этот дом, но и посадил вокруг него сад.", Speaker.AUTHOR))
                .hasSize(1);
    }

    @Test
    void markupHeadingsEmojiAndBoilerplateAreNoThoughts() {
        String text = """
                Great question!

                # 🌲 Forests

                Let me break this down:

                - ✔️ **Roots** hold the soil on the slopes.
                - [Leaves](http://example.org) cool the air in `July`.

                ```
                code is not a thought at all
                ```

                Would you like me to:
                - draw a map of the forest
                - count all the trees in it
                """;
        assertThat(thoughts("en", text, Speaker.ASSISTANT))
                .containsExactly("Roots hold the soil on the slopes.", "Leaves cool the air in July.");
    }

    @Test
    void anOfferInRussianFallsAwayWithItsList() {
        String text =
                "Лес хранит влагу в почве.\n\nХочешь — я могу:\n- нарисовать подробную карту;\n- посчитать все деревья.";
        assertThat(thoughts("ru", text, Speaker.ASSISTANT)).containsExactly("Лес хранит влагу в почве.");
    }

    @Test
    void aQuestionInAHeadingIsAThought() {
        assertThat(thoughts("ru", "## 🧭 2. Почему лес горит?\n\nПотому что лето было сухим.", Speaker.ASSISTANT))
                .containsExactly("Почему лес горит?", "Потому что лето было сухим.");
    }

    @Test
    void bulletsThatFinishASentenceAreOneThoughtWithIt() {
        assertThat(thoughts(
                        "en",
                        "A dry stone wall lets you:\n\n- store the heat;\n- shelter the lizards.",
                        Speaker.ASSISTANT))
                .containsExactly("A dry stone wall lets you: store the heat; shelter the lizards.");
    }

    @Test
    void aLabelIsACueAndNoText() {
        Segmentation segmentation = segmentation("ru", "📌 **Итог:** лес надо беречь от огня.", Speaker.ASSISTANT);
        assertThat(segmentation.segments()).singleElement().satisfies(segment -> {
            assertThat(segment.text()).isEqualTo("лес надо беречь от огня.");
            assertThat(segment.label()).isEqualTo(Segment.Label.ANSWER);
        });
    }

    @Test
    void citationDebrisFallsOffTheEnd() {
        assertThat(thoughts(
                        "en", "Slow tuning keeps old skills citeturn0academia21turn0academia23.", Speaker.ASSISTANT))
                .containsExactly("Slow tuning keeps old skills");
        assertThat(thoughts("en", "The ice was thin in March [12]. Nobody crossed it【4†source】.", Speaker.ASSISTANT))
                .containsExactly("The ice was thin in March", "Nobody crossed it");
    }

    @Test
    void aRowOfShortCellsIsOneThoughtUnderTheHeadsOfItsColumns() {
        String table = "| Option | Cost | Launch |\n|---|---|---|\n| Build | $9k | 3 weeks |\n| Buy | | tomorrow |";
        assertThat(thoughts("en", table, Speaker.ASSISTANT))
                .containsExactly("Build — Cost: $9k; Launch: 3 weeks", "Buy — Launch: tomorrow");
        Segment first = segmentation("en", table, Speaker.ASSISTANT).segments().get(0);
        assertThat(table.substring(first.start(), first.end())).isEqualTo("Build | $9k | 3 weeks");
    }

    @Test
    void aNameOutOfCodeBeginsASentence() {
        assertThat(thoughts("en", "He has a point. computeIfAbsent locks the bin.", Speaker.ASSISTANT))
                .containsExactly("He has a point.", "computeIfAbsent locks the bin.");
        assertThat(thoughts("en", "He likes walnuts, figs etc. and a good cheese.", Speaker.ASSISTANT))
                .hasSize(1);
    }

    @Test
    void whoWritesInLowerCaseEndsSentencesAllTheSame() {
        assertThat(thoughts(
                        "en", "the pump stopped this morning. nothing was changed there. any idea?", Speaker.PERSON))
                .containsExactly("the pump stopped this morning.", "nothing was changed there.", "any idea?");
        assertThat(thoughts("ru", "насос утром встал. ничего не меняли, т.е. совсем ничего.", Speaker.PERSON))
                .containsExactly("насос утром встал.", "ничего не меняли, т.е. совсем ничего.");
    }

    @Test
    void whoTalksWithoutACommaIsCutAtConnectives() {
        assertThat(thoughts(
                        "en",
                        "we have this old pump in the cellar of the summer house and it makes a terrible noise every night"
                                + " but my brother says that it will last another year so what should we do about it now",
                        Speaker.PERSON))
                .containsExactly(
                        "we have this old pump in the cellar of the summer house",
                        "and it makes a terrible noise every night",
                        "but my brother says that it will last another year",
                        "so what should we do about it now");
        assertThat(thoughts(
                        "ru",
                        "у нас в подвале стоит старый насос и он каждую ночь шумит так что спать невозможно но брат говорит"
                                + " что он ещё год поработает а я уже устал его слушать и не знаю что с ним делать",
                        Speaker.PERSON))
                .contains("но брат говорит что он ещё год поработает", "а я уже устал его слушать и");
    }

    @Test
    void aPersonAsksInAWord() {
        assertThat(thoughts("en", "Why?", Speaker.PERSON)).containsExactly("Why?");
        assertThat(thoughts("ru", "Почему?", Speaker.PERSON)).containsExactly("Почему?");
    }

    @Test
    void aThoughtStandsWhereItsSpanSays() {
        String text =
                "# Лес 🌲\n\n> **Лес** растёт *медленно*, потому что почва здесь бедная.\n\n| a | b |\n|---|---|\n"
                        + "| Мох | Он держит воду очень долго |";
        for (Segment segment : segmentation("ru", text, Speaker.ASSISTANT).segments()) {
            String there = text.substring(segment.start(), segment.end());
            assertThat(there.replaceAll("[*>\\s]", "")).isEqualTo(segment.text().replaceAll("\\s", ""));
        }
    }

    private static List<String> thoughts(String language, String text, Speaker speaker) {
        return segmentation(language, text, speaker).segments().stream()
                .map(Segment::text)
                .toList();
    }

    private static Segmentation segmentation(String language, String text, Speaker speaker) {
        return Segmentation.of(new Turn(0, speaker, text, language), LEXICONS.of(language));
    }
}
