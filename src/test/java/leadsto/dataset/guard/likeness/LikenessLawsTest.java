package leadsto.dataset.guard.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LikenessLawsTest {
    @TempDir
    Path folder;

    /** Two texts of 400 words, the second with the first's beginning. */
    @Property(tries = 60, seed = "2026")
    void placesAgreeAsOftenAsRunsAreCommon(
            @ForAll @DoubleRange(max = 1) double share, @ForAll @IntRange(max = 9999) int seed) {
        Random random = new Random(seed);
        List<String> first = words(random, 400);
        List<String> second = new ArrayList<>(first.subList(0, (int) (share * 400)));
        second.addAll(words(random, 400 - second.size()));
        int[] one = MinHash.of(String.join(" ", first));
        int[] other = MinHash.of(String.join(" ", second));
        double agree = 0;
        for (int i = 0; i < MinHash.PLACES; i++) {
            agree += one[i] == other[i] ? 1. / MinHash.PLACES : 0;
        }

        // Four standard deviations of 112 throws.
        assertThat(agree).isCloseTo(jaccard(first, second), within(.19));
    }

    @Property(tries = 40, seed = "2026")
    void allValuesOfAKeyComeTogetherInTheirOrder(@ForAll @IntRange(min = 1, max = 3000) int keys, @ForAll int seed) {
        Random random = new Random(seed);
        Map<Long, List<Long>> expected = new HashMap<>();
        try (Pairs pairs = new Pairs(Path.of("never-made"))) {
            for (long i = 0; i < 5000; i++) {
                // Many keys have the same upper half.
                long key = (long) random.nextInt(3) << 32 | random.nextInt(keys);
                pairs.add(key, i);
                expected.computeIfAbsent(key, it -> new ArrayList<>()).add(i);
            }
            assertThat(groups(pairs, Pairs::forEach)).isEqualTo(Set.copyOf(expected.values()));
        }
    }

    @Property(tries = 40, seed = "2026")
    void whatIsSharedComesInTheSameOrderAndLittleElseDoes(
            @ForAll @IntRange(min = 1, max = 9000) int keys, @ForAll int seed) {
        Random random = new Random(seed);
        try (Pairs all = new Pairs(Path.of("never-made"));
                Pairs shared = new Pairs(Path.of("never-made"))) {
            for (long i = 0; i < 5000; i++) {
                long key = Buckets.mixed(new int[] {random.nextInt(keys)});
                all.add(key, i);
                shared.add(key, i);
            }
            List<List<Long>> every = List.copyOf(groups(all, Pairs::forEach));
            List<List<Long>> some = List.copyOf(groups(shared, Pairs::forEachShared));

            assertThat(every).containsSubsequence(some);
            assertThat(some)
                    .containsAll(every.stream().filter(it -> it.size() > 1).toList());
            assertThat(some.stream().filter(it -> it.size() == 1).count())
                    .isLessThanOrEqualTo(
                            every.stream().filter(it -> it.size() == 1).count() / 4 + 5);
        }
    }

    @Test
    void moreThanMemoryHoldsGoesToAFileThatIsGoneAfterwards() throws IOException {
        int count = 1_300_000;
        Path file = folder.resolve("made/pairs");
        long[] seen = new long[2];
        try (Pairs pairs = new Pairs(file)) {
            for (int i = 0; i < count; i++) {
                pairs.add((i % (count / 2)) * 0x9E3779B97F4A7C15L, i);
            }
            assertThat(Files.size(file)).isPositive();
            pairs.forEach((values, from, to) -> {
                seen[0]++;
                seen[1] += to - from;
                assertThat(values[from + 1]).isEqualTo(values[from] + count / 2);
            });
        }
        assertThat(seen).containsExactly(count / 2, count);
        assertThat(file).doesNotExist();
    }

    @Test
    void aTextOfNoWordsCollidesWithNothing() {
        List<Long> keys = new ArrayList<>();
        Buckets.STRICT.keys(MinHash.of("…!"), keys::add);
        assertThat(keys).isEmpty();
        Buckets.STRICT.keys(MinHash.of("two words"), keys::add);
        assertThat(keys).hasSize(14).doesNotHaveDuplicates();
    }

    private static Set<List<Long>> groups(Pairs pairs, BiConsumer<Pairs, Pairs.Together> how) {
        Set<List<Long>> groups = new LinkedHashSet<>();
        how.accept(pairs, (values, from, to) -> {
            List<Long> group = new ArrayList<>();
            for (int i = from; i < to; i++) {
                group.add(values[i]);
            }
            assertThat(groups.add(group)).isTrue();
        });
        return groups;
    }

    private static List<String> words(Random random, int count) {
        return random.ints(count, 0, 5000).mapToObj(it -> "w" + it).collect(Collectors.toList());
    }

    private static double jaccard(List<String> first, List<String> second) {
        Set<List<String>> one = runs(first);
        Set<List<String>> both = runs(second);
        Set<List<String>> all = new LinkedHashSet<>(one);
        all.addAll(both);
        both.retainAll(one);
        return both.size() / (double) all.size();
    }

    private static Set<List<String>> runs(List<String> words) {
        Set<List<String>> runs = new LinkedHashSet<>();
        for (int i = 0; i + 5 <= words.size(); i++) {
            runs.add(words.subList(i, i + 5));
        }
        return runs;
    }
}
