package leadsto.source.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import leadsto.source.format.Unreadable;
import leadsto.thought.LinkTable;
import leadsto.thought.ThoughtGraph;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows of a large table are the graph that they are in a small one. */
class LargeTableTest {

    static Stream<Integer> seeds() {
        return Stream.iterate(1, seed -> seed + 1).limit(40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aLargeTableIsTheGraphOfASmallOne(int seed) {
        Random random = new Random(seed);
        List<Map<String, String>> thoughts = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            thoughts.add(thought(
                    "t" + i,
                    one(random, "", "", "doubt", "Answer", "premise"),
                    "  Text\n \"" + i + "\" — " + one(random, "why?", "so, 😀", "Да.", "tab\tand\\") + " ",
                    one(random, "", "en", "ru"),
                    one(random, "", "gold", "author")));
        }
        List<Map<String, String>> links = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            int from = random.nextInt(12);
            links.add(link(
                    "t" + from,
                    " t" + (from + 1 + random.nextInt(11)) % 12 + " ",
                    one(random, "", "supports", "Prompts"),
                    one(random, "", "0.5", "0,25", "1", "1e-3"),
                    one(random, "", "", "logical", "by-heart"),
                    one(random, "", "model")));
        }
        ThoughtGraph large = large(thoughts, links);
        assertThat(large).isEqualTo(small(thoughts, links));
        assertThat(large.links()).isInstanceOf(LinkTable.class);
    }

    static Stream<Map<String, String>> wrongThoughts() {
        return Stream.of(
                thought("", "doubt", "It may not.", "", ""),
                thought("x", "dout", "It may not.", "", ""),
                thought("x", "doubt", " ?! ", "", ""),
                thought("x", "doubt", "It may not.", "English", ""),
                thought("x", "doubt", "It may not.", "", "nobody"),
                thought("t1", "doubt", "It may not.", "", ""));
    }

    @ParameterizedTest
    @MethodSource("wrongThoughts")
    void aWrongThoughtIsToldInTheSameWords(Map<String, String> wrong) {
        List<Map<String, String>> thoughts =
                List.of(thought("t0", "", "Why?", "", ""), thought("t1", "", "So.", "", ""), wrong);
        assertSameWords(thoughts, List.of(link("t0", "t1", "", "", "", "")));
    }

    static Stream<Map<String, String>> wrongLinks() {
        return Stream.of(
                link("t0", "", "", "", "", ""),
                link("t0", "t0", "", "", "", ""),
                link("t0", "t9", "", "", "", ""),
                link("t0", "t1", "hinders", "", "", ""),
                link("t0", "t1", "", "2", "", ""),
                link("t0", "t1", "", "0", "", ""),
                link("t0", "t1", "", "NaN", "", ""),
                link("t0", "t1", "", "much", "", ""),
                link("t0", "t1", "", "", "By Heart", ""),
                link("t0", "t1", "", "", "", "nobody"));
    }

    @ParameterizedTest
    @MethodSource("wrongLinks")
    void aWrongLinkIsToldInTheSameWords(Map<String, String> wrong) {
        List<Map<String, String>> thoughts =
                List.of(thought("t0", "", "Why?", "", ""), thought("t1", "", "So.", "", ""));
        assertSameWords(thoughts, List.of(link("t0", "t1", "", "", "", ""), wrong));
    }

    @Test
    void atMostTwentyFaultsAreTold() {
        List<Map<String, String>> thoughts = Stream.iterate(0, i -> i + 1)
                .limit(100)
                .map(i -> thought("t" + i, "dout", "It may not.", "", ""))
                .toList();
        assertThat(words(() -> large(thoughts, List.of()))).hasSize(20);
    }

    @Test
    void noRowsAreNoGraph() {
        assertSameWords(List.of(), List.of());
    }

    @Test
    void wronglyDecodedCellsAreMended() {
        LargeTable table = new LargeTable();
        table.addThought(new HashMap<>(thought("q", "", "РџСЂРёРІРµС‚, РјРёСЂ?", "", "")), () -> "line 2");
        assertThat(table.read("", "g", "g").thoughts().get(0).text()).isEqualTo("Привет, мир?");
        assertThat(table.mendings()).containsExactly("UTF-8 read as Windows-1251");
    }

    private static void assertSameWords(List<Map<String, String>> thoughts, List<Map<String, String>> links) {
        assertThat(words(() -> large(thoughts, links))).isNotEmpty().isEqualTo(words(() -> small(thoughts, links)));
    }

    private static List<String> words(ThrowingCallable reading) {
        List<String> words = new ArrayList<>();
        assertThatThrownBy(reading).isInstanceOfSatisfying(Unreadable.class, problem -> {
            words.add(problem.place() + ": " + problem.getMessage() + "; " + problem.remedy());
            problem.others().forEach(it -> words.add(it.place() + ": " + it.getMessage() + "; " + it.remedy()));
        });
        return words;
    }

    private static ThoughtGraph large(List<Map<String, String>> thoughts, List<Map<String, String>> links) {
        LargeTable table = new LargeTable();
        for (int i = 0; i < thoughts.size(); i++) {
            int line = i + 2;
            table.addThought(new HashMap<>(thoughts.get(i)), () -> "thoughts.csv line " + line);
        }
        for (int i = 0; i < links.size(); i++) {
            int line = i + 2;
            table.addLink(new HashMap<>(links.get(i)), () -> "links.csv line " + line);
        }
        return table.read("thoughts.csv", "g", "g");
    }

    private static ThoughtGraph small(List<Map<String, String>> thoughts, List<Map<String, String>> links) {
        GraphTable table = new GraphTable();
        for (int i = 0; i < thoughts.size(); i++) {
            table.addThought(
                    ordered(thoughts.get(i), "id", "kind", "text", "language", "origin"),
                    "thoughts.csv line " + (i + 2));
        }
        for (int i = 0; i < links.size(); i++) {
            table.addLink(
                    ordered(links.get(i), "from", "to", "role", "weight", "approach", "origin"),
                    "links.csv line " + (i + 2));
        }
        return table.read("thoughts.csv", "g", "g");
    }

    private static Map<String, String> ordered(Map<String, String> row, String... fields) {
        Map<String, String> ordered = new LinkedHashMap<>();
        for (String field : fields) {
            ordered.put(field, row.get(field));
        }
        return ordered;
    }

    private static String one(Random random, String... of) {
        return of[random.nextInt(of.length)];
    }

    private static Map<String, String> thought(String id, String kind, String text, String language, String origin) {
        return Map.of("id", id, "kind", kind, "text", text, "language", language, "origin", origin);
    }

    private static Map<String, String> link(
            String from, String to, String role, String weight, String approach, String origin) {
        return Map.of("from", from, "to", to, "role", role, "weight", weight, "approach", approach, "origin", origin);
    }
}
