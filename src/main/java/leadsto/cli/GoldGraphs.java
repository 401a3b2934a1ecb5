package leadsto.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import leadsto.source.Fault;
import leadsto.source.Mending;
import leadsto.source.Sources;
import leadsto.thought.Conversation;
import leadsto.thought.Material;
import leadsto.thought.ThoughtGraph;

/** The annotated graphs of the files a user named, each with a name of its own. */
final class GoldGraphs implements Sources.Listener {
    private final Output output;
    private final List<ThoughtGraph> graphs = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private int conversations;
    private String file = "";

    private GoldGraphs(Output output) {
        this.output = output;
    }

    /** @throws IllegalArgumentException where a file cannot be read wholly, two graphs share a name, or there is none */
    static List<ThoughtGraph> in(Path file, Output output) {
        GoldGraphs gold = new GoldGraphs(output);
        Sources.of(List.of(file), Optional.empty()).read(gold);
        if (gold.graphs.isEmpty()) {
            throw new IllegalArgumentException(file + ": there is no graph in it; name a file of thought graphs, one a"
                    + " line, or an annotated corpus");
        }
        if (gold.conversations > 0) {
            output.say(gold.conversations + " conversations passed over: nobody has drawn their graphs yet");
        }
        return gold.graphs;
    }

    @Override
    public void file(String name) {
        file = name;
    }

    @Override
    public void material(Material material) {
        if (material instanceof Conversation) {
            conversations++;
        } else if (material instanceof ThoughtGraph graph) {
            if (!names.add(graph.id())) {
                throw new IllegalArgumentException(file + ": two graphs have the id '" + graph.id()
                        + "'; rename one, or name the files one by one: --gold FILE FILE");
            }
            graphs.add(graph);
        }
    }

    /** Scores of a part would look like scores of the whole. */
    @Override
    public void failed(Fault fault) {
        throw new IllegalArgumentException(fault.toString());
    }

    @Override
    public void mended(Mending mending) {
        output.progress(mending.toString());
    }
}
