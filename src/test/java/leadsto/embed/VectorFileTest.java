package leadsto.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorFileTest {
    private static final float[] ONE = {1, 0, 0};
    private static final float[] OTHER = {0, .6f, .8f};

    @TempDir
    Path folder;

    @Test
    void whatWasPutIsThereInTheNextProcess() throws Exception {
        try (VectorFile file = VectorFile.of(folder, "model")) {
            file.put(List.of("a", "b"), List.of(ONE, OTHER));
        }
        try (VectorFile file = VectorFile.of(folder, "model")) {
            assertThat(file.get("a")).hasValue(ONE);
            assertThat(file.get("b")).hasValue(OTHER);
            assertThat(file.get("c")).isEmpty();
        }
        try (VectorFile file = VectorFile.of(folder, "another model")) {
            assertThat(file.get("a")).isEmpty();
        }
    }

    /** Whatever a kill leaves of the last record, all before it is there, and what comes after is sound. */
    @Test
    void aTornTailIsCut() throws Exception {
        try (VectorFile file = VectorFile.of(folder, "model")) {
            file.put(List.of("a", "b"), List.of(ONE, OTHER));
        }
        long whole = Files.size(path());
        byte[] bytes = Files.readAllBytes(path());
        int record = 16 + 3 * Float.BYTES + 4;
        for (long left = whole - record + 1; left < whole; left++) {
            Files.write(path(), bytes);
            cut(left);
            try (VectorFile file = VectorFile.of(folder, "model")) {
                assertThat(file.get("a")).hasValue(ONE);
                assertThat(file.get("b")).isEmpty();
                file.put(List.of("c"), List.of(OTHER));
            }
            try (VectorFile file = VectorFile.of(folder, "model")) {
                assertThat(file.get("a")).hasValue(ONE);
                assertThat(file.get("c")).hasValue(OTHER);
            }
        }
    }

    @Test
    void aRecordThatRottedCountsAsNotThere() throws Exception {
        try (VectorFile file = VectorFile.of(folder, "model")) {
            file.put(List.of("a", "b"), List.of(ONE, OTHER));
        }
        byte[] bytes = Files.readAllBytes(path());
        bytes[12 + 20] ^= 1;
        Files.write(path(), bytes);
        try (VectorFile file = VectorFile.of(folder, "model")) {
            assertThat(file.get("a")).isEmpty();
            assertThat(file.get("b")).hasValue(OTHER);
        }
    }

    @Test
    void aFileThatIsEmptyOrOfSomethingElseIsBegunAnew() throws Exception {
        try (VectorFile file = VectorFile.of(folder, "model")) {
            assertThat(file.get("a")).isEmpty();
        }
        Files.writeString(path(), "something else altogether");
        try (VectorFile file = VectorFile.of(folder, "model")) {
            file.put(List.of("a"), List.of(ONE));
            assertThat(file.get("a")).hasValue(ONE);
        }
    }

    @Test
    void aModelThatChangedItsDimensionBeginsAnew() throws Exception {
        try (VectorFile file = VectorFile.of(folder, "model")) {
            file.put(List.of("a"), List.of(ONE));
            file.put(List.of("b"), List.of(new float[] {1, 0}));
            assertThat(file.get("a")).isEmpty();
            assertThat(file.get("b")).hasValue(new float[] {1, 0});
        }
    }

    @Test
    void twoThatWriteAtOnceLoseNothing() throws Exception {
        try (VectorFile one = VectorFile.of(folder, "model");
                VectorFile other = VectorFile.of(folder, "model")) {
            IntStream.range(0, 200).parallel().forEach(i -> {
                VectorFile file = i % 2 == 0 ? one : other;
                try {
                    file.put(List.of("text " + i), List.of(new float[] {i, 1, 0}));
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            });
        }
        try (VectorFile file = VectorFile.of(folder, "model")) {
            for (int i = 0; i < 200; i++) {
                assertThat(file.get("text " + i)).hasValue(new float[] {i, 1, 0});
            }
        }
    }

    private Path path() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(it -> it.getFileName().toString().startsWith("model-"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void cut(long length) throws IOException {
        try (FileChannel channel = FileChannel.open(path(), StandardOpenOption.WRITE)) {
            channel.truncate(length);
        }
    }
}
