package leadsto.unfold.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import leadsto.unfold.model.ask.ModelException;
import leadsto.unfold.model.chat.Chat;
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
            List<Growth> growths =
                    targets.stream().map(it -> new Growth(making, settings, it)).toList();
            if (settings.budget() > 0) {
                unfoldWithin(settings.budget(), growths, listener, threads);
            } else {
                growths.stream()
                        .map(it -> grown(it, threads))
                        .toList()
                        .forEach(it -> listener.unfolded(awaited(it, listener).unfolded()));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private CompletableFuture<Growth> grown(Growth growth, ExecutorService threads) {
        List<CompletableFuture<ChainMaking.Made>> chains = growth.ways().stream()
                .map(way -> CompletableFuture.supplyAsync(() -> growth.made(way), threads))
                .toList();
        return CompletableFuture.allOf(chains.toArray(CompletableFuture[]::new))
                .thenApplyAsync(
                        done -> {
                            growth.grown(
                                    chains.stream().map(CompletableFuture::join).toList());
                            growth.grow(Purse.bottomless());
                            return growth;
                        },
                        threads);
    }

    /**
     * First each target its share, one chain after the other, then what they left of it to whatever is most promising
     * among all: so that a run that goes on asks what the first one would have asked, whoever was faster.
     */
    private void unfoldWithin(long budget, List<Growth> growths, Listener listener, ExecutorService threads) {
        long share = Math.max(1, budget / Math.max(1, growths.size()));
        List<CompletableFuture<Purse>> shares = growths.stream()
                .map(growth -> CompletableFuture.supplyAsync(
                        () -> {
                            Purse purse = Purse.of(share);
                            growth.grow(purse);
                            return purse;
                        },
                        threads))
                .toList();
        List<Purse> purses = new ArrayList<>();
        int told = 0;
        for (CompletableFuture<Purse> one : shares) {
            purses.add(awaited(one, listener));
            told += told == purses.size() - 1 && tell(growths.get(told), listener) ? 1 : 0;
        }
        Purse rest = Purse.rest(budget, purses);
        Optional<Growth> next = mostPromising(growths);
        while (rest.isOpen() && next.isPresent()) {
            Growth growth = next.get();
            awaited(CompletableFuture.runAsync(() -> growth.step(rest), threads), listener);
            next = mostPromising(growths);
        }
        growths.stream().skip(told).forEach(it -> listener.unfolded(it.unfolded()));
    }

    /** Tells of one that needs no more than its share; one that does is told of at the end, and all behind it. */
    private static boolean tell(Growth growth, Listener listener) {
        if (growth.isDone()) {
            listener.unfolded(growth.unfolded());
        }
        return growth.isDone();
    }

    private static Optional<Growth> mostPromising(List<Growth> growths) {
        Optional<Growth> most = Optional.empty();
        for (Growth growth : growths) {
            if (!growth.isDone()
                    && most.map(it -> growth.promise() > it.promise()).orElse(true)) {
                most = Optional.of(growth);
            }
        }
        return most;
    }

    private static <T> T awaited(CompletableFuture<T> one, Listener listener) {
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
