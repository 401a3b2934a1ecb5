package leadsto.cli;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import leadsto.store.Run;
import leadsto.store.ThoughtStore;
import leadsto.store.ThoughtWeaving;
import leadsto.thought.Link;
import leadsto.thought.Merge;
import leadsto.thought.Thought;
import leadsto.thought.Weft;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code leadsto weave}: joins thoughts across sources. */
@Command(
        name = "weave",
        description = {
            "Joins thoughts across sources: merges those that say the same in other words (SAME_AS), and proposes links",
            "between those that speak of the same thing. Thoughts of different kind, negation, number or name are never",
            "merged. A proposed link is drawn and can be queried; chains and measures walk it once you set reviewed: true",
            "on it, or another weight."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  leadsto weave --dry-run",
            "  leadsto weave --dry-run --top 100",
            "  leadsto weave --min-similarity 0.9",
            "  leadsto weave --embedding onnx:multilingual/model.onnx",
            "  leadsto weave --embedding openai:bge-m3 --base-url http://localhost:8080/v1",
            "  leadsto weave --undo"
        })
final class WeaveCommand implements Callable<Integer> {
    @Mixin
    private GraphOption graph;

    @Mixin
    private WeaveOptions options;

    @Option(names = "--dry-run", description = "Print what it would join, and change nothing.")
    private boolean trial;

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "20",
            description = "Print the N strongest merges and the N strongest links (default: ${DEFAULT-VALUE}).")
    private int top;

    @Option(
            names = "--undo",
            description = "Take back all that weaving joined and nobody edited; a later weave may join it again.")
    private boolean undo;

    @Mixin
    private Output output;

    @Override
    public Integer call() {
        try (ThoughtStore store = graph.open()) {
            if (undo) {
                print(store.weaving().undo());
            } else {
                Run run = Run.begin("weave", LeadsTo.version(), options.toString(), Clock.systemUTC());
                print(trial ? Woven.trial(store, options, output) : Woven.into(store, options, run, output));
            }
            return 0;
        }
    }

    private void print(ThoughtWeaving.Count undone) {
        if (output.asJson()) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("merges", undone.merges());
            document.put("links", undone.links());
            document.put("keptByPerson", undone.keptByPerson());
            document.put("changed", undone.any());
            output.json(document);
        } else {
            output.print(
                    "Took back %d merges and %d links%s.",
                    undone.merges(),
                    undone.links(),
                    undone.keptByPerson() == 0 ? "" : "; " + undone.keptByPerson() + " that you edited stay");
        }
    }

    private void print(Woven woven) {
        Map<String, Thought> thoughts =
                woven.graph().thoughts().stream().collect(Collectors.toMap(Thought::id, Function.identity()));
        if (output.asJson()) {
            output.json(document(woven, thoughts));
            return;
        }
        woven.models().forEach(model -> output.print("compared by %s", model));
        woven.weft().merges().stream().limit(top).forEach(merge -> print(merge, thoughts));
        woven.weft().links().stream().limit(top).forEach(thread -> print(thread, thoughts));
        long more = Math.max(0, woven.weft().merges().size() - top)
                + Math.max(0, woven.weft().links().size() - top);
        output.print("");
        if (more > 0) {
            output.print("%d more are not shown; --top shows more.", more);
        }
        output.print("%s", summary(woven));
    }

    private String summary(Woven woven) {
        String among = " among %d thoughts of %d sources."
                .formatted(
                        woven.graph().thoughts().size(), woven.graph().sources().size());
        if (trial) {
            return "Would merge %d pairs of thoughts and propose %d links,"
                            .formatted(
                                    woven.weft().merges().size(),
                                    woven.weft().links().size())
                    + among;
        }
        return woven.changed()
                ? "Merged %d pairs of thoughts and proposed %d links,"
                                .formatted(
                                        woven.written().merges(),
                                        woven.written().links())
                        + among
                : "Nothing changed: nothing new to join" + among;
    }

    private void print(Merge merge, Map<String, Thought> thoughts) {
        output.print("");
        output.print("%.3f  %s", merge.score(), described(thoughts.get(merge.from())));
        output.print("       └─ same as ─ %s", described(thoughts.get(merge.to())));
    }

    private void print(Weft.Thread thread, Map<String, Thought> thoughts) {
        Link link = thread.link();
        output.print("");
        output.print("%.3f  %s", thread.similarity(), described(thoughts.get(link.from())));
        output.print("       └─ %s %.2f ─► %s", link.role().word(), link.weight(), described(thoughts.get(link.to())));
    }

    private static String described(Thought thought) {
        return thought.kind().word() + ": " + thought.text();
    }

    private static Map<String, Object> document(Woven woven, Map<String, Thought> thoughts) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("thoughts", woven.graph().thoughts().size());
        document.put("sources", woven.graph().sources().size());
        document.put("models", woven.models());
        document.put(
                "merges",
                woven.weft().merges().stream()
                        .map(merge -> described(
                                thoughts.get(merge.from()), thoughts.get(merge.to()), merge.score(), merge.model()))
                        .toList());
        document.put(
                "links",
                woven.weft().links().stream().map(it -> document(it, thoughts)).toList());
        document.put("merged", woven.written().merges());
        document.put("linked", woven.written().links());
        document.put("changed", woven.changed());
        return document;
    }

    private static Map<String, Object> document(Weft.Thread thread, Map<String, Thought> thoughts) {
        Link link = thread.link();
        Map<String, Object> document =
                described(thoughts.get(link.from()), thoughts.get(link.to()), thread.similarity(), thread.model());
        document.put("role", link.role().word());
        document.put("weight", link.weight());
        return document;
    }

    private static Map<String, Object> described(Thought from, Thought to, double similarity, String model) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("from", ThoughtDocument.of(from));
        document.put("to", ThoughtDocument.of(to));
        document.put("similarity", similarity);
        document.put("model", model);
        return document;
    }
}
