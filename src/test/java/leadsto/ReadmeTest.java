package leadsto;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

    private final String readme = read();

    @Test
    void everyFileThatIsLinkedIsThere() {
        assertThat(links().stream().filter(it -> !it.startsWith("#"))).allMatch(it -> Files.exists(Path.of(it)));
    }

    @Test
    void everySectionThatIsLinkedIsThere() {
        Set<String> sections =
                HEADING.matcher(readme).results().map(it -> anchor(it.group(1))).collect(Collectors.toSet());
        assertThat(links().stream().filter(it -> it.startsWith("#")).map(it -> it.substring(1)))
                .isNotEmpty()
                .isSubsetOf(sections);
    }

    private List<String> links() {
        return LINK.matcher(readme)
                .results()
                .map(MatchResult::group)
                .map(it -> it.substring(2, it.length() - 1))
                .toList();
    }

    /** As GitHub names headings. */
    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} -]", "")
                .replace(' ', '-');
    }

    private static String read() {
        try {
            return Files.readString(Path.of("README.md"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
