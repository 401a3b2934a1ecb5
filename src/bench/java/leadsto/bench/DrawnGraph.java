package leadsto.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import leadsto.thought.Approach;
import leadsto.thought.Kind;
import leadsto.thought.Link;
import leadsto.thought.Origin;
import leadsto.thought.Role;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;

/**
 * Graphs to measure: drawn by lot, or the proof graph of Metamath where it is at hand.
 *
 * <p>Drawn: one thought in a hundred is a question, the first ones, and one an answer, the last ones; each other thought leads
 * to four, chosen evenly among the later ones, or with a stated probability among the earlier ones; weights in (0, 1].
 */
final class DrawnGraph {
    private static final Path METAMATH = Path.of("../shared/corpora/metamath/edges.tsv.gz");
    private static final int LINKS = 4;

    private DrawnGraph() {}

    static boolean hasMetamath() {
        return Files.exists(METAMATH);
    }

    /** @param what a number of thoughts and, after a plus, the share of links that lead back: {@code 1000000+0.05} */
    static ThoughtGraph of(String what) {
        if (what.equals("metamath")) {
            return metamath();
        }
        String[] parts = what.split("\\+");
        return drawn(Integer.parseInt(parts[0]), parts.length == 1 ? 0 : Double.parseDouble(parts[1]));
    }

    /** About how many links a graph has. */
    static int links(String what) {
        return what.equals("metamath") ? 1_275_442 : LINKS * Integer.parseInt(what.split("\\+")[0]) * 99 / 100;
    }

    private static ThoughtGraph drawn(int size, double back) {
        Random random = new Random(2026);
        int ends = size / 100;
        List<Thought> thoughts = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            thoughts.add(thought("t" + i, i < ends ? Kind.QUESTION : i >= size - ends ? Kind.ANSWER : Kind.PREMISE));
        }
        List<Link> links = new ArrayList<>(LINKS * size);
        for (int i = 0; i < size - ends; i++) {
            for (int k = 0; k < LINKS; k++) {
                boolean backward = i > 0 && random.nextDouble() < back;
                int to = backward ? random.nextInt(i) : i + 1 + random.nextInt(size - 1 - i);
                links.add(link(thoughts.get(i).id(), thoughts.get(to).id(), (1 + random.nextInt(20)) / 20.0));
            }
        }
        return graph(thoughts, links);
    }

    /** A statement leads to each theorem that uses it; theorems that nothing uses are the answers. */
    private static ThoughtGraph metamath() {
        Map<String, Thought> thoughts = new LinkedHashMap<>();
        List<String[]> pairs = new ArrayList<>();
        Set<String> used = new HashSet<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(METAMATH)), StandardCharsets.UTF_8))) {
            reader.lines().map(line -> line.split("\t")).forEach(pair -> {
                if (!pair[0].equals(pair[1])) {
                    pairs.add(pair);
                    used.add(pair[1]);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Link> links = new ArrayList<>(pairs.size());
        for (String[] pair : pairs) {
            Thought from = thoughts.computeIfAbsent(pair[1], id -> thought(id, Kind.PREMISE));
            Thought to = thoughts.computeIfAbsent(
                    pair[0], id -> thought(id, used.contains(id) ? Kind.PREMISE : Kind.ANSWER));
            links.add(link(from.id(), to.id(), 1));
        }
        return graph(List.copyOf(thoughts.values()), links);
    }

    private static Thought thought(String id, Kind kind) {
        return new Thought(id, kind, id, "en", Origin.AUTHOR);
    }

    private static Link link(String from, String to, double weight) {
        return new Link(from, to, Role.SUPPORTS, weight, Approach.LOGICAL, Origin.AUTHOR);
    }

    private static ThoughtGraph graph(List<Thought> thoughts, List<Link> links) {
        return new ThoughtGraph(
                "drawn",
                "en",
                Optional.empty(),
                Optional.empty(),
                ThoughtGraph.Given.NOTHING,
                List.of(),
                thoughts,
                links,
                List.of());
    }
}
