package leadsto.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import leadsto.thought.Origin;
import leadsto.thought.Span;
import leadsto.thought.Statement;
import leadsto.thought.Thought;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnotatedCorporaTest {
    @TempDir
    Path folder;

    @Test
    void microtextsHaveTheirRootAsAnswerAndAttackedDoubtsResolved() {
        Reading reading = read("""
                <?xml version='1.0' encoding='UTF-8'?>
                <arggraph id="roads" stance="pro">
                  <edu id="e1"><![CDATA[True, it is long.]]></edu>
                  <edu id="e2"><![CDATA[But it is safe,]]></edu>
                  <edu id="e3"><![CDATA[for instance at night,]]></edu>
                  <edu id="e4"><![CDATA[and dry.]]></edu>
                  <edu id="e5"><![CDATA[Take the long road!]]></edu>
                  <adu id="a1" type="opp"/><adu id="a2" type="pro"/><adu id="a3" type="pro"/>
                  <adu id="a4" type="pro"/><adu id="a5" type="pro"/>
                  <edge id="s1" src="e1" trg="a1" type="seg"/><edge id="s2" src="e2" trg="a2" type="seg"/>
                  <edge id="s3" src="e3" trg="a3" type="seg"/><edge id="s4" src="e4" trg="a4" type="seg"/>
                  <edge id="s5" src="e5" trg="a5" type="seg"/>
                  <edge id="c1" src="a1" trg="a5" type="reb"/>
                  <edge id="c2" src="a2" trg="c1" type="und"/>
                  <edge id="c3" src="a3" trg="a2" type="exa"/>
                  <edge id="c4" src="a4" trg="c2" type="add"/>
                </arggraph>
                """);

        assertThat(reading.thoughts())
                .containsExactly(
                        "a1 doubt: True, it is long.",
                        "a2 premise: But it is safe,",
                        "a3 observation: for instance at night,",
                        "a4 premise: and dry.",
                        "a5 answer: Take the long road!");
        assertThat(reading.links())
                .containsExactly("a1 challenges a5", "a1 resolves a2", "a3 supports a2", "a4 supports a2");
        assertThat(reading.graph().statements())
                .extracting(Statement::span)
                .element(1)
                .extracting(span -> span.orElseThrow())
                .isEqualTo(new Span(18, 33));
        assertThat(reading.graph().thoughts()).extracting(Thought::origin).containsOnly(Origin.GOLD);
    }

    @Test
    void entailmentBankIsReadLineByLine() {
        Reading reading = read("$proof$ ; $question$ = Which road is safe? ; $answer$ = The long one. ; $hypothesis$ ="
                + " the long road is safe ; $context$ = sent1: the long road is lit sent2: a lit road is safe"
                + " sent3: roads are long\t$proof$ = sent1 & sent3 -> int1: it is lit; int1 & sent2 -> hypothesis; \n"
                + "no task\n");

        assertThat(reading.thoughts())
                .containsExactly(
                        "question question: Which road is safe?",
                        "sent1 premise: the long road is lit",
                        "sent2 premise: a lit road is safe",
                        "sent3 premise: roads are long",
                        "int1 premise: it is lit",
                        "hypothesis answer: the long road is safe");
        assertThat(reading.links())
                .containsExactly(
                        "sent1 supports int1",
                        "sent3 supports int1",
                        "int1 supports hypothesis",
                        "sent2 supports hypothesis",
                        "question prompts sent1",
                        "question prompts sent2",
                        "question prompts sent3");
        assertThat(reading.graph().given().answer()).contains("hypothesis");
        assertThat(reading.faults)
                .containsExactly(
                        path() + " line 2: the line has no question, context and proof; separate the task and its"
                                + " $proof$ by a tab, as EntailmentBank does");
    }

    @Test
    void strategyQaFollowsItsReferences() {
        Reading reading = read("""
                [{"qid": "x", "question": "Is the long road safe?", "answer": true, "facts": ["It is lit."],
                  "decomposition": ["Which road is long?", "Is #1 lit?"]}]
                """);

        assertThat(reading.thoughts())
                .containsExactly(
                        "question question: Is the long road safe?",
                        "fact1 premise: It is lit.",
                        "step1 question: Which road is long?",
                        "step2 question: Is #1 lit?",
                        "answer answer: yes");
        assertThat(reading.links())
                .containsExactly("step1 supports step2", "step2 supports answer", "question prompts step1");
        assertThat(reading.graph().id()).isEqualTo("x");
    }

    @Test
    void gsm8kIsAChainOfSteps() {
        Reading reading = read("""
                {"question": "How long?", "answer": "Half is 4/2=<<4/2=2>>2 km.\\nAll is 2*3=<<2*3=6>>6 km.\\n#### 6"}
                {"question": "How wide?", "answer": "#### 1"}
                """);

        assertThat(reading.thoughts())
                .containsExactly(
                        "question question: How long?",
                        "step1 premise: Half is 4/2=2 km.",
                        "step2 premise: All is 2*3=6 km.",
                        "answer answer: 6");
        assertThat(reading.links())
                .containsExactly("question prompts step1", "step1 continues step2", "step2 supports answer");
        assertThat(reading.materials).hasSize(2);
    }

    @Test
    void reasoningFlowIsMappedByItsLabels() {
        Reading reading = read("""
                {"doc_id": "d", "raw_text": {"question": "A road. Which?", "response": "Let me see. It is lit. Hmm. Long."},
                 "nodes": [
                  {"id": "ctx0", "label": "context", "text": "A road. ", "start": 0, "end": 8, "source": "question"},
                  {"id": "ctx1", "label": "context", "text": "Which?", "start": 8, "end": 14, "source": "question"},
                  {"id": "r0", "label": "planning", "text": "Let me see. ", "start": 0, "end": 12, "source": "response"},
                  {"id": "r1", "label": "fact", "text": "It is lit. ", "start": 12, "end": 23, "source": "response"},
                  {"id": "r2", "label": "reflection", "text": "Hmm. ", "start": 23, "end": 28, "source": "response"},
                  {"id": "r3", "label": "conclusion", "text": "Long.", "start": 28, "end": 33, "source": "response"}],
                 "edges": [
                  {"id": "e0", "source_node_id": "ctx0", "dest_node_id": "r0", "label": "plan:proceed"},
                  {"id": "e1", "source_node_id": "r0", "dest_node_id": "r1", "label": "reason:execute"},
                  {"id": "e2", "source_node_id": "r1", "dest_node_id": "r2", "label": "reflect:uncertain"},
                  {"id": "e3", "source_node_id": "r2", "dest_node_id": "r1", "label": "validate:attack"},
                  {"id": "e4", "source_node_id": "r1", "dest_node_id": "r3", "label": "reason:infer"},
                  {"id": "e5", "source_node_id": "r0", "dest_node_id": "r3", "label": "logic:premise"}]}
                """);

        assertThat(reading.thoughts())
                .containsExactly(
                        "ctx0 observation: A road.",
                        "ctx1 question: Which?",
                        "r0 question: Let me see.",
                        "r1 premise: It is lit.",
                        "r2 doubt: Hmm.",
                        "r3 answer: Long.");
        assertThat(reading.links())
                .containsExactly(
                        "ctx0 prompts r0",
                        "r0 supports r1",
                        "r1 prompts r2",
                        "r2 challenges r1",
                        "r1 supports r3",
                        "ctx1 prompts ctx0");
        assertThat(reading.graph().statements()).allMatch(it -> it.span().isPresent());
    }

    private Path path() {
        return folder.resolve("corpus");
    }

    private Reading read(String content) {
        return Reading.of(Reading.file(folder, "corpus", content));
    }
}
