package leadsto.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The one place where Neo4j Browser's program is changed, in the version that is served. */
class BrowserFilesTest {
    private static final Pattern PROGRAM = Pattern.compile("src=\"(app-[^\"]+\\.js)\"");

    @Test
    void nodesGrowWithTheirFlowCaptionsFillThemAndNothingElseChanges() throws IOException {
        Matcher program = PROGRAM.matcher(read("/browser/index.html"));
        assertThat(program.find()).isTrue();
        String before = read("/browser/" + program.group(1));
        String after = BrowserFiles.adapted(before);
        String grown = "*Math.min(2.5,1+4*Math.sqrt(parseFloat(e.propertyMap.flow)||0))";
        String twice = ".substring(0,2*o):a";
        assertThat(after).containsOnlyOnce(grown).containsOnlyOnce(twice);
        assertThat(after.replace(grown, "").replace(twice, ".substring(0,o):a")).isEqualTo(before);
    }

    private static String read(String file) throws IOException {
        try (InputStream in = BrowserFilesTest.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
