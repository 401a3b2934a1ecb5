package leadsto.dataset.telling;

import static org.assertj.core.api.Assertions.assertThat;

import leadsto.dataset.Drawing;
import leadsto.dataset.Strands;
import leadsto.dataset.telling.Trail.Objection;
import leadsto.thought.Approach;
import leadsto.thought.Kind;
import leadsto.thought.Role;
import leadsto.thought.Speaker;
import leadsto.thought.Thought;
import org.junit.jupiter.api.Test;

class TrailTest {

    @Test
    void aChainThatBeginsWithAReasonTakesTheQuestionThatPromptsIt() {
        Drawing drawing = new Drawing()
                .premise("Ice floats.")
                .premise("So it is lighter.")
                .answer("Water swells when it freezes.")
                .chain()
                .question("Why does ice float?")
                .premise("So it is lighter.")
                .prompts();
        Trail trail = drawing.trail();

        assertThat(trail.thoughts()).extracting(Thought::kind).startsWith(Kind.QUESTION, Kind.PREMISE);
        assertThat(trail.roles()).containsExactly(Role.PROMPTS, Role.SUPPORTS, Role.SUPPORTS);
        assertThat(trail.objection(drawing.background())).isEmpty();
    }

    @Test
    void aChainOfReasonsAnswersWhatItsSourceAskedLastBeforeIt() {
        Drawing drawing = new Drawing()
                .source("talk", null)
                .by(Speaker.PERSON)
                .turn(0)
                .question("Why does ice float?")
                .turn(2)
                .question("And why do pipes burst?")
                .turn(4)
                .question("What of glass?")
                .unlinked()
                .by(Speaker.ASSISTANT)
                .turn(3)
                .premise("Ice takes more room than water.")
                .answer("Water swells when it freezes.")
                .chain();

        assertThat(drawing.trail().thoughts())
                .extracting(Thought::text)
                .startsWith("And why do pipes burst?", "Ice takes more room than water.");
        assertThat(drawing.trail().isAsked()).isTrue();
    }

    @Test
    void aChainOfADocumentAnswersItsOnlyQuestion() {
        Drawing one = new Drawing()
                .source("essay", null)
                .by(Speaker.AUTHOR)
                .question("Why does ice float?")
                .unlinked()
                .premise("Ice takes more room than water.")
                .answer("Water swells when it freezes.")
                .chain();
        Drawing two = new Drawing()
                .source("essay", null)
                .by(Speaker.AUTHOR)
                .question("Why does ice float?")
                .question("Who would ask?")
                .unlinked()
                .premise("Ice takes more room than water.")
                .answer("Water swells when it freezes.")
                .chain();

        assertThat(one.trail().thoughts()).extracting(Thought::text).startsWith("Why does ice float?");
        assertThat(two.trail().thoughts()).extracting(Thought::text).startsWith("Ice takes more room than water.");
    }

    @Test
    void theSourcesOfAChainAreTheFewestThatStateIt() {
        Drawing drawing = new Drawing()
                .source("a list of verdicts", null)
                .by(Speaker.AUTHOR)
                .answer("no")
                .unlinked()
                .source("on Albany", null)
                .question("Is Albany large?")
                .premise("Few live there.")
                .answer("no")
                .chain();

        assertThat(drawing.background().sources(drawing.trail().thoughts()))
                .extracting(it -> it.title())
                .containsExactly("on Albany");
    }

    @Test
    void aChainThatNobodyOpensIsBroughtUpByThePerson() {
        Drawing drawing =
                new Drawing().premise("Ice floats.").answer("It is light.").chain();

        assertThat(drawing.trail().objection(drawing.background())).isEmpty();
        assertThat(drawing.trail().voices()).containsExactly(Voice.AS_PERSON, Voice.ASSISTANT);
    }

    @Test
    void aDoubtOpensAChainAsWellAsAQuestion() {
        Drawing drawing =
                new Drawing().doubt("Ice should sink.").answer("It is light.").chain();

        assertThat(drawing.trail().objection(drawing.background())).isEmpty();
    }

    @Test
    void aChainWhoseQuestionIsItsAnswerIsNotTold() {
        Drawing same = new Drawing()
                .question("It is so?")
                .premise("Because.")
                .answer("it is  so.")
                .chain();

        assertThat(same.trail().objection(same.background())).contains(Objection.ANSWERED_EARLY);
    }

    @Test
    void aChainThatRepeatsItselfAtOnceIsNotTold() {
        Drawing drawing = new Drawing()
                .question("Why?")
                .observation("It rains.")
                .premise("it rains")
                .answer("Clouds.")
                .chain();

        assertThat(drawing.trail().objection(drawing.background())).contains(Objection.SAID_TWICE);
    }

    @Test
    void aQuestionThatAThinkerSetItselfIsAskedByThePersonWhereItOpens() {
        Drawing drawing = new Drawing()
                .source("trace", null)
                .by(Speaker.MONOLOGUE)
                .question("What if it rains?")
                .answer("Take a coat.")
                .chain();

        assertThat(drawing.trail().voices()).containsExactly(Voice.AS_PERSON, Voice.ASSISTANT);
    }

    @Test
    void anAnswerIsTheAssistantsWhoeverSaidItFirst() {
        Drawing drawing = new Drawing()
                .source("talk", null)
                .by(Speaker.PERSON)
                .question("Right?")
                .answer("I think it is right.")
                .chain();

        assertThat(drawing.trail().voices()).containsExactly(Voice.PERSON, Voice.ASSISTANT);
    }

    @Test
    void theApproachIsThatOfMostLinks() {
        assertThat(Strands.bread().trail().approach()).isEqualTo(Approach.CONSTRUCTIVE_CRITICISM);
    }
}
