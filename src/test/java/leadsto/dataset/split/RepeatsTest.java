package leadsto.dataset.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import leadsto.dataset.guard.likeness.Runs;
import leadsto.dataset.split.Sayings.Saying;
import leadsto.dataset.telling.Trail;
import leadsto.dataset.telling.Wordings;
import leadsto.thought.Kind;
import leadsto.thought.Origin;
import leadsto.thought.Thought;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RepeatsTest {
    private static final Path NEVER_MADE = Path.of("never-made");

    /** A window of forty words, and the same window two, four, six words on: each like the next, the last unlike the first. */
    @Test
    void whatIsLikeAChainThatWentDoesNotGoForThat() {
        List<List<String>> drifting = IntStream.rangeClosed(0, 4)
                .mapToObj(i -> List.of(window(3 * i)))
                .toList();

        assertThat(leftOut(drifting, 100)).containsExactly(1, 3);
    }

    @Test
    void whatSaysTheSameInTheSameOrderIsToldOnce() {
        assertThat(leftOut(
                        List.of(List.of("No.", "Because."), List.of("no", "because"), List.of("Because.", "No.")), 9))
                .containsExactly(1);
    }

    @Test
    void chainsWithoutAWordRepeatNothing() {
        assertThat(leftOut(List.of(List.of("∑", "√"), List.of("∫", "∑")), 9)).isEmpty();
    }

    @Property(tries = 100, seed = "7")
    void eachThatIsKeptDiffersFromAllThatAreKeptAndTheBlocksDecideNothing(
            @ForAll("families") List<List<String>> chains) {
        TreeSet<Integer> left = leftOut(chains, 1000);

        for (int i = 0; i < chains.size(); i++) {
            int[] runs = runs(chains.get(i));
            int number = i;
            List<Double> near = IntStream.range(0, i)
                    .filter(k -> !left.contains(k))
                    .mapToObj(k -> Runs.likeness(runs, runs(chains.get(k))))
                    .filter(it -> it >= Repeats.NEAR)
                    .toList();
            if (left.contains(i)) {
                assertThat(near).as("what chain %d repeats", number).isNotEmpty();
            } else {
                assertThat(near).as("what chain %d repeats", number).allMatch(it -> it < .95);
            }
        }
        assertThat(leftOut(chains, 1)).isEqualTo(left);
        assertThat(leftOut(chains, 3)).isEqualTo(left);
    }

    @Test
    void moreThanMemoryHoldsGoesToAFileThatIsGoneAfterwards() throws IOException {
        Path scratch = Files.createTempDirectory("repeats");
        Wordings wordings = new Wordings();
        Likeness likeness = new Likeness(wordings);
        int many = 60_000;
        try (Repeats repeats = new Repeats(false, likeness, scratch)) {
            for (int i = 0; i < many; i++) {
                add(repeats, wordings, likeness, i, List.of("Number " + i / 2 + " of " + "them is a word long", "So."));
            }
            TreeSet<Integer> left = taken(repeats);

            assertThat(left).hasSize(many / 2).allMatch(it -> it % 2 == 1);
            assertThat(scratch.resolve("sayings")).exists();
        }
        try (Stream<Path> files = Files.list(scratch)) {
            assertThat(files).isEmpty();
        }
    }

    /** Chains of a few thoughts that many of them share, so that some nearly repeat others. */
    @Provide
    Arbitrary<List<List<String>>> families() {
        return Arbitraries.integers()
                .between(0, 9)
                .map(i -> i < 2 ? "Short " + i : window(50 * i))
                .list()
                .ofMinSize(2)
                .ofMaxSize(8)
                .list()
                .ofMaxSize(40);
    }

    /** Forty words beginning with a number. */
    private static String window(int from) {
        return IntStream.range(from, from + 40).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
    }

    private static TreeSet<Integer> leftOut(List<List<String>> chains, int block) {
        Wordings wordings = new Wordings();
        Likeness likeness = new Likeness(wordings);
        try (Repeats repeats = new Repeats(false, likeness, NEVER_MADE, block)) {
            for (int i = 0; i < chains.size(); i++) {
                add(repeats, wordings, likeness, i, chains.get(i));
            }
            return taken(repeats);
        }
    }

    private static void add(Repeats repeats, Wordings wordings, Likeness likeness, int number, List<String> texts) {
        int[] said = texts.stream()
                .mapToInt(text -> wordings.of(Thought.of(Kind.PREMISE, text, "en", Origin.AUTHOR)))
                .toArray();
        repeats.add(new Saying(number, false, said, new int[0], new Signatures(likeness).buckets(said)));
    }

    private static TreeSet<Integer> taken(Repeats repeats) {
        TreeSet<Integer> taken = new TreeSet<>();
        repeats.forEach(
                (chain, objection) -> {
                    assertThat(objection).isIn(Trail.Objection.TOLD_BEFORE, Trail.Objection.NEARLY_TOLD_BEFORE);
                    assertThat(taken.add(chain))
                            .as("chain %d is taken once", chain)
                            .isTrue();
                },
                (one, other) -> {});
        return taken;
    }

    private static int[] runs(List<String> texts) {
        return Runs.of(
                texts.stream().map(Runs::words).flatMapToInt(Arrays::stream).toArray());
    }
}
