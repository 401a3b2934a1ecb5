package leadsto.dataset;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import leadsto.dataset.split.Plan;
import leadsto.dataset.split.Split;
import leadsto.dataset.telling.Prose;
import leadsto.dataset.telling.Trail;
import leadsto.thought.Source;
import leadsto.thought.ThoughtGraph;

/** The dataset's machine-readable account of itself; it holds no time, so that the same export gives the same bytes. */
record Manifest(Options options, Plan plan, Figures figures, ThoughtGraph graph) {
    String text(Map<String, Map<String, Integer>> rows, List<String> notes, List<ExportFolder.FileFacts> files) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("writtenBy", ExportFolder.TOOL);
        manifest.put("version", options.toolVersion());
        manifest.put("command", options.command());
        manifest.put("options", chosen());
        manifest.put("graph", graphCounted());
        manifest.put("chains", counted());
        manifest.put("groups", plan.groups());
        manifest.put("groupedBy", plan.groupedBy().ties());
        manifest.put("splits", splits());
        manifest.put("rows", rows);
        manifest.put("sources", figures.sources().stream().map(Manifest::source).toList());
        manifest.put("notes", notes);
        manifest.put("files", files);
        return Json.text(manifest);
    }

    private Map<String, Integer> graphCounted() {
        Map<String, Integer> counted = new LinkedHashMap<>();
        counted.put("thoughts", graph.thoughts().size());
        counted.put("links", graph.links().size());
        return counted;
    }

    private Map<String, Object> chosen() {
        Map<String, Object> chosen = new LinkedHashMap<>();
        chosen.put("formats", options.formats());
        chosen.put("fileFormat", options.manner().fileFormat().word());
        chosen.put("connectives", options.manner().telling().name());
        chosen.put("thinkingStyle", options.manner().thinkingStyle().word());
        chosen.put("seed", options.seed());
        Map<String, Double> shares = new LinkedHashMap<>();
        for (Split split : Split.values()) {
            shares.put(split.word(), options.shares().of(split));
        }
        chosen.put("shares", shares);
        chosen.put("groupBy", options.arrangement().groupBy().word());
        chosen.put("keepNearDuplicates", options.arrangement().keepNearDuplicates());
        chosen.put("shards", options.arrangement().shards());
        options.arrangement().replay().ifPresent(replay -> {
            chosen.put("replay", replay.name());
            chosen.put("replayShare", replay.share());
        });
        chosen.put("guards", options.guarding().limits().chosen());
        chosen.put("use", options.guarding().use().word());
        chosen.put("maxTokens", options.guarding().maxTokens());
        return chosen;
    }

    private Map<String, Object> counted() {
        Map<String, Object> counted = new LinkedHashMap<>();
        counted.put("given", plan.chainsGiven());
        counted.put("told", plan.chainsTold());
        counted.put("nearDuplicatesLeftOut", plan.objections().getOrDefault(Trail.Objection.NEARLY_TOLD_BEFORE, 0));
        counted.put("thoughts", figures.thoughts());
        counted.put("answers", figures.answers());
        counted.put("kinds", figures.kinds());
        counted.put("origins", figures.origins());
        counted.put("approaches", figures.approaches());
        counted.put("languages", figures.languages());
        return counted;
    }

    private Map<String, Object> splits() {
        Map<String, Object> splits = new LinkedHashMap<>();
        plan.splits().forEach((split, counts) -> splits.put(split.word(), counts));
        return splits;
    }

    private static Map<String, String> source(Source source) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("title", RowColumns.named(source));
        // The name alone: where it lay on its owner's machine is nobody else's business, and the digest identifies it.
        facts.put("file", Prose.wellFormed(source.uri().substring(source.uri().lastIndexOf('/') + 1)));
        facts.put("sha256", source.sha256());
        facts.put("license", Prose.wellFormed(source.license().orElse("unknown")));
        return facts;
    }
}
