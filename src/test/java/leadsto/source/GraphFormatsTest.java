package leadsto.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import leadsto.thought.Approach;
import leadsto.thought.Link;
import leadsto.thought.Origin;
import leadsto.thought.Role;
import leadsto.thought.Span;
import leadsto.thought.Statement;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphFormatsTest {
    private static final String YAML = """
            # About roads.
            id: roads
            title: On roads
            license: Apache-2.0
            thoughts:
              - {id: q, kind: question, text: "Which road?"}
              - id: 1
                kind: doubt
                text: "The short one: is it safe?"
              - {id: a, kind: answer, text: The long one.}
            leadsTo:
              - {from: q, to: 1, role: prompts, weight: 0.5, approach: emotional}
              - {from: 1, to: a, role: resolves}
            """;

    @TempDir
    Path folder;

    @Test
    void yamlIsReadWithItsDefaults() {
        Reading reading = read(YAML);

        assertThat(reading.faults).isEmpty();
        assertThat(reading.thoughts())
                .containsExactly(
                        "q question: Which road?", "1 doubt: The short one: is it safe?", "a answer: The long one.");
        assertThat(reading.graph().links())
                .containsExactly(
                        new Link("q", "1", Role.PROMPTS, 0.5, Approach.EMOTIONAL, Origin.AUTHOR),
                        new Link("1", "a", Role.RESOLVES, 1, Approach.LOGICAL, Origin.AUTHOR));
        assertThat(reading.graph().language()).isEqualTo("en");
        assertThat(reading.graph().sources().get(0).title()).isEqualTo("On roads");
        assertThat(reading.graph().sources().get(0).license()).contains("Apache-2.0");
        assertThat(reading.graph().statements()).hasSize(3);
    }

    @Test
    void severalYamlDocumentsAreSeveralGraphs() {
        Reading reading = read("---\n" + YAML + "---\n" + YAML.replace("id: roads", "id: streets"));

        assertThat(reading.materials)
                .extracting(it -> ((ThoughtGraph) it).sources().get(0).uri())
                .containsExactly(path() + "#roads", path() + "#streets");
    }

    @Test
    void jsonAndYamlOfOneGraphHaveOneIdentity() {
        String json = """
                {"id": "g", "thoughts": [{"id": "a", "kind": "answer", "text": "So."}], "leadsTo": []}
                """;
        String yaml = "id: g\nthoughts:\n  - {id: a, kind: answer, text: So.}\nleadsTo: []\n";

        assertThat(read(json).graph().sources().get(0).sha256())
                .isEqualTo(read(yaml).graph().sources().get(0).sha256());
    }

    @Test
    void everythingWrongInAGraphIsToldWithItsPlace() {
        Reading reading = read(YAML.replace("kind: doubt", "kind: dout")
                .replace("role: resolves}", "role: resolves, weight: 1.5, aproach: logical}")
                .replace("text: \"Which road?\"", "text: 42"));

        assertThat(reading.materials).isEmpty();
        assertThat(reading.faults)
                .containsExactlyInAnyOrder(
                        path() + " line 6 column 35: 'text' is the number 42 and not text; put it in quotes",
                        path() + " line 8 column 11: 'dout' is no kind; use one of question, observation, doubt,"
                                + " evaluation, premise, response, answer",
                        path() + " line 13 column 46: weight 1.5 is not in range; give one above 0 and at most 1",
                        path() + " line 13 column 5: 'aproach' is no field of a link; check the spelling, remove it, or"
                                + " let its name begin with x-");
    }

    @Test
    void aLinkToAStrangerIsToldWithItsPlace() {
        assertThat(read(YAML.replace("to: a,", "to: t9,")).faults)
                .containsExactly(path() + " line 13 column 19: target 't9' is no thought of this graph; add it to the"
                        + " thoughts or remove the link");
    }

    @Test
    void idsThatComeTwiceAndLoopsAreFaults() {
        assertThat(read(YAML.replace("id: a,", "id: q,").replace("to: a,", "to: 1,")).faults)
                .containsExactly(
                        path() + " line 10 column 10: two thoughts have the id 'q'; rename one",
                        path() + " line 13 column 5: thought '1' leads to itself; remove the link or name another"
                                + " thought");
    }

    @Test
    void brokenYamlIsToldWithItsPlace() {
        assertThat(read("thoughts:\n  - {id: a, kind: answer, text: so: it is}\n  - [").faults)
                .singleElement()
                .asString()
                .startsWith(path() + " line ")
                .contains("the YAML is broken");
    }

    @Test
    void yamlAliasesAndTagsMakeNothing() {
        assertThat(read("x-a: &a [1]\nthoughts: *a\n").faults)
                .containsExactly(
                        path() + " line 2 column 11: the alias *a is not followed; write out what it stands for");
        assertThat(read("thoughts: !!javax.script.ScriptEngineManager [x]\n").faults)
                .singleElement()
                .asString()
                .contains("and not a mapping");
    }

    @Test
    void jsonLinesTellLineAndColumn() {
        Reading reading = read("""
                {"thoughts": [{"id": "a", "kind": "answer", "text": "So."}], "leadsTo": []}
                {"thoughts": [{"id": "a", "kind": "answer"}], "leadsTo": [{"from": "a", "to": "b", "role": "leads"}]}
                """);

        assertThat(reading.materials).hasSize(1);
        assertThat(reading.faults)
                .containsExactlyInAnyOrder(
                        path() + " line 2 column 15: a thought has no 'text'; add it",
                        path() + " line 2 column 92: 'leads' is no role; use one of prompts, supports, challenges,"
                                + " resolves, continues");
    }

    @Test
    void spansCountCodePointsAndMustHoldTheThought() {
        Reading right = read("""
                {"corpus": "c", "text": "🧭 So. Now", "thoughts": [{"id": "a", "kind": "answer", "text": "So.", "start": 2, "end": 5}]}
                """);
        Reading wrong = read("""
                {"text": "So. Now", "thoughts": [{"id": "a", "kind": "answer", "text": "So.", "start": 4, "end": 7},
                 {"id": "b", "kind": "answer", "text": "Now", "start": 4, "end": 70}]}
                """);

        assertThat(right.graph().statements()).extracting(Statement::span).containsExactly(Optional.of(new Span(2, 5)));
        assertThat(right.graph().thoughts()).extracting(Thought::origin).containsExactly(Origin.GOLD);
        assertThat(wrong.faults)
                .containsExactly(
                        path() + " line 1 column 88: the span 4 to 7 of thought 'a' holds other words: 'Now'; count in"
                                + " Unicode code points from 0, or leave start and end out",
                        path()
                                + " line 2 column 56: the span 4 to 70 of thought 'b' is no stretch of the text, which has"
                                + " 7 characters; give a start from 0 and an end after it, counted in Unicode code points");
    }

    @Test
    void graphMlIsReadWithSensibleDefaults() {
        Reading reading = read("""
                <?xml version="1.0" encoding="UTF-8"?>
                <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
                  <key id="k" for="node" attr.name="kind" attr.type="string"/>
                  <key id="l" for="node" attr.name="label" attr.type="string"/>
                  <key id="w" for="edge" attr.name="weight" attr.type="double"><default>0.5</default></key>
                  <graph edgedefault="directed">
                    <node id="n0"><data key="l">Which road?</data></node>
                    <node id="n1"><data key="l">Roads &amp; paths differ.</data></node>
                    <node id="n2"><data key="k">Doubt</data><data key="l">Is it safe</data></node>
                    <node id="n3"><data key="l">The long one.</data></node>
                    <edge source="n0" target="n1"/>
                    <edge source="n1" target="n3"><data key="w">0.9</data></edge>
                    <edge source="n2" target="n3"/>
                  </graph>
                </graphml>
                """);

        assertThat(reading.faults).isEmpty();
        assertThat(reading.thoughts())
                .containsExactly(
                        "n0 question: Which road?",
                        "n1 premise: Roads & paths differ.",
                        "n2 doubt: Is it safe",
                        "n3 answer: The long one.");
        assertThat(reading.links()).containsExactly("n0 prompts n1", "n1 supports n3", "n2 resolves n3");
        assertThat(reading.graph().links()).extracting(Link::weight).containsExactly(0.5, 0.9, 0.5);
    }

    @Test
    void faultsOfGraphMlTellTheLine() {
        assertThat(read("<graphml>\n<graph>\n<node id='a'/>\n<edge source='a' target='b'/>\n</graph></graphml>").faults)
                .containsExactly(path() + " line 4: target 'b' is no thought of this graph; add it to the thoughts or"
                        + " remove the link");
        assertThat(read("<graphml><graph edgedefault='undirected'></graph></graphml>").faults)
                .containsExactly(path() + " line 1: the edges have no direction; export it as a directed graph");
    }

    @Test
    void xmlReachesForNothingOutside() {
        Reading reading = read("""
                <!DOCTYPE graphml [<!ENTITY e SYSTEM "file:///etc/passwd">]>
                <graphml><graph><node id="a"><data key="text">&e;</data></node></graph></graphml>
                """);

        assertThat(reading.materials).isEmpty();
        assertThat(reading.faults).containsExactly(path() + " line 1: document types are not read; remove the DOCTYPE");
    }

    @Test
    void aPairOfCsvFilesIsOneGraphWhicheverComesFirst() {
        Path thoughts = Reading.file(
                folder,
                "roads-thoughts.csv",
                "\uFEFFid;kind;text\r\nq;question;Which road?\r\na;;\"The; long\r\none.\"\r\n");
        Path links = Reading.file(folder, "roads-links.csv", "from,to,weight,note\nq,a,\"0,7\",x\n");
        Reading.file(folder, "other.csv", "x,y\n1,2\n");

        for (Reading reading : new Reading[] {
            Reading.of(thoughts), Reading.of(links), Reading.of(links, thoughts), Reading.of(thoughts, links)
        }) {
            assertThat(reading.faults).isEmpty();
            assertThat(reading.materials).hasSize(1);
            assertThat(reading.thoughts()).containsExactly("q question: Which road?", "a answer: The; long one.");
            assertThat(reading.links()).containsExactly("q prompts a");
            assertThat(reading.graph().links().get(0).weight()).isEqualTo(0.7);
            assertThat(reading.graph().id()).isEqualTo("roads");
        }
    }

    @Test
    void faultsOfCsvTellFileAndLine() {
        Reading.file(folder, "t.csv", "id\ttext\tkind\na\tSo.\tanswer\n\nb\tAnd\tmaybe\n");
        Path links = Reading.file(folder, "l.csv", "from\tto\trole\tweight\na\tb\t\tmuch\n");

        assertThat(Reading.of(folder).faults)
                .containsExactlyInAnyOrder(
                        folder.resolve("t.csv")
                                + " line 4: 'maybe' is no kind; use one of question, observation, doubt,"
                                + " evaluation, premise, response, answer",
                        links + " line 2: 'weight' is the text 'much' and not number; write it as such");
    }

    @Test
    void csvTellsOfALinkToAStranger() {
        Reading.file(folder, "thoughts.csv", "id,text\na,So.\n");
        Path links = Reading.file(folder, "links.csv", "from,to\na,a2\n\"a\",\n");

        assertThat(Reading.of(folder).faults).containsExactly(links + " line 3: a link has no 'to'; add it");
        Reading.file(folder, "links.csv", "from,to\na,t9\n");
        assertThat(Reading.of(folder).faults)
                .containsExactly(links + " line 2: target 't9' is no thought of this graph; add it to the thoughts or"
                        + " remove the link");
    }

    @Test
    void halfAPairIsAFault() {
        Path links = Reading.file(folder, "links.csv", "from,to\na,b\n");

        assertThat(Reading.of(folder).faults)
                .containsExactly(
                        links + ": it holds links, and no one file beside it holds the thoughts; put a CSV file"
                                + " with the columns id, kind, text beside it, its name alike: a-thoughts.csv, a-links.csv");
    }

    private Path path() {
        return folder.resolve("graph");
    }

    private Reading read(String content) {
        return Reading.of(Reading.file(folder, "graph", content));
    }

    @Test
    void aFaultDeepInALargeTableIsToldWithItsLine() {
        StringBuilder thoughts = new StringBuilder("sep=,\nid,kind,text\n");
        for (int i = 0; i < 60_000; i++) {
            thoughts.append("t")
                    .append(i)
                    .append(",premise,\"Reason ")
                    .append(i)
                    .append(i % 1_000 == 0 ? "\n" : " ");
            thoughts.append("stands here at a length that makes the table a large one.\"\n");
        }
        Reading.file(folder, "many-thoughts.csv", thoughts.toString());
        Path links = Reading.file(folder, "many-links.csv", "from,to\nt0,t59999\n");
        assertThat(Reading.of(links).graph().thoughts()).hasSize(60_000);

        Reading.file(folder, "many-thoughts.csv", thoughts + "t60000,dout,\"Oh,\nno.\"\n");
        Reading.file(folder, "many-links.csv", "from,to\nt0,t59999\nt0,t9x\n");
        Reading reading = Reading.of(links);
        assertThat(reading.materials).isEmpty();
        assertThat(reading.faults)
                .containsExactly(
                        folder.resolve("many-thoughts.csv") + " line 60063: 'dout' is no kind; use one of question,"
                                + " observation, doubt, evaluation, premise, response, answer",
                        folder.resolve("many-links.csv")
                                + " line 3: target 't9x' is no thought of this graph; add it to the"
                                + " thoughts or remove the link");
    }

    @Test
    void aWeightThatIsNoNumberIsAFault() {
        assertThat(
                        read("{\"thoughts\": [{\"id\": \"a\", \"kind\": \"answer\", \"text\": \"So.\"}, {\"id\": \"b\", \"kind\":"
                                        + " \"premise\", \"text\": \"Yes.\"}], \"leadsTo\": [{\"from\": \"b\", \"to\": \"a\", \"role\":"
                                        + " \"supports\", \"weight\": NaN}]}")
                                .faults)
                .singleElement()
                .asString()
                .contains("a number of the graph is NaN or infinite");
    }
}
