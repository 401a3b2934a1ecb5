package leadsto.dataset.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SplitsTest {
    private static final Shares USUAL = new Shares(.8, .1, .1);

    @Test
    void manyGroupsOfOneSizeComeNearTheShares() {
        assertThat(filled(0, USUAL, even(100, 3)))
                .isEqualTo(Map.of(Split.TRAIN, 240, Split.VALIDATION, 30, Split.TEST, 30));
    }

    @Test
    void groupsOfManySizesComeNearTheShares() {
        int[] sizes = new int[200];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = 1 + i % 17;
        }
        Map<Split, Integer> filled = filled(5, USUAL, sizes);
        double total = filled.values().stream().mapToInt(it -> it).sum();

        assertThat(filled.get(Split.TRAIN) / total).isBetween(.78, .82);
        assertThat(filled.get(Split.TEST) / total).isBetween(.08, .12);
    }

    @Test
    void aFewGroupsFillEverySplit() {
        assertThat(filled(0, USUAL, even(6, 1))).isEqualTo(Map.of(Split.TRAIN, 4, Split.VALIDATION, 1, Split.TEST, 1));
        assertThat(filled(0, USUAL, even(3, 1))).isEqualTo(Map.of(Split.TRAIN, 1, Split.VALIDATION, 1, Split.TEST, 1));
    }

    @Test
    void oneGroupIsForTrainingAndSoIsHalfOfEverything() {
        assertThat(filled(0, USUAL, 40)).isEqualTo(Map.of(Split.TRAIN, 40));
        assertThat(filled(0, USUAL, 40, 40)).isEqualTo(Map.of(Split.TRAIN, 80));
        assertThat(filled(0, USUAL, 50, 40, 2)).isEqualTo(Map.of(Split.TRAIN, 90, Split.VALIDATION, 2));
        assertThat(filled(0, USUAL)).isEmpty();
    }

    @Test
    void theGiantGroupTrainsAndTheSmallOnesAreHeldOut() {
        assertThat(filled(0, USUAL, 3, 1000, 2))
                .containsEntry(Split.TRAIN, 1000)
                .containsKeys(Split.VALIDATION, Split.TEST);
    }

    @Test
    void aSplitWithoutAShareStaysEmpty() {
        assertThat(filled(0, new Shares(.9, 0, .1), even(20, 1))).isEqualTo(Map.of(Split.TRAIN, 18, Split.TEST, 2));
        assertThat(filled(0, new Shares(1, 0, 0), even(20, 1))).isEqualTo(Map.of(Split.TRAIN, 20));
    }

    @Test
    void theSeedDecidesWhoIsHeldOut() {
        Map<String, Integer> sizes = named(even(30, 1));

        assertThat(Splits.deal(sizes, USUAL, 1)).isEqualTo(Splits.deal(sizes, USUAL, 1));
        assertThat(Splits.deal(sizes, USUAL, 1)).isNotEqualTo(Splits.deal(sizes, USUAL, 2));
    }

    private static Map<Split, Integer> filled(long seed, Shares shares, int... sizes) {
        Map<String, Integer> named = named(sizes);
        Map<Split, Integer> filled = new EnumMap<>(Split.class);
        Splits.deal(named, shares, seed).forEach((group, split) -> filled.merge(split, named.get(group), Integer::sum));
        return filled;
    }

    private static Map<String, Integer> named(int... sizes) {
        Map<String, Integer> named = new TreeMap<>();
        for (int i = 0; i < sizes.length; i++) {
            named.put("group " + i, sizes[i]);
        }
        return named;
    }

    private static int[] even(int count, int size) {
        int[] sizes = new int[count];
        java.util.Arrays.fill(sizes, size);
        return sizes;
    }
}
