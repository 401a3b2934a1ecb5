package leadsto.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import leadsto.chain.Chain;
import leadsto.chain.Choice.Strategy;
import leadsto.chain.Draw;
import leadsto.store.ThoughtStore;
import leadsto.thought.Link;
import leadsto.thought.Thought;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code leadsto chains}: prints the ways into answers. */
@Command(
        name = "chains",
        description = "Prints chains of thoughts from a start to an answer.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  leadsto chains --k 3",
            "  leadsto chains --to 4f1c --through doubt",
            "  leadsto chains --to 4f1c --strategy cover",
            "  leadsto chains --strategy sample --balance 0.5 --quota kind:doubt=0.5",
            "  leadsto chains --strategy sample --k 100 --seed 7 --json"
        })
final class ChainsCommand implements Callable<Integer> {
    @Mixin
    private GraphOption graph;

    @Mixin
    private ApartOption apart;

    @Mixin
    private ChainOptions chains = new ChainOptions(Strategy.BEST);

    @Mixin
    private Output output;

    @Override
    public Integer call() {
        chains.choice();
        try (ThoughtStore store = graph.open()) {
            Draw draw = chains.of(Analysis.of(store, apart.chosen()));
            List<Chain> drawn = draw.chains().toList();
            if (output.asJson()) {
                Map<String, Object> document = new LinkedHashMap<>();
                document.put(
                        "chains", drawn.stream().map(ChainsCommand::document).toList());
                document.put("notes", draw.notes());
                output.json(document);
            } else {
                drawn.forEach(this::print);
                draw.notes().forEach(note -> output.print("note: %s", note));
                output.print(drawn.size() == 1 ? "1 chain." : drawn.size() + " chains.");
            }
            return 0;
        }
    }

    private void print(Chain chain) {
        output.print("%.3g  %s", chain.probability(), described(chain.start()));
        for (int i = 0; i < chain.links().size(); i++) {
            Link link = chain.links().get(i);
            output.print(
                    "       └─ %s %.2f ─► %s",
                    link.role().word(),
                    link.weight(),
                    described(chain.thoughts().get(i + 1)));
        }
        output.print("");
    }

    private static String described(Thought thought) {
        return thought.kind().word() + ": " + thought.text();
    }

    private static Map<String, Object> document(Chain chain) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("probability", chain.probability());
        document.put("score", chain.score());
        document.put(
                "thoughts", chain.thoughts().stream().map(ThoughtDocument::of).toList());
        document.put(
                "links", chain.links().stream().map(ChainsCommand::document).toList());
        return document;
    }

    private static Map<String, Object> document(Link link) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("role", link.role().word());
        document.put("weight", link.weight());
        document.put("approach", link.approach().name());
        return document;
    }
}
