package leadsto.store.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class IdOrderTest {

    @Property(seed = "2026")
    void rowsComeInTheOrderOfTheirIds(@ForAll("ids") List<String> ids) {
        int[] compared = IntStream.range(0, ids.size())
                .boxed()
                .sorted(Comparator.comparing(ids::get))
                .mapToInt(i -> i)
                .toArray();
        assertThat(Arrays.toString(IdOrder.of(ids.size(), ids::get))).isEqualTo(Arrays.toString(compared));
    }

    /** Digests, short ones, ones that agree for long, and letters that fit into no byte. */
    @Provide
    Arbitrary<List<String>> ids() {
        return Arbitraries.strings()
                .withChars("01a\u0000\u00fe\u00ff\u0100Ёя\ud83d")
                .ofMaxLength(10)
                .list()
                .ofMaxSize(40);
    }
}
