package leadsto.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import leadsto.thought.Material;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** While large files are read, somebody can hear how much of them is. */
class ReachTest {
    private static final String GRAPH =
            "{\"id\": \"%d\", \"language\": \"en\", \"thoughts\": [{\"id\": \"q\", \"kind\": \"question\", \"text\": \"Why %x?\"}, {\"id\": \"a\", \"kind\": \"answer\", \"text\": \"So %x.\"}], \"leadsTo\": [{\"from\": \"q\", \"to\": \"a\", \"role\": \"prompts\"}]}%n";

    @TempDir
    Path folder;

    @Test
    void bytesAreThoseOfTheDiskAndGrowToAllOfThem() throws IOException {
        write(folder.resolve("a.jsonl"), 20_000, false);
        write(folder.resolve("b.jsonl.gz"), 60_000, true);
        Sources sources = Sources.of(List.of(folder), Optional.empty());
        List<Long> reached = new ArrayList<>();

        sources.read(new Sources.Listener() {
            @Override
            public void material(Material material) {}

            @Override
            public void failed(Fault fault) {
                throw new AssertionError(fault.toString());
            }

            @Override
            public void reached(long bytes) {
                reached.add(bytes);
            }
        });

        assertThat(reached).hasSizeGreaterThan(4).isSorted().doesNotHaveDuplicates();
        assertThat(reached.get(reached.size() - 1)).isBetween(sources.bytes() - (1 << 20), sources.bytes());
        long plain = Files.size(folder.resolve("a.jsonl"));
        assertThat(reached).anyMatch(bytes -> bytes > plain).anyMatch(bytes -> bytes < plain);
    }

    private static void write(Path file, int graphs, boolean packed) throws IOException {
        Random random = new Random(2026);
        try (OutputStream plain = Files.newOutputStream(file);
                OutputStream out = packed ? new GZIPOutputStream(plain) : plain) {
            for (int i = 0; i < graphs; i++) {
                long word = random.nextLong();
                out.write(String.format(GRAPH, i, word, word).getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
