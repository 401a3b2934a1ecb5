package leadsto.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import leadsto.chain.Chain;
import leadsto.chain.Chains;
import leadsto.chain.Forward;
import leadsto.cli.measure.Measure;
import leadsto.dataset.Dataset;
import leadsto.embed.Embeddings;
import leadsto.page.Page;
import leadsto.page.Shown;
import leadsto.page.Table;
import leadsto.simulate.Simulated;
import leadsto.simulate.Simulation;
import leadsto.topology.Attractor;
import leadsto.topology.Topology;

/** Making the page of an analysis, and putting it into a file. */
final class Paging {
    static final int ANSWERS = 5;
    static final int CHAINS = 4;

    private static final int SHUFFLES = 99;
    private static final long SEED = 1;

    private Paging() {}

    /**
     * The page of the strongest answers.
     *
     * @param top how many answers
     * @param k how many chains to each, of which any two share half of their thoughts at most
     */
    static Page of(Analysis analysis, int top, int k, Embeddings embeddings, List<Table> tables) {
        Topology topology = analysis.topology();
        List<Attractor> strongest = analysis.attractors().stream().limit(top).toList();
        Chains chains = Chains.of(analysis.graph(), topology);
        List<Chain> drawn = strongest.stream()
                .flatMap(it -> chains.to(it.id()).diverse(k).stream())
                .toList();
        Map<String, List<Simulated>> simulated = Simulation.of(
                        drawn.stream(),
                        Forward.of(analysis.graph(), topology),
                        language -> embeddings.model(language).model(),
                        SHUFFLES,
                        SEED)
                .chains()
                .stream()
                .collect(Collectors.groupingBy(it -> it.chain().answer().id()));
        int links = analysis.graph().links().size();
        return new Page(
                topology,
                strongest.stream()
                        .map(it -> new Shown(it, simulated.getOrDefault(it.id(), List.of())))
                        .toList(),
                Measure.THRESHOLD.quick(links) ? Optional.of(topology.shape().percolation()) : Optional.empty(),
                Measure.HOLES.quick(links) ? Optional.of(topology.shape().homology()) : Optional.empty(),
                tables);
    }

    /** What was exported, and how the guards found it. */
    static List<Table> tables(Dataset.Written written) {
        List<String> splits = written.rows().values().stream()
                .flatMap(it -> it.keySet().stream())
                .distinct()
                .toList();
        List<List<String>> rows = new ArrayList<>();
        written.rows().forEach((format, counts) -> {
            List<String> row = new ArrayList<>(List.of(format));
            splits.forEach(split ->
                    row.add(counts.containsKey(split) ? counts.get(split).toString() : ""));
            rows.add(row);
        });
        List<String> head = new ArrayList<>(List.of("format"));
        head.addAll(splits);
        return List.of(
                new Table("The dataset: rows by format and split", head, rows, written.notes()),
                new Table(
                        "The dataset's guards",
                        List.of("guard", "value", "allowed", "verdict", "measures"),
                        written.guards().lines().stream()
                                .map(it -> List.of(it.guard(), it.value(), it.allowed(), it.verdict(), it.measures()))
                                .toList(),
                        List.of()));
    }

    /**
     * Refuses a file that is no page of this program, before anybody waits for one.
     *
     * @throws IllegalArgumentException where something else stands there
     */
    static void requireOurs(Path file) {
        byte[] mark = Page.MARK.getBytes(StandardCharsets.UTF_8);
        try (InputStream there = Files.newInputStream(file)) {
            if (!Arrays.equals(there.readNBytes(mark.length), mark)) {
                throw new IllegalArgumentException(
                        file + " is no page that leadsto wrote; name another file with --out, or move it away");
            }
        } catch (NoSuchFileException nothingThere) {
            return;
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    file + " cannot be read: " + e.getMessage() + "; name a file with --out", e);
        }
    }

    /**
     * Puts the page into a file, whole or not at all.
     *
     * @return whether the file differs from what stood there
     */
    static boolean write(Page page, Path file) {
        return put(page.html().getBytes(StandardCharsets.UTF_8), file);
    }

    /**
     * Puts bytes into a file, whole or not at all.
     *
     * @return whether the file differs from what stood there
     */
    static boolean put(byte[] bytes, Path file) {
        try {
            if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), bytes)) {
                return false;
            }
            Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
            Path draft = Files.write(folder.resolve("." + file.getFileName() + ".leadsto"), bytes);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written: " + e.getMessage(), e);
        }
    }
}
