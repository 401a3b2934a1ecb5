package leadsto.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import leadsto.thought.ThoughtGraph;
import leadsto.unfold.evaluation.BlindUnfolding;
import leadsto.unfold.model.ModelAnnotation;
import leadsto.unfold.model.chat.Chat;
import leadsto.unfold.model.chat.Counts;
import leadsto.unfold.model.prompt.Prompts;

/** Annotated graphs whose thoughts a language model gives kinds and links, as many asks under way together as are allowed. */
final class AskedAnnotation {
    private final Chat chat;
    private final ModelAnnotation annotation;
    private final int readers;
    private int wanted;

    AskedAnnotation(Chat chat, Prompts prompts, int readers) {
        this.chat = chat;
        this.readers = readers;
        this.annotation = ModelAnnotation.with(chat, prompts, readers);
    }

    /** What the model makes of each graph, in their order. */
    List<ThoughtGraph> unfolded(List<ThoughtGraph> graphs, Output output) {
        output.progress("the texts go to %s at %s".formatted(chat.model(), chat.url()));
        BlindUnfolding unfolding = BlindUnfolding.ofThoughts(annotation::unfold);
        wanted += readers * graphs.size();
        ExecutorService asking = Executors.newFixedThreadPool(chat.atOnce());
        try (Output.Progress progress = output.progress("asking", graphs.size())) {
            List<Future<ThoughtGraph>> under = graphs.stream()
                    .map(graph -> asking.submit(() -> unfolding.fromThoughts(graph)))
                    .toList();
            List<ThoughtGraph> unfolded = new ArrayList<>();
            for (Future<ThoughtGraph> one : under) {
                unfolded.add(finished(one));
                progress.step();
            }
            return unfolded;
        } finally {
            asking.shutdownNow();
        }
    }

    private static ThoughtGraph finished(Future<ThoughtGraph> one) {
        try {
            return one.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new CompletionException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        }
    }

    /** Tells what was asked, and what of it could not be used and counts as missed. */
    void say(Output output) {
        Counts counts = chat.counts();
        output.say("%s: %,d asked, %,d from the cache, %,d failed; %,d tokens in, %,d out"
                .formatted(
                        chat.model(),
                        counts.called(),
                        counts.cached(),
                        counts.failed(),
                        counts.tokensIn(),
                        counts.tokensOut()));
        if (!annotation.failures().isEmpty()) {
            output.say("replies that could not be used, whose graphs count as premises without links: "
                    + annotation.failures().entrySet().stream()
                            .map(it -> it.getKey().word() + " " + it.getValue())
                            .collect(Collectors.joining(", ")));
        }
        chat.remark().ifPresent(output::say);
    }

    /** Whether not one reply could be used. */
    boolean cameToNothing() {
        int unusable =
                annotation.failures().values().stream().mapToInt(it -> it).sum();
        return wanted > 0 && unusable == wanted;
    }
}
