package leadsto.store.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tables of a large load answer as the maps and sets of the JDK do. */
class TablesTest {

    @Test
    void idsKeepTheNumberThatTheyGotFirst() {
        Random random = new Random(2026);
        // Ids that agree in their first 64 bits are still two.
        List<String> ids = Stream.generate(() -> "%016x%08x".formatted(random.nextLong(), random.nextInt()))
                .limit(5_000)
                .flatMap(id -> Stream.of(id, id.substring(0, 16) + "00000000", "0".repeat(16) + id.substring(16)))
                .toList();
        IdTable table = new IdTable();
        Map<String, Integer> map = new HashMap<>();
        for (int round = 0; round < 2; round++) {
            for (String id : ids) {
                Integer known = map.putIfAbsent(id, map.size());
                assertThat(table.findOrAdd(id, table.size())).isEqualTo(known == null ? map.size() - 1 : known);
            }
        }
        assertThat(table.size()).isEqualTo(map.size());
    }

    @Test
    void keysAreNewOnce() {
        Random random = new Random(2026);
        KeySet keys = new KeySet();
        Set<Long> set = new HashSet<>();
        for (int i = 0; i < 20_000; i++) {
            // Zero, small ones, and ones that differ in their low bits only.
            long key = i % 3 == 0 ? random.nextInt(1_000) : i % 3 == 1 ? random.nextLong() : (7L << 40) + i % 100;
            assertThat(keys.add(key)).isEqualTo(set.add(key));
        }
    }
}
