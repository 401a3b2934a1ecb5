package leadsto.unfold.model;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import leadsto.thought.Approach;
import leadsto.unfold.model.chat.Chat;
import leadsto.unfold.model.chat.ModelException;
import leadsto.unfold.model.prompt.Prompts;

/**
 * The unfolding that asks a language model.
 *
 * <pre>{@code
 * ModelUnfolding unfolding = ModelUnfolding.with(chat, prompts, settings);
 * unfolding.unfold(targets, unfolded -> store(unfolded.outcomes()));
 * }</pre>
 *
 * <p>For each target and approach a chain is written backward, held against the answer's wording, and read by a second ask
 * that does not see the answer; links are weighed by what that reader finds, never by what a model says about itself: see
 * {@link Evidence}. The same targets, settings and replies give the same outcomes in the same order, however many asks are
 * under way together.
 */
public final class ModelUnfolding {
    private static final long BETWEEN_GLANCES_MS = 200;

    private final ChainMaking making;
    private final Settings settings;
    private final int atOnce;

    private ModelUnfolding(ChainMaking making, Settings settings, int atOnce) {
        this.making = making;
        this.settings = settings;
        this.atOnce = atOnce;
    }

    /**
     * @throws IllegalArgumentException where an approach has no words
     */
    public static ModelUnfolding with(Chat chat, Prompts prompts, Settings settings) {
        settings.approaches().forEach(it -> prompts.approach(it, "en"));
        return new ModelUnfolding(new ChainMaking(chat, prompts, settings), settings, chat.atOnce());
    }

    /** What came of one target. */
    public record Unfolded(Target target, List<Outcome> outcomes) {

        public Unfolded {
            outcomes = List.copyOf(outcomes);
        }
    }

    /** Is told what comes of the work, on the thread that asked for it. */
    @FunctionalInterface
    public interface Listener {
        /** One target is done; they come in their order. */
        void unfolded(Unfolded unfolded);

        /** Some time has gone by. */
        default void waiting() {}
    }

    /**
     * Unfolds targets, several at once.
     *
     * @throws ModelException where every further ask would fail; what was handed on before stands
     */
    public void unfold(List<Target> targets, Listener listener) {
        ExecutorService threads = Executors.newFixedThreadPool(atOnce, task -> {
            Thread thread = new Thread(task, "unfolding");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<CompletableFuture<Unfolded>> all = new ArrayList<>();
            long share = settings.budget() / Math.max(1, targets.size());
            targets.forEach(target -> all.add(begun(target, share, threads)));
            for (CompletableFuture<Unfolded> one : all) {
                listener.unfolded(awaited(one, listener));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private CompletableFuture<Unfolded> begun(Target target, long share, ExecutorService threads) {
        if (settings.budget() > 0) {
            // One after the other, so that what is left is the same in every run.
            return CompletableFuture.supplyAsync(() -> oneByOne(target, new Purse(Math.max(1, share))), threads);
        }
        List<CompletableFuture<List<Outcome>>> chains = new ArrayList<>();
        for (Way way : ways()) {
            chains.add(CompletableFuture.supplyAsync(
                    () -> making.make(settings.mode().method(), target.withoutDoubts(), way.approach(), way.variant())
                            .outcomes(),
                    threads));
        }
        return CompletableFuture.allOf(chains.toArray(CompletableFuture[]::new))
                .thenApplyAsync(
                        done -> deepened(
                                target,
                                chains.stream()
                                        .flatMap(it -> it.join().stream())
                                        .toList(),
                                new Purse(0)),
                        threads);
    }

    private record Way(Approach approach, int variant) {}

    private List<Way> ways() {
        List<Way> ways = new ArrayList<>();
        for (Approach approach : settings.approaches()) {
            for (int variant = 0; variant < settings.perApproach(); variant++) {
                ways.add(new Way(approach, variant));
            }
        }
        return ways;
    }

    private Unfolded oneByOne(Target target, Purse purse) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Way way : ways()) {
            if (purse.isOpen()) {
                ChainMaking.Made made =
                        making.make(settings.mode().method(), target.withoutDoubts(), way.approach(), way.variant());
                purse.pay(made.tokens());
                outcomes.addAll(made.outcomes());
            } else {
                outcomes.add(new Outcome.LeftOut(target.thought().id(), way.approach()));
            }
        }
        return deepened(target, outcomes, purse);
    }

    private Unfolded deepened(Target target, List<Outcome> chains, Purse purse) {
        List<Outcome> outcomes = new ArrayList<>(chains);
        outcomes.addAll(new Deepening(making, settings.depth(), purse)
                .below(target, chains, settings.approaches().get(0)));
        return new Unfolded(target, outcomes);
    }

    private static Unfolded awaited(CompletableFuture<Unfolded> one, Listener listener) {
        while (true) {
            try {
                return one.get(BETWEEN_GLANCES_MS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                listener.waiting();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while unfolding", e);
            } catch (ExecutionException e) {
                throw unwrapped(e);
            }
        }
    }

    private static RuntimeException unwrapped(Throwable failure) {
        Throwable cause = failure;
        while (cause instanceof ExecutionException || cause instanceof CompletionException) {
            cause = cause.getCause();
        }
        return cause instanceof RuntimeException runtime ? runtime : new IllegalStateException(cause);
    }
}
