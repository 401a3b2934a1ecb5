package leadsto.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import leadsto.thought.Link;
import leadsto.thought.ThoughtGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EdgeListTest {
    private static final String EDGES = """
            # from, to, weight
            axiom\tlemma\t0.5
            axiom\tlemma\t0.25
            axiom\taxiom\t1
            lemma\ttheorem\t7
            """;
    private static final String NAMES = """
            axiom\trule\t12\t|- a = a
            lemma\trule\t3\t|- a = a
            theorem\trule\t4\tЧто требовалось?
            unused\trule\t1\t|- b
            """;

    @TempDir
    Path folder;

    @Test
    void eachLineIsALinkAndWhatLeadsNowhereAnAnswer() {
        Reading reading = Reading.of(Reading.file(folder, "edges.tsv", EDGES));

        assertThat(reading.faults).isEmpty();
        assertThat(reading.thoughts())
                .containsExactly("axiom premise: axiom", "lemma premise: lemma", "theorem answer: theorem");
        assertThat(reading.graph().links())
                .extracting(Link::from, Link::to, Link::weight)
                .containsExactly(tuple("axiom", "lemma", .5), tuple("lemma", "theorem", 1.));
    }

    @Test
    void aTableBesideItSaysWhatTheNamesMeanPackedOrNot() throws IOException {
        packed("edges.tsv.gz", EDGES);
        packed("a-names.tsv.gz", NAMES);

        Reading reading = Reading.of(folder);

        assertThat(reading.faults).isEmpty();
        assertThat(reading.materials).hasSize(1);
        assertThat(reading.thoughts())
                .containsExactly(
                        "axiom premise: axiom: |- a = a",
                        "lemma premise: lemma: |- a = a",
                        "theorem answer: theorem: Что требовалось?");
        assertThat(reading.graph().id()).isEqualTo("edges");
    }

    @Test
    void aTableAloneIsToldToBeNone() {
        Path names = Reading.file(folder, "names.tsv", NAMES);

        assertThat(Reading.of(names).faults)
                .containsExactly(names + ": it is a table without a header, and no list of edges lies beside it;"
                        + " put one beside it (from, a tab, to), or give the columns names");
    }

    @Test
    void textWithTabsStaysText() {
        Path text = Reading.file(folder, "song.txt", "Why now?\tAnd here?\nBecause it rains.\tSo stay.\nSo I stay.\n");

        assertThat(Reading.of(text).faults).isEmpty();
        assertThat(Reading.of(text).materials).hasSize(1).noneMatch(ThoughtGraph.class::isInstance);
    }

    @Test
    void aBrokenLineIsToldWithItsNumber() {
        Path edges = Reading.file(folder, "edges.tsv", EDGES + "lonely\n");

        assertThat(Reading.as(Optional.of("edge-list"), edges).faults)
                .singleElement()
                .asString()
                .contains("names split by tabs");
    }

    @Test
    void aPackedFileThatBreaksOffIsToldSo() throws IOException {
        Path whole = packed("edges.tsv.gz", EDGES.repeat(1000));
        Path broken = folder.resolve("broken.tsv.gz");
        byte[] bytes = Files.readAllBytes(whole);
        Files.write(broken, Arrays.copyOf(bytes, bytes.length - 20));

        assertThat(Reading.of(broken).faults).singleElement().asString().startsWith(broken + ": it cannot be read");
    }

    @Test
    void aRealProofGraphIsReadWhole() {
        Path metamath = Path.of("../shared/corpora/metamath");
        assumeTrue(Files.isDirectory(metamath), "the proof graph is not on this machine");

        ThoughtGraph graph = Reading.of(metamath).graph();

        assertThat(graph.links()).hasSize(1_275_442);
        assertThat(graph.thoughts())
                .filteredOn(thought -> thought.id().equals("syl"))
                .singleElement()
                .satisfies(thought -> assertThat(thought.text()).startsWith("syl: |- ( ph -> ch )"));
    }

    private Path packed(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }
}
