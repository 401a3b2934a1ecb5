package leadsto.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.List;
import java.util.Map;
import leadsto.dataset.format.FileFormat;
import leadsto.dataset.format.Manner;
import leadsto.dataset.format.ThinkingStyle;
import leadsto.dataset.guard.Guarding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetTest {
    private static final Options STEPS_IN_PARQUET = new Options(
            List.of("steps", "monologue"),
            new Manner(ThinkingStyle.THINKING, Manner.bare().telling(), FileFormat.PARQUET),
            Options.of("steps").shares(),
            0,
            Arrangement.USUAL,
            Guarding.usual(),
            "test",
            Map.of());

    @TempDir
    Path home;

    @Test
    void nestedColumnsKeepTheirTypesAndASecondRunChangesNothing() throws Exception {
        Strands.tides().dataset().writeTo(home.resolve("set"), STEPS_IN_PARQUET);
        Path file = home.resolve("set/steps/train.parquet");

        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                ResultSet row = connection
                        .createStatement()
                        .executeQuery(
                                "SELECT typeof(labels), len(completions) = len(labels), typeof(probability) FROM '"
                                        + file + "'")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isEqualTo("BOOLEAN[]");
            assertThat(row.getBoolean(2)).isTrue();
            assertThat(row.getString(3)).isEqualTo("DOUBLE");
        }
        assertThat(Files.exists(home.resolve("set/monologue/train.parquet"))).isTrue();
        assertThat(Strands.tides()
                        .dataset()
                        .writeTo(home.resolve("set"), STEPS_IN_PARQUET)
                        .changed())
                .isFalse();
    }

    @Test
    void aRowIsFoundAgainByTheBeginningOfItsId() throws IOException {
        Strands.six().dataset().writeTo(home.resolve("set"), STEPS_IN_PARQUET);
        Strands.six()
                .dataset()
                .writeTo(
                        home.resolve("lines"),
                        new Options(
                                STEPS_IN_PARQUET.formats(),
                                new Manner(ThinkingStyle.THINKING, Manner.bare().telling(), FileFormat.JSONL),
                                STEPS_IN_PARQUET.shares(),
                                0,
                                Arrangement.USUAL,
                                Guarding.usual(),
                                "test",
                                Map.of()));
        String id = new JsonMapper()
                .readTree(Files.readAllLines(home.resolve("lines/steps/train.jsonl"))
                        .get(2))
                .path("id")
                .asText();
        WrittenRows.Found found = WrittenRows.in(home.resolve("set")).named(id.substring(0, 12));

        assertThat(found.file()).isEqualTo("steps/train.parquet");
        assertThat(found.line()).isEqualTo(3);
        assertThat(found.columns())
                .isEqualTo(WrittenRows.in(home.resolve("lines")).named(id).columns());
        assertThatThrownBy(() -> WrittenRows.in(home.resolve("set")).named("%"))
                .hasMessageContaining("has an id that begins with '%'");
    }
}
