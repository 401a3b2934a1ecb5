package leadsto.cli;

import java.util.concurrent.TimeUnit;
import leadsto.source.Fault;
import leadsto.source.Mending;
import leadsto.source.Sources;
import leadsto.store.Changes;
import leadsto.store.Run;
import leadsto.store.ThoughtImport;
import leadsto.store.ThoughtStore;
import leadsto.thought.Conversation;
import leadsto.thought.Material;
import leadsto.thought.ThoughtGraph;
import leadsto.unfold.ExtractiveUnfolding;
import leadsto.unfold.Unfolding;

/** The way of the input into the store: read, unfolded where nobody has drawn its graph yet, and written. */
final class Importing implements Sources.Listener {
    /** From so many bytes on, the offline importer's own start and the restart of the store pay. */
    private static final long LARGE = 4 << 20;

    private static final int HUNDREDTHS = 100;

    private final ThoughtImport thoughts;
    private final Output output;
    private final boolean strict;
    private final Unfolding unfolding = ExtractiveUnfolding.offline();
    private final String fingerprint = "leadsto " + LeadsTo.version() + " extractive";
    private final long bytes;
    private final long begun = System.nanoTime();
    private Output.Progress progress;
    private long bytesRead;
    private int found;
    private long thoughtsFound;
    private long linksFound;

    private Importing(ThoughtImport thoughts, long bytes, Output output, boolean strict) {
        this.thoughts = thoughts;
        this.bytes = bytes;
        this.output = output;
        this.strict = strict;
    }

    /**
     * What came of it.
     *
     * @param files files found under the inputs
     * @param failed files that could not be read, or not wholly
     * @param sources conversations, documents and graphs found in them
     */
    record Outcome(int files, int failed, int sources, Changes changes) {}

    static Outcome of(Sources sources, boolean strict, ThoughtStore store, Run run, Output output) {
        long bytes = sources.bytes();
        Importing importing = new Importing(store.importing(run, bytes > LARGE), bytes, output, strict);
        try (Output.Progress progress = output.progress("reading", sources.size())) {
            importing.progress = progress;
            Sources.Summary summary = sources.read(importing);
            return new Outcome(summary.files(), summary.failed(), importing.found, importing.finish());
        }
    }

    private Changes finish() {
        try (Output.Progress filling = output.progress("filling the store", HUNDREDTHS)) {
            thoughts.onProgress(filling::reached);
            return thoughts.finish();
        }
    }

    @Override
    public void file(String name) {
        progress.step();
    }

    @Override
    public void material(Material material) {
        found++;
        if (material instanceof ThoughtGraph graph) {
            thoughtsFound += graph.thoughts().size();
            linksFound += graph.links().size();
            thoughts.add(graph, fingerprint);
        } else if (material instanceof Conversation conversation
                && !thoughts.holds(conversation.source(), fingerprint)) {
            // To unfold is work that is not to be lost with a transaction of all that came before.
            thoughts.settle();
            ThoughtGraph unfolded = unfolding.unfold(conversation);
            thoughtsFound += unfolded.thoughts().size();
            linksFound += unfolded.links().size();
            thoughts.add(unfolded, fingerprint);
        }
        tell();
    }

    @Override
    public void reached(long read) {
        bytesRead = Math.min(bytes, read);
        tell();
    }

    private void tell() {
        long seconds = Math.max(1, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun));
        progress.within("%d %% of %d MB, %d sources, %d thoughts, %d links, %d links/s"
                .formatted(
                        HUNDREDTHS * bytesRead / Math.max(1, bytes),
                        bytes >> 20,
                        found,
                        thoughtsFound,
                        linksFound,
                        linksFound / seconds));
    }

    @Override
    public void failed(Fault fault) {
        if (strict) {
            throw new IllegalArgumentException(fault.toString());
        }
        output.say("leadsto: " + fault);
    }

    @Override
    public void mended(Mending mending) {
        output.progress(mending.toString());
    }
}
