package leadsto.dataset.telling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import leadsto.dataset.Drawing;
import leadsto.dataset.Strands;
import leadsto.thought.Speaker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TellingTest {

    @TempDir
    Path folder;

    @Test
    void aDoubtIsNeverSaidLikeAReason() {
        Trail trail = new Drawing()
                .question("Is it so?")
                .premise("It seems so.")
                .doubt("The sample is small.")
                .premise("Ten of them agree.")
                .answer("It is so.")
                .chain()
                .trail();

        for (int seed = 0; seed < 50; seed++) {
            String thought = Telling.spoken()
                    .of(trail, seed, 0)
                    .says(Register.THINKING, 1, 4)
                    .toString();
            assertThat(thought).containsPattern("It seems so\\.\\s.+[.:?]\\sThe sample is small\\.");
        }
    }

    @Test
    void whereSomeMayNotBeSaidTheOthersAreAllSaidAsOften() {
        Trail trail = new Drawing()
                .question("Is it so?")
                .premise("It seems so.")
                .answer("It is so.")
                .chain()
                .trail();

        Map<String, Integer> said = new HashMap<>();
        for (int seed = 0; seed < 2000; seed++) {
            said.merge(
                    Telling.spoken()
                            .of(trail, seed, 0)
                            .says(Register.THINKING, 0, 1)
                            .toString(),
                    1,
                    Integer::sum);
        }
        said.remove("Is it so?");
        assertThat(said).hasSizeGreaterThan(10);
        assertThat(said.values()).allMatch(times -> times < 2000 * .08);
    }

    @Test
    void thoughtsKeepTheirWordsWhateverIsSaidBetweenThem() {
        for (Trail trail : List.of(Strands.tides().trail(), Strands.bread().trail())) {
            Speech bare = Telling.bare().of(trail, 0, 0);
            for (int seed = 0; seed < 50; seed++) {
                Speech spoken = Telling.spoken().of(trail, seed, 0);
                String text =
                        spoken.says(Register.REPLY, 0, trail.thoughts().size()).toString();
                for (int i = 0; i < trail.thoughts().size(); i++) {
                    assertThat(text).contains(bare.sentence(i).toString());
                }
            }
        }
    }

    @Test
    void nothingIsPutBeforeAThoughtThatJoinsItselfToTheOneBefore() {
        Trail trail = new Drawing()
                .question("Is it so?")
                .doubt("But nobody looked.")
                .answer("Therefore, who knows.")
                .chain()
                .trail();

        for (int seed = 0; seed < 50; seed++) {
            assertThat(Telling.spoken()
                            .of(trail, seed, 0)
                            .says(Register.REPLY, 1, 3)
                            .toString())
                    .isEqualTo("But nobody looked. Therefore, who knows.");
        }
    }

    @Test
    void noQuestionStandsBeforeAQuestion() {
        Trail trail = new Drawing()
                .question("Is it so?")
                .doubt("Who has looked?")
                .premise("Ten of them have.")
                .answer("It is so.")
                .chain()
                .trail();

        for (int seed = 0; seed < 200; seed++) {
            assertThat(Telling.spoken()
                            .of(trail, seed, 0)
                            .says(Register.THINKING, 1, 2)
                            .toString())
                    .satisfies(text ->
                            assertThat(text.chars().filter(it -> it == '?')).hasSize(1));
        }
    }

    @Test
    void nothingIsPutBeforeAnOpenGoalThatAsksNothing() {
        Trail trail = new Drawing()
                .question("How many?")
                .question("Find the sum of the sides")
                .question("How long are they?")
                .premise("There are ten of one length.")
                .answer("It is ten times that.")
                .chain()
                .trail();

        Set<String> said = new HashSet<>();
        for (int seed = 0; seed < 200; seed++) {
            Speech speech = Telling.spoken().of(trail, seed, 0);
            assertThat(speech.says(Register.REPLY, 1, 2)).hasToString("Find the sum of the sides.");
            said.add(speech.says(Register.REPLY, 2, 3).toString());
        }
        assertThat(said).hasSizeGreaterThan(5);
    }

    @Test
    void aNumberThatIsTheAnswerStandsAlone() {
        Trail trail = new Drawing()
                .question("How many?")
                .premise("Six and one.")
                .answer("7")
                .chain()
                .trail();

        for (int seed = 0; seed < 50; seed++) {
            assertThat(Telling.spoken()
                            .of(trail, seed, 0)
                            .says(Register.REPLY, 2, 3)
                            .toString())
                    .isEqualTo("7");
        }
    }

    @Test
    void whereAPersonAsksNothingItAsksWhatFollows() {
        Trail trail = new Drawing()
                .in("ru")
                .premise("Лёд плавает.")
                .answer("Он легче воды.")
                .chain()
                .trail();

        Set<String> said = new HashSet<>();
        for (int seed = 0; seed < 50; seed++) {
            said.add(Telling.spoken()
                    .of(trail, seed, 0)
                    .says(Register.PERSON, 0, 1)
                    .toString());
        }
        assertThat(said).hasSizeGreaterThan(20).allMatch(text -> text.matches("(.+[.] )?Лёд плавает\\. .+[.?]"));
        assertThat(Telling.bare().of(trail, 0, 0).says(Register.PERSON, 0, 1).toString())
                .isEqualTo("Лёд плавает.");
    }

    @Test
    void whatIsSaidIsDecidedByTrailSeedAndAttempt() {
        Trail trail = Strands.bread().trail();
        Set<String> bySeed = new HashSet<>();
        Set<String> byAttempt = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            bySeed.add(
                    Telling.spoken().of(trail, i, 0).says(Register.REPLY, 1, 5).toString());
            byAttempt.add(
                    Telling.spoken().of(trail, 0, i).says(Register.REPLY, 1, 5).toString());
        }

        assertThat(Telling.spoken().of(trail, 3, 0).says(Register.REPLY, 1, 5).toString())
                .isEqualTo(Telling.spoken()
                        .of(trail, 3, 0)
                        .says(Register.REPLY, 1, 5)
                        .toString());
        assertThat(bySeed).hasSizeGreaterThan(5);
        assertThat(byAttempt).hasSizeGreaterThan(5);
    }

    @Test
    void aLanguageWithoutConnectivesIsToldBare() {
        Trail trail = new Drawing()
                .in("de")
                .question("Warum?")
                .premise("Es regnet.")
                .answer("Darum nicht.")
                .chain()
                .trail();

        assertThat(Telling.spoken().of(trail, 0, 0).says(Register.REPLY, 1, 3).toString())
                .isEqualTo("Es regnet. Darum nicht.");
    }

    @Test
    void whatAPersonSaidInOneBreathStaysTogether() {
        Trail trail = new Drawing()
                .source("talk", null)
                .by(Speaker.PERSON)
                .turn(0)
                .observation("Ice floats.")
                .observation("Stones sink.")
                .question("Why?")
                .unlinked()
                .by(Speaker.ASSISTANT)
                .turn(1)
                .premise("Ice takes more room than water.")
                .answer("It is lighter.")
                .chain()
                .trail();

        assertThat(trail.opening()).isEqualTo(3);
        for (int seed = 0; seed < 50; seed++) {
            assertThat(Telling.spoken()
                            .of(trail, seed, 0)
                            .says(Register.PERSON, 0, 3)
                            .toString())
                    .containsPattern("Ice floats\\. Stones sink\\..* Why\\?|Why\\?.* Ice floats\\. Stones sink\\.");
        }
    }

    @Test
    void aFileOfTheUserTakesThePlaceOfALanguageOrJoinsIt() throws IOException {
        Trail trail = new Drawing()
                .in("en")
                .question("Why?")
                .premise("It rains.")
                .answer("Clouds.")
                .chain()
                .trail();
        Trail german = new Drawing()
                .in("de")
                .question("Warum?")
                .premise("Es regnet.")
                .answer("Wolken.")
                .chain()
                .trail();
        Files.writeString(folder.resolve("en.txt"), "# mine\n[reply premise]\nMind you:\n");
        Files.writeString(folder.resolve("de.txt"), "[reply premise begins]\nNun ja.\n");

        assertThat(Telling.with(folder)
                        .of(trail, 0, 0)
                        .says(Register.REPLY, 1, 2)
                        .toString())
                .isEqualTo("Mind you: It rains.");
        assertThat(Telling.with(folder)
                        .of(german, 0, 0)
                        .says(Register.REPLY, 1, 2)
                        .toString())
                .isEqualTo("Nun ja. Es regnet.");

        Files.writeString(
                folder.resolve("en.txt"), "[add]\n[reply premise prompts after:question begins]\nMind you:\n");
        assertThat(Telling.with(folder)
                        .of(trail, 0, 0)
                        .says(Register.REPLY, 1, 2)
                        .toString())
                .isEqualTo("Mind you: It rains.");
        assertThat(Telling.with(folder)
                        .of(trail, 0, 0)
                        .says(Register.THINKING, 1, 2)
                        .toString())
                .doesNotContain("Mind you");
    }

    @Test
    void aWrongFileIsNamedWithItsLineAndTheRemedy() throws IOException {
        Path file = folder.resolve("en.txt");
        Files.writeString(file, "Before any head.\n");
        assertThatThrownBy(() -> Telling.with(folder))
                .hasMessage(file + " line 1: stands under no head; put one like [reply premise] before it");
        Files.writeString(file, "[reply premise sometimes]\nWell.\n");
        assertThatThrownBy(() -> Telling.with(folder))
                .hasMessageContaining("line 1: 'sometimes' is no word of a head; use");
        Files.writeString(file, "\n[reply premise]\n[reply doubt]\nHm.\n");
        assertThatThrownBy(() -> Telling.with(folder)).hasMessageContaining("line 2: [reply premise] has no sentences");
        Files.delete(file);
        assertThatThrownBy(() -> Telling.with(folder))
                .hasMessageContaining("holds no connectives; put a file like en.txt");
        assertThatThrownBy(() -> Telling.with(folder.resolve("nowhere"))).hasMessageContaining("cannot be read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void everyConnectiveStandsBeforeAnySentence(String language) {
        Connectives connectives = ConnectivesFile.own().get(language);
        List<String> all = Stream.concat(
                        connectives.before().stream().flatMap(slot -> slot.say().stream()),
                        connectives.closing().stream())
                .toList();

        assertThat(all).doesNotHaveDuplicates().hasSizeGreaterThan(400);
        assertThat(all).allMatch(it -> it.matches(language.equals("en") ? "\\p{Lu}.*[.?!:]" : "\\p{Lu}.*[.?!]"));
        // Each may take a tenth of the rows at most, and a slot that takes every place is used up to twice in each.
        assertThat(connectives.before())
                .allMatch(slot -> slot.say().size() >= 10)
                .allMatch(slot -> slot.often() < 1 || slot.register().orElseThrow() != Register.PERSON
                        ? slot.say().size() >= 10
                        : slot.say().size() >= 12);
    }
}
