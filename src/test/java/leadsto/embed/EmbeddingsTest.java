package leadsto.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import leadsto.embed.Embeddings.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What runs in this process; services are tried in EmbeddingServicesIT. */
class EmbeddingsTest {
    @TempDir
    Path folder;

    @Test
    void byDefaultEnglishGoesToMiniLmAndAllElseToWordStems() {
        try (Embeddings embeddings = Embeddings.of("default", Optional.empty())) {
            assertThat(embeddings.model("en").knowsMeaning()).isTrue();
            assertThat(embeddings.model("ru").name()).isEqualTo("hashed-stems-512");
            assertThat(embeddings.model("ru").description()).contains("not meaning");
            List<Vector> vectors = embeddings.vectors(
                    List.of(
                            new Text("The physician examined the child.", "en"),
                            new Text("Лес хранит влагу.", "ru"),
                            new Text("A doctor looked at the kid.", "en"),
                            new Text("Interest rates rose in spring.", "en")),
                    done -> {});
            assertThat(vectors.get(0).cosine(vectors.get(2))).isGreaterThan(.6);
            assertThat(vectors.get(0).cosine(vectors.get(3))).isLessThan(.3);
            assertThatThrownBy(() -> vectors.get(0).cosine(vectors.get(1))).hasMessageContaining("cannot be compared");
        }
    }

    @Test
    void aModelFromAFileGivesTheVectorsOfTheModel() throws Exception {
        for (String name : List.of("all-minilm-l6-v2-q.onnx", "all-minilm-l6-v2-q-tokenizer.json")) {
            try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
                Files.copy(in, folder.resolve(name.endsWith("onnx") ? "model.onnx" : "tokenizer.json"));
            }
        }
        Text text = new Text("Roots need air.", "ru");
        try (Embeddings ofFile = Embeddings.of("onnx:" + folder.resolve("model.onnx"), Optional.empty());
                Embeddings inJar = Embeddings.of("minilm", Optional.empty())) {
            float[] one = ofFile.vectors(List.of(text), done -> {}).get(0).numbers();
            float[] other = inJar.vectors(List.of(text), done -> {}).get(0).numbers();
            assertThat(one).containsExactly(other, within(1e-5f));
            assertThat(ofFile.model("ru").name())
                    .startsWith("onnx-")
                    .isNotEqualTo(inJar.model("ru").name());
        }
    }

    @Test
    void whatIsNoModelIsOneLine() throws Exception {
        Files.writeString(folder.resolve("model.onnx"), "nonsense");
        Files.writeString(folder.resolve("tokenizer.json"), "{}");
        assertThatThrownBy(() -> Embeddings.of("onnx:" + folder.resolve("model.onnx"), Optional.empty()))
                .isInstanceOf(EmbeddingException.class)
                .hasMessageContaining("is no sentence model");
        assertThatThrownBy(() -> Embeddings.of("onnx:" + folder.resolve("none.onnx"), Optional.empty()))
                .hasMessageContaining("none.onnx is not there");
    }

    @ParameterizedTest
    @ValueSource(strings = {"best", "onnx", "openai:", "offline:x", "ollama", ""})
    void anUnknownChoiceNamesThoseThereAre(String choice) {
        assertThatThrownBy(() -> Embeddings.of(choice, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(Embeddings.CHOICES);
    }

    @Test
    void anAddressGoesWithAServiceOnly() {
        assertThatThrownBy(() -> Embeddings.of("minilm", Optional.of("http://localhost")))
                .hasMessageContaining("--base-url goes with");
        assertThatThrownBy(() -> Embeddings.of("ollama:m", Optional.of("localhost:11434")))
                .hasMessageContaining("'localhost:11434' is no address of a service");
    }

    @Test
    void vectorsAreComputedOnceAndTheSameFromTheCache() {
        List<Text> texts = List.of(new Text("Roots need air.", "en"), new Text("Clay holds water.", "en"));
        List<Integer> computed = new ArrayList<>();
        List<Vector> first;
        try (Embeddings embeddings = Embeddings.of("minilm", Optional.empty()).cachedIn(folder)) {
            first = embeddings.vectors(texts, computed::add);
        }
        assertThat(computed).containsExactly(2);
        computed.clear();
        try (Embeddings embeddings = Embeddings.of("minilm", Optional.empty()).cachedIn(folder)) {
            List<Vector> again = embeddings.vectors(texts, computed::add);
            assertThat(computed).isEmpty();
            assertThat(again.get(1).numbers()).containsExactly(first.get(1).numbers());
        }
    }

    @Test
    void aCacheThatCannotBeWrittenIsGivenUpWithARemark() throws Exception {
        Path file = Files.writeString(folder.resolve("a file"), "");
        try (Embeddings embeddings = Embeddings.of("minilm", Optional.empty()).cachedIn(file)) {
            assertThat(embeddings.vectors(List.of(new Text("Roots need air.", "en")), done -> {}))
                    .hasSize(1);
            assertThat(embeddings.remark())
                    .hasValueSatisfying(it -> assertThat(it).contains("LEADSTO_CACHE"));
        }
    }
}
