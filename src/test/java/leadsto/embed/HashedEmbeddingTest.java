package leadsto.embed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.store.embedding.CosineSimilarity;
import org.junit.jupiter.api.Test;

class HashedEmbeddingTest {
    private static final HashedEmbedding MODEL = HashedEmbedding.offline();

    @Test
    void inflectedWordsAreNear() {
        assertThat(similarity("Лес хранит влагу в почве", "Леса хранили влагу почвы"))
                .isGreaterThan(0.6);
        assertThat(similarity("The forest keeps water in the soil", "Forests keeping soil water"))
                .isGreaterThan(0.6);
    }

    @Test
    void textsWithoutACommonWordAreFar() {
        assertThat(similarity("Лес хранит влагу в почве", "Поезд опоздал на вокзал"))
                .isLessThan(0.2);
    }

    @Test
    void aVectorHasLengthOne() {
        float[] vector = embedding("Nobody fished in January").vector();
        double squares = 0;
        for (float value : vector) {
            squares += value * value;
        }
        assertThat(vector).hasSize(MODEL.dimension());
        assertThat(squares).isBetween(0.999, 1.001);
    }

    @Test
    void theSameTextHasTheSameVector() {
        assertThat(embedding("Почему лес горит?")).isEqualTo(embedding("Почему лес горит?"));
    }

    @Test
    void aTextWithoutWordsIsTheZeroVector() {
        assertThat(embedding("…").vector()).containsOnly(0f);
    }

    private static double similarity(String a, String b) {
        return CosineSimilarity.between(embedding(a), embedding(b));
    }

    private static Embedding embedding(String text) {
        return MODEL.embed(text).content();
    }
}
