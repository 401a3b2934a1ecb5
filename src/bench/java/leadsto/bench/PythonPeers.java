package leadsto.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import leadsto.topology.Topology;
import leadsto.topology.walk.Walk;

/**
 * What igraph and NetworkX take for the same graph, in a Python where they are installed: the one that LEADSTO_PYTHON names, or
 * {@code python3}. What is not there is left out, and said so.
 */
final class PythonPeers {
    private static final Path SCRIPT = Path.of("src/bench/python/peers.py");
    private static final int MOST_FOR_NETWORKX = 500_000;

    private final String python;
    private final String which;

    PythonPeers(String which) {
        this.python = Optional.ofNullable(System.getenv("LEADSTO_PYTHON")).orElse("python3");
        this.which = which;
    }

    /** Prints a line of the table for each peer. */
    void run(String graph) {
        if (!"pageRankOfIgraph".matches(which) && !"pageRankOfNetworkX".matches(which)) {
            return;
        }
        try {
            Path edges = Files.createTempFile("leadsto-bench", ".tsv");
            try {
                write(Topology.of(DrawnGraph.of(graph)).walk(), edges);
                run(graph, edges);
            } finally {
                Files.delete(edges);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Walk walk, Path file) throws IOException {
        try (BufferedWriter lines = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
            lines.write(walk.thoughts() + "\n");
            for (int step = 0; step < walk.steps(); step++) {
                lines.write(walk.source(step) + "\t" + walk.target(step) + "\t" + walk.weight(step) + "\n");
            }
        }
    }

    private void run(String graph, Path edges) throws IOException {
        Process process;
        try {
            process = new ProcessBuilder(python, SCRIPT.toString(), edges.toString(), String.valueOf(MOST_FOR_NETWORKX))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            System.err.println("igraph and NetworkX are left out: " + e.getMessage() + "; LEADSTO_PYTHON names a Python");
            return;
        }
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().map(line -> line.split("\t")).forEach(peer -> print(graph, peer));
        }
    }

    private static void print(String graph, String[] peer) {
        if (peer[1].equals("-")) {
            System.err.println(peer[0] + " on " + graph + " is left out: " + peer[2]);
        } else {
            System.out.printf(
                    Locale.ROOT,
                    "%-20s %-16s %10.3f %10.3f%n",
                    peer[0],
                    graph,
                    Double.parseDouble(peer[1]),
                    Double.parseDouble(peer[2]));
        }
    }
}
