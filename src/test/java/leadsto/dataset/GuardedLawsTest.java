package leadsto.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import leadsto.dataset.format.Formats;
import leadsto.dataset.format.Manner;
import leadsto.dataset.format.RowFormat;
import leadsto.dataset.guard.rule.GuardedRow;
import leadsto.dataset.split.Split;
import leadsto.dataset.telling.Background;
import leadsto.dataset.telling.Neighbours;
import leadsto.dataset.telling.Trail;
import leadsto.dataset.text.Text;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of what guards see of a row: what stands in its file, whatever pieces it was put together of. */
class GuardedLawsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<LinkedHashMap<String, Object>> MAP = new TypeReference<>() {};

    @Property(tries = 60, seed = "2026")
    void guardsSeeWhatIsWritten(@ForAll("drawings") Drawing drawing) throws IOException {
        Background background = drawing.background();
        Neighbours neighbours = new Neighbours(background.wordings(), (one, other) -> true);
        List<Trail> trails = drawing.chains().stream()
                .map(chain -> Trail.of(chain, background))
                .filter(trail -> trail.objection(background).isEmpty())
                .toList();
        trails.forEach(neighbours::add);
        for (RowFormat format : Formats.of(Formats.names(), Manner.usual())) {
            Told told = new Told(format, neighbours, 0);
            RowColumns columns = new RowColumns(Arrangement.USUAL);
            Guarded guarded = new Guarded(format);
            Shorthand shorthand = new Shorthand();
            for (Trail trail : trails) {
                Placed placed = new Placed(trail, background.sources(trail.thoughts()), "group", Split.TRAIN);
                for (ToldRow row : told.rows(placed)) {
                    RowColumns.Written line = columns.written(row);
                    GuardedRow seen = shorthand.read(shorthand.written(guarded.told(row, line.id())));
                    Map<String, Object> written = JSON.readValue(line.json(), MAP);

                    assertThat(JSON.writeValueAsBytes(Text.plain(columns.of(row))))
                            .isEqualTo(line.json());
                    assertThat(seen.id()).isEqualTo(written.get("id"));
                    assertThat(seen.group()).isEqualTo(written.get("group_id"));
                    assertThat(seen.thoughts()).isEqualTo(row.trail().thoughts());
                    assertSame(seen, guarded.told(read(row, written), line.id()));
                }
            }
        }
    }

    private static void assertSame(GuardedRow seen, GuardedRow written) {
        assertThat(seen.prompt()).isEqualTo(written.prompt());
        assertThat(seen.response()).isEqualTo(written.response());
        assertThat(seen.beside()).isEqualTo(written.beside());
        assertThat(seen.sources()).isEqualTo(written.sources());
        assertThat(seen.language()).isEqualTo(written.language());
        assertThat(seen.split()).isEqualTo(written.split());
    }

    /** The same row with its columns as they are read from its line. */
    private static ToldRow read(ToldRow row, Map<String, Object> written) {
        Map<String, Object> cells = new LinkedHashMap<>(written);
        cells.computeIfPresent("text", (name, text) -> Text.of((String) text));
        return new ToldRow(cells, row.trail(), row.sources(), row.group(), row.split());
    }

    @Provide
    Arbitrary<Drawing> drawings() {
        return Drawings.random();
    }
}
