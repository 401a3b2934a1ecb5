package leadsto.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import leadsto.embed.Embeddings;
import leadsto.embed.Embeddings.Text;
import leadsto.thought.ThoughtGraph;
import leadsto.unfold.evaluation.Calibration;
import leadsto.unfold.evaluation.HiddenLinks;
import leadsto.unfold.evaluation.HiddenLinks.Sort;

/** How many hidden links a search found again, for people and for programs. */
final class HiddenReport {
    private static final long SEED = 7;

    private final int graphs;
    private final HiddenLinks links;

    private HiddenReport(int graphs, HiddenLinks links) {
        this.graphs = graphs;
        this.links = links;
    }

    static HiddenReport of(List<ThoughtGraph> gold, double share, Output output) {
        try (Embeddings embeddings = Embeddings.of("default", Optional.empty()).cachedIn(UserCache.folder())) {
            output.progress("comparing thoughts");
            HiddenLinks links = HiddenLinks.of(
                    gold,
                    share,
                    SEED,
                    graph -> embeddings.vectors(
                            graph.thoughts().stream()
                                    .map(it -> new Text(it.text(), it.language()))
                                    .toList(),
                            done -> {}));
            embeddings.remark().ifPresent(output::say);
            return new HiddenReport(gold.size(), links);
        }
    }

    List<String> lines(String file) {
        List<String> lines = new ArrayList<>();
        lines.add("%s: %d graphs in one store; %d links hidden, of %d answers and their doubts."
                .formatted(file, graphs, links.hidden(), links.answers()));
        for (Sort sort : Sort.values()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "  %-13s %4d found, %4d right: %.2f",
                    name(sort),
                    links.found(sort),
                    links.right(sort),
                    precision(sort)));
            for (Calibration.Bin bin : links.calibration(sort).bins()) {
                if (bin.links() > 0) {
                    lines.add(String.format(
                            Locale.ROOT,
                            "    weight %.1f to %.1f  %4d found, %.2f right",
                            bin.from(),
                            bin.to(),
                            bin.links(),
                            bin.right()));
                }
            }
        }
        return lines;
    }

    Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("graphs", graphs);
        document.put("answers", links.answers());
        document.put("hidden", links.hidden());
        for (Sort sort : Sort.values()) {
            Map<String, Object> found = new LinkedHashMap<>();
            found.put("found", links.found(sort));
            found.put("right", links.right(sort));
            found.put("precision", precision(sort));
            found.put("bins", links.calibration(sort).bins());
            document.put(sort == Sort.TO_ANSWERS ? "toAnswers" : "fromDoubts", found);
        }
        return document;
    }

    private double precision(Sort sort) {
        return links.found(sort) == 0 ? 0 : (double) links.right(sort) / links.found(sort);
    }

    private static String name(Sort sort) {
        return sort == Sort.TO_ANSWERS ? "to answers" : "from doubts";
    }
}
