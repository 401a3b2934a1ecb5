package leadsto.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import leadsto.thought.Approach;
import leadsto.thought.Kind;
import leadsto.thought.Link;
import leadsto.thought.Origin;
import leadsto.thought.Provenance;
import leadsto.thought.Role;
import leadsto.thought.Source;
import leadsto.thought.Span;
import leadsto.thought.Speaker;
import leadsto.thought.Statement;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;
import leadsto.thought.Weft;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.commons.io.file.PathUtils;

/** Runs of unfolding that overlap with each other, with sources and with weaving, taken back in any order. */
class UndoLawsIT {
    private static final int RUNS = 3;
    private static final List<Thought> THOUGHTS = IntStream.range(0, 5)
            .mapToObj(i -> Thought.of(i == 4 ? Kind.ANSWER : Kind.PREMISE, "Thought number " + i, "en", Origin.MODEL))
            .toList();

    private static Path folder;
    private static ThoughtStore store;

    @BeforeContainer
    static void open() throws IOException {
        folder = Files.createTempDirectory("leadsto-undo");
        store = ThoughtStore.openOrMake(folder.resolve("store").toString(), Login.NONE);
    }

    @AfterContainer
    static void close() throws IOException {
        store.close();
        PathUtils.deleteDirectory(folder);
    }

    /** Something that is done to the store. */
    sealed interface Step permits Says, States, Proposes {}

    /** A run says links of a weight. */
    record Says(int run, List<Integer> links, double weight) implements Step {}

    /** A version of a source states links of a weight. */
    record States(int version, List<Integer> links, double weight) implements Step {}

    /** Weaving proposes a link. */
    record Proposes(int link) implements Step {}

    @Property(tries = 60, seed = "20260131")
    void undoingLeavesTheStoreAsIfTheRunHadNeverBeen(
            @ForAll("steps") List<Step> steps, @ForAll("runs") List<Integer> undone) {
        Set<Integer> gone = new LinkedHashSet<>(undone);
        empty();
        carryOut(steps, Set.of());
        gone.forEach(run -> store.history().undo(run(run).id()));
        List<String> left = dump();
        empty();
        carryOut(steps, gone);
        assertThat(left).isEqualTo(dump());
    }

    @Property(tries = 40, seed = "20260131")
    void undoingEveryRunInAnyOrderLeavesWhatPeopleDidAndARerunBringsTheRestBack(
            @ForAll("saying") List<Step> steps,
            @ForAll("links") List<Integer> reviewed,
            @ForAll("links") List<Integer> weighed,
            @ForAll("links") List<Integer> deleted,
            @ForAll("runs") List<Integer> undone) {
        empty();
        carryOut(steps, Set.of());
        deleted.forEach(link -> edit(link, "DELETE l"));
        reviewed.forEach(link -> edit(link, "SET l.reviewed = true"));
        weighed.forEach(link -> edit(link, "SET l.weight = 0.01"));
        List<String> before = links();
        List<String> edited = links("WHERE l.reviewed OR l.weight = 0.01");
        Set<Integer> order = new LinkedHashSet<>(undone);
        IntStream.range(0, RUNS).forEach(order::add);
        order.forEach(run -> store.history().undo(run(run).id()));
        assertThat(links()).isEqualTo(edited);
        assertThat(query("MATCH (t:Thought) WHERE NOT (t)-[:LEADS_TO]-() RETURN t.id AS id"))
                .isEmpty();
        carryOut(steps, Set.of());
        assertThat(links()).isEqualTo(before);
    }

    /** Weaving comes first, since what it proposes depends on what is there. */
    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        stating(),
                        proposing().list().ofMaxSize(3),
                        Arbitraries.oneOf(saying1(), saying1(), stating())
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(7))
                .as((first, proposed, rest) -> Stream.of(List.of(first), proposed, rest)
                        .flatMap(List::stream)
                        .toList());
    }

    @Provide
    Arbitrary<List<Step>> saying() {
        return saying1().list().ofMinSize(1).ofMaxSize(6);
    }

    private Arbitrary<Step> saying1() {
        return Combinators.combine(Arbitraries.integers().between(0, RUNS - 1), links(2), weights())
                .as(Says::new);
    }

    private Arbitrary<Step> stating() {
        return Combinators.combine(Arbitraries.integers().between(0, 2), links(3), weights())
                .as(States::new);
    }

    private Arbitrary<Step> proposing() {
        return Arbitraries.integers().between(0, LINKS - 1).map(Proposes::new);
    }

    @Provide("links")
    Arbitrary<List<Integer>> someLinks() {
        return Arbitraries.integers().between(0, LINKS - 1).list().ofMaxSize(2);
    }

    private Arbitrary<List<Integer>> links(int most) {
        return Arbitraries.integers().between(0, LINKS - 1).list().ofMinSize(1).ofMaxSize(most);
    }

    private Arbitrary<Double> weights() {
        return Arbitraries.of(.2, .4, .6, .8);
    }

    @Provide
    Arbitrary<List<Integer>> runs() {
        return Arbitraries.integers().between(0, RUNS - 1).list().ofMinSize(1).ofMaxSize(RUNS);
    }

    private static final int LINKS = 10;

    /** The ten pairs of the five thoughts, in the direction of their numbers. */
    private static Link link(int number, double weight, Origin origin) {
        int seen = 0;
        for (int from = 0; from < THOUGHTS.size(); from++) {
            for (int to = from + 1; to < THOUGHTS.size(); to++) {
                if (seen++ == number) {
                    return new Link(
                            THOUGHTS.get(from).id(),
                            THOUGHTS.get(to).id(),
                            Role.SUPPORTS,
                            weight,
                            Approach.LOGICAL,
                            origin);
                }
            }
        }
        throw new IllegalArgumentException("no link " + number);
    }

    private static void carryOut(List<Step> steps, Set<Integer> without) {
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (step instanceof Says says) {
                if (!without.contains(says.run())) {
                    store.unfolding(run(says.run()))
                            .add(
                                    graph(says.links(), says.weight(), Origin.MODEL),
                                    Provenance.of("prompt " + says.run(), 10 + says.run(), 20));
                }
            } else if (step instanceof States states) {
                state(states, i);
            } else if (step instanceof Proposes proposes) {
                propose(proposes, i);
            }
        }
    }

    private static void state(States states, int time) {
        String content = "version " + states.version() + states.links() + states.weight();
        Source source = Source.of("a.txt", content, "a");
        ThoughtGraph stated = graph(states.links(), states.weight(), Origin.EXTRACTED);
        ThoughtImport thoughts = store.importing(new Run("import", "test", "", at(100 + time)));
        thoughts.add(
                ThoughtGraph.of(
                        "a",
                        "en",
                        source,
                        stated.thoughts(),
                        stated.links(),
                        stated.thoughts().stream()
                                .map(it -> new Statement(
                                        it.id(), source.id(), 0, Optional.of(new Span(0, 5)), Speaker.AUTHOR))
                                .toList()),
                "fingerprint");
        thoughts.finish();
    }

    private static void propose(Proposes proposes, int time) {
        Link link = link(proposes.link(), .3, Origin.EXTRACTED);
        ThoughtWeaving weaving = store.weaving();
        if (!weaving.struck(link)) {
            weaving.write(
                    new Weft(List.of(), List.of(new Weft.Thread(link, .6, "model"))),
                    new Run("weave", "test", "", at(200 + time)));
        }
    }

    private static Run run(int number) {
        return new Run("unfold", "test", "run " + number, at(number));
    }

    private static Instant at(int minute) {
        return Instant.parse("2026-01-01T00:00:00Z").plusSeconds(60L * minute);
    }

    private static ThoughtGraph graph(List<Integer> links, double weight, Origin origin) {
        List<Link> said =
                links.stream().distinct().map(it -> link(it, weight, origin)).toList();
        List<Thought> thoughts = THOUGHTS.stream()
                .filter(it -> said.stream().anyMatch(l -> l.from().equals(it.id()) || l.to().equals(it.id())))
                .map(it -> Thought.of(it.kind(), it.text(), "en", origin))
                .toList();
        return new ThoughtGraph(
                "said",
                "en",
                Optional.empty(),
                Optional.empty(),
                ThoughtGraph.Given.NOTHING,
                List.of(),
                thoughts,
                said,
                List.of());
    }

    private static void edit(int number, String clause) {
        Link link = link(number, 1, Origin.MODEL);
        query("MATCH ({id: '" + link.from() + "'})-[l:LEADS_TO]->({id: '" + link.to() + "'}) " + clause);
    }

    private static List<String> links() {
        return links("");
    }

    private static List<String> links(String where) {
        return query("MATCH (a)-[l:LEADS_TO]->(b) " + where + " RETURN a.text + ' ' + b.text AS link ORDER BY link")
                .stream()
                .map(String::valueOf)
                .toList();
    }

    private static void empty() {
        query("MATCH (n) WHERE NOT n:LeadsToStore DETACH DELETE n");
        query("MATCH (m:LeadsToStore) REMOVE m.ledger");
    }

    /** Everything in the store, each element a line; entries of ledgers come in any order. */
    private static List<String> dump() {
        List<String> lines = new ArrayList<>();
        query("MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties")
                .forEach(row -> lines.add(row.get("labels") + " " + line(row.get("properties"))));
        query("MATCH (a)-[r]->(b) RETURN type(r) AS type, a.id AS from, b.id AS to, properties(r) AS properties")
                .forEach(row -> lines.add(row.get("type") + " " + row.get("from") + " " + row.get("to") + " "
                        + line(row.get("properties"))));
        lines.sort(Comparator.naturalOrder());
        return lines;
    }

    private static String line(Object properties) {
        Map<String, Object> sorted = new TreeMap<>(StoredLinks.properties(properties));
        if (sorted.get("ledger") instanceof List<?> ledger) {
            sorted.put(
                    "ledger",
                    ledger.stream().map(String::valueOf).distinct().sorted().toList());
        }
        return sorted.toString();
    }

    private static List<Map<String, Object>> query(String cypher) {
        List<Map<String, Object>> rows = new ArrayList<>();
        store.query(cypher, Map.of(), rows::add);
        return rows;
    }
}
