package leadsto.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * Input files of a million thoughts and four million links, or of as many as one wants.
 *
 * <pre>
 *   java -cp ... leadsto.bench.DrawnFiles jsonl 1000000 FOLDER     many.jsonl: graphs of 10 thoughts and 40 links, one a line
 *   java -cp ... leadsto.bench.DrawnFiles csv 1000000 FOLDER       one-thoughts.csv, one-links.csv: one graph
 *   java -cp ... leadsto.bench.DrawnFiles line 1000000 FOLDER      one.jsonl: the same graph, in one line
 * </pre>
 *
 * <p>No two thoughts of a file say the same. A fourth argument is the number of the first thought, so that two files can be made that
 * share none.
 */
final class DrawnFiles {
    private static final int THOUGHTS_OF_A_GRAPH = 10;
    private static final int LINKS_OF_A_THOUGHT = 4;
    private static final List<String> ROLES = List.of("supports", "prompts", "continues", "challenges");
    private static final List<String> WORDS = List.of(
            "reason", "cause", "sample", "weight", "garden", "winter", "query", "memory", "signal", "river", "paper",
            "market", "letter", "number", "season", "answer", "machine", "window", "travel", "silence");

    private final int size;
    private final int first;
    private final Random random = new Random(2026);

    /**
     * Files of so many thoughts.
     *
     * @param first the number of the first one
     */
    DrawnFiles(int size, int first) {
        this.size = size;
        this.first = first;
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[2]));
        int first = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 0;
        DrawnFiles files = new DrawnFiles(Integer.parseInt(arguments[1]), first);
        switch (arguments[0]) {
            case "jsonl" -> files.graphs(folder.resolve("many.jsonl"));
            case "csv" -> files.tables(folder.resolve("one-thoughts.csv"), folder.resolve("one-links.csv"));
            case "line" -> files.line(folder.resolve("one.jsonl"));
            default -> throw new IllegalArgumentException("'" + arguments[0] + "' is none of jsonl, csv, line");
        }
    }

    /** Graphs of {@value #THOUGHTS_OF_A_GRAPH} thoughts, one a line. */
    void graphs(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int graph = 0; graph < size / THOUGHTS_OF_A_GRAPH; graph++) {
                graph(out, "g" + (first / THOUGHTS_OF_A_GRAPH + graph), first + graph * THOUGHTS_OF_A_GRAPH, THOUGHTS_OF_A_GRAPH);
            }
        }
    }

    /** One graph in one line. */
    void line(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            graph(out, "g", first, size);
        }
    }

    /** One graph as a pair of tables. */
    void tables(Path thoughts, Path links) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(thoughts)) {
            out.write("id,kind,text,language\n");
            for (int i = 0; i < size; i++) {
                out.write("t" + i + "," + kind(i, size) + ",\"" + text(first + i) + "\",en\n");
            }
        }
        try (BufferedWriter out = Files.newBufferedWriter(links)) {
            out.write("from,to,role,weight\n");
            for (int i = 0; i < LINKS_OF_A_THOUGHT * size; i++) {
                int from = random.nextInt(size - 1);
                out.write("t" + from + ",t" + (from + 1 + random.nextInt(size - 1 - from)) + "," + role(i) + "," + weight() + "\n");
            }
        }
    }

    private void graph(BufferedWriter out, String id, int start, int thoughts) throws IOException {
        out.write("{\"id\": \"" + id + "\", \"language\": \"en\", \"thoughts\": [");
        for (int i = 0; i < thoughts; i++) {
            out.write((i == 0 ? "" : ", ") + "{\"id\": \"t" + i + "\", \"kind\": \"" + kind(i, thoughts) + "\", \"text\": \""
                    + text(start + i) + "\"}");
        }
        out.write("], \"leadsTo\": [");
        // Each pair of a small graph once in a role; in a large graph a pair that is drawn twice is a link.
        for (int i = 0; i < LINKS_OF_A_THOUGHT * thoughts; i++) {
            int from = thoughts > THOUGHTS_OF_A_GRAPH ? random.nextInt(thoughts - 1) : i % (thoughts - 1);
            int to = thoughts > THOUGHTS_OF_A_GRAPH
                    ? from + 1 + random.nextInt(thoughts - 1 - from)
                    : from + 1 + i / (thoughts - 1) % (thoughts - 1 - from);
            out.write((i == 0 ? "" : ", ") + "{\"from\": \"t" + from + "\", \"to\": \"t" + to + "\", \"role\": \"" + role(i / 9)
                    + "\", \"weight\": " + weight() + "}");
        }
        out.write("]}\n");
    }

    private static String kind(int i, int of) {
        return i == 0 ? "question" : i == of - 1 ? "answer" : i % 5 == 3 ? "doubt" : "premise";
    }

    private static String role(int i) {
        return ROLES.get(i % ROLES.size());
    }

    private double weight() {
        return (1 + random.nextInt(20)) / 20.0;
    }

    private String text(int number) {
        StringBuilder text = new StringBuilder("The ");
        for (int i = 0; i < 6; i++) {
            text.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
        }
        return text.append("of number ").append(number).append(" leads on.").toString();
    }
}
