package leadsto.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import leadsto.embed.Embeddings.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Services behind an address, the well-behaved and the other ones. */
class EmbeddingServicesIT {
    private static final Services SERVICES = new Services(Optional.of("the-key"), Duration.ofSeconds(1), 0);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"openai:m", "ollama:m"})
    void vectorsComeInTheOrderOfTheTextsAndOfLengthOne(String choice) {
        try (StubService service = new StubService(200, 0, byLength())) {
            List<Vector> vectors = embed(choice, service, "aaa", "a", "aa");
            assertThat(vectors).extracting(it -> it.numbers()[1]).satisfies(numbers -> {
                assertThat(numbers.get(0)).isCloseTo((float) (3 / Math.sqrt(10)), within(1e-6f));
                assertThat(numbers.get(1)).isCloseTo((float) (1 / Math.sqrt(2)), within(1e-6f));
            });
            assertThat(vectors.get(0).model()).isEqualTo(choice + "@" + service.address());
            // Like lengths together.
            assertThat(service.requests).containsExactly(List.of("a", "aa", "aaa"));
        }
    }

    @Test
    void theKeyGoesToTheServiceAndNowhereElse() {
        try (StubService service = new StubService(200, 0, byLength())) {
            embed("openai:m", service, "a");
            assertThat(service.authorizations).containsExactly("Bearer the-key");
            assertThat(SERVICES.toString()).doesNotContain("the-key");
        }
        Services keyless = new Services(Optional.empty(), Duration.ofSeconds(1), 0);
        assertThatThrownBy(() -> Embeddings.of("openai:m", Optional.empty(), keyless))
                .hasMessageContaining("needs a key in OPENAI_API_KEY");
    }

    @Test
    void aThousandTextsComeInBatchesAndAreAskedForOnce() {
        List<Text> texts = IntStream.range(0, 1000)
                .mapToObj(i -> new Text("text " + i, "en"))
                .toList();
        try (StubService service = new StubService(200, 0, byLength())) {
            for (int time = 0; time < 2; time++) {
                try (Embeddings embeddings = Embeddings.of("openai:m", Optional.of(service.address()), SERVICES)
                        .cachedIn(folder)) {
                    assertThat(embeddings.vectors(texts, done -> {})).hasSize(1000);
                }
            }
            assertThat(service.requests)
                    .hasSize(8)
                    .allSatisfy(it -> assertThat(it).hasSizeLessThanOrEqualTo(128));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"openai:m", "ollama:m"})
    void whatMisbehavesIsOneClearLine(String choice) {
        assertThat(failure(choice, 500, 0, byLength())).contains("answered 500", "the machine is", "offline");
        assertThat(failure(choice, 401, 0, byLength())).contains("answered 401", "OPENAI_API_KEY");
        assertThat(failure(choice, 200, 3000, byLength())).contains("did not answer in time");
        assertThat(failure(choice, 200, 0, texts -> "[[1,2]]")).contains("gave 1 vectors for 2 texts");
        assertThat(failure(choice, 200, 0, texts -> "[[1,2],[1]]")).contains("a vector of 1 numbers after one of 2");
        assertThat(failure(choice, 200, 0, texts -> "[[1,2],[1e39,1]]")).contains("not all finite");
        assertThat(failure(choice, 200, 0, texts -> "\"nonsense\"")).contains("failed: ");
        assertThat(failure(choice, 200, 0, texts -> "[]")).contains("gave 0 vectors");
    }

    @Test
    void nobodyThereIsOneClearLine() {
        try (Embeddings embeddings = Embeddings.of("ollama:m", Optional.of("http://localhost:1"), SERVICES)) {
            assertThatThrownBy(() -> embeddings.vectors(List.of(new Text("a", "en")), done -> {}))
                    .isInstanceOf(EmbeddingException.class)
                    .hasMessageContaining("http://localhost:1 does not answer");
        }
    }

    private static String failure(String choice, int status, long delay, Function<List<String>, String> vectors) {
        List<String> messages = new ArrayList<>();
        try (StubService service = new StubService(status, delay, vectors)) {
            assertThatThrownBy(() -> embed(choice, service, "a", "b"))
                    .isInstanceOf(EmbeddingException.class)
                    .satisfies(failure -> messages.add(failure.getMessage()))
                    .hasMessageContaining(service.address())
                    .hasMessageNotContaining("\n");
        }
        return messages.get(0);
    }

    private static List<Vector> embed(String choice, StubService service, String... texts) {
        try (Embeddings embeddings = Embeddings.of(choice, Optional.of(service.address()), SERVICES)) {
            return embeddings.vectors(
                    List.of(texts).stream().map(text -> new Text(text, "en")).toList(), done -> {});
        }
    }

    private static Function<List<String>, String> byLength() {
        return texts ->
                texts.stream().map(text -> "[1," + text.length() + "]").collect(Collectors.joining(",", "[", "]"));
    }
}
