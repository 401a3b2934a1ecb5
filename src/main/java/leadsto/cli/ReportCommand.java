package leadsto.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import leadsto.embed.Embeddings;
import leadsto.page.Page;
import leadsto.store.ThoughtStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code leadsto report}: the graph's answers as one page. */
@Command(
        name = "report",
        description =
                "Writes one HTML page of how the strongest answers come about: a drawing and the chains of each, what"
                        + " stays open, and what the figures mean. It needs nothing beside it and loads nothing.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  leadsto report",
            "  leadsto report --top 20 --k 6 --out answers.html",
            "  leadsto report --graph bolt://localhost:7687 --embedding offline"
        })
final class ReportCommand implements Callable<Integer> {
    @Mixin
    private GraphOption graph;

    @Mixin
    private ApartOption apart;

    @Mixin
    private EmbeddingOptions embedding;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            defaultValue = "report.html",
            description = "The page (default: ${DEFAULT-VALUE}). Only a page of this program is ever replaced.")
    private Path out;

    @Option(
            names = "--top",
            paramLabel = "N",
            converter = Count.class,
            defaultValue = "" + Paging.ANSWERS,
            description = "How many answers (default: ${DEFAULT-VALUE}).")
    private int top;

    @Option(
            names = "--k",
            paramLabel = "N",
            converter = Count.class,
            defaultValue = "" + Paging.CHAINS,
            description = "How many chains to each, any two with half of their thoughts in common at most (default:"
                    + " ${DEFAULT-VALUE}).")
    private int k;

    @Mixin
    private Output output;

    @Override
    public Integer call() {
        ResultFile file = Paging.file(out).requireOurs();
        try (Embeddings embeddings = embedding.embeddings();
                ThoughtStore store = graph.open()) {
            output.progress("measuring the topology");
            Analysis analysis = Analysis.of(store, apart.chosen());
            output.progress("drawing the chains of the strongest answers");
            Page page = Paging.of(analysis, top, k, embeddings, List.of());
            boolean changed = file.write(page.html());
            if (output.asJson()) {
                output.json(document(page, changed));
            } else {
                output.print(
                        "%s of %d answers: %s",
                        changed ? "A page" : "The same page", page.answers().size(), out.toAbsolutePath());
            }
            return 0;
        }
    }

    private Map<String, Object> document(Page page, boolean changed) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("page", out.toAbsolutePath().toString());
        document.put(
                "answers",
                page.answers().stream().map(it -> it.attractor().id()).toList());
        document.put("changed", changed);
        return document;
    }
}
