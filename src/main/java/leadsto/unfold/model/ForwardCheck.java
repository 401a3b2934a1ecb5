package leadsto.unfold.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import leadsto.thought.Kind;
import leadsto.unfold.model.ask.ModelException;
import leadsto.unfold.model.ask.NotSent;
import leadsto.unfold.model.reply.Reading;
import leadsto.unfold.model.reply.Steps;
import leadsto.unfold.model.reply.UnusableReply;

/**
 * What readers who were not shown what a chain leads to find out about it: what follows from what, where they think it leads,
 * and, where the address tells probabilities, how likely the right end is after each step.
 */
final class ForwardCheck {
    private final Scribe scribe;
    private final Settings settings;
    private final int atOnce;

    /** @param atOnce how many asks may be under way together */
    ForwardCheck(Scribe scribe, Settings settings, int atOnce) {
        this.scribe = scribe;
        this.settings = settings;
        this.atOnce = atOnce;
    }

    /** @param others statements that the goal could be taken for */
    Evidence of(Steps steps, String goal, List<String> others) {
        List<Reading> readings = new ArrayList<>();
        List<Double> agreements = new ArrayList<>();
        for (int reader = 0; reader < settings.readers(); reader++) {
            Reading reading = scribe.reading(steps, reader);
            readings.add(reading);
            agreements.add(
                    reading.conclusion().isEmpty()
                            ? 0
                            : scribe.agreement(reading.conclusion().get(), goal, others, reader));
        }
        Evidence evidence = new Evidence(readings, agreements, Optional.empty());
        boolean worthwhile = settings.likelihood()
                && evidence.reach() >= settings.minReach()
                && readings.stream().anyMatch(Reading::told);
        return worthwhile ? new Evidence(readings, agreements, likelihood(steps, goal, others)) : evidence;
    }

    /** One ask for each beginning of the chain, the empty one first: it is the same for all chains, and shows whether the address tells. */
    private Optional<Likelihood> likelihood(Steps steps, String goal, List<String> others) {
        Expectation none = expectation(List.of(), goal, others);
        if (none.untold()) {
            return Optional.empty();
        }
        List<Callable<Expectation>> asks = IntStream.rangeClosed(1, steps.size())
                .mapToObj(known -> steps.lines().subList(0, known))
                .<Callable<Expectation>>map(known -> () -> expectation(known, goal, others))
                .toList();
        List<Expectation> all =
                Stream.concat(Stream.of(none), together(asks).stream()).toList();
        all.stream().flatMap(it -> it.unsent().stream()).forEach(it -> {
            throw it;
        });
        if (all.stream().allMatch(it -> it.chance().isEmpty())) {
            return Optional.empty();
        }
        int labels = 1 + Scribe.mixed(goal, others).size();
        Set<Integer> doubts = IntStream.rangeClosed(1, steps.size())
                .filter(it -> steps.step(it).kind() == Kind.DOUBT)
                .boxed()
                .collect(Collectors.toSet());
        return Optional.of(new Likelihood(all.stream().map(Expectation::chance).toList(), labels, doubts));
    }

    /**
     * What came of one ask.
     *
     * @param chance the probability of the right end, where it was told
     * @param untold whether there was a proper reply without probabilities
     * @param unsent where nothing is sent
     */
    private record Expectation(Optional<Double> chance, boolean untold, Optional<NotSent> unsent) {}

    /** A reply that cannot be used leaves a gap: the chain is taken by then, and paid for. */
    private Expectation expectation(List<String> known, String goal, List<String> others) {
        try {
            Optional<Double> chance = scribe.expectation(known, goal, others);
            return new Expectation(chance, chance.isEmpty(), Optional.empty());
        } catch (UnusableReply e) {
            return new Expectation(Optional.empty(), false, Optional.empty());
        } catch (NotSent e) {
            return new Expectation(Optional.empty(), false, Optional.of(e));
        } catch (ModelException e) {
            if (e.isLasting()) {
                throw e;
            }
            return new Expectation(Optional.empty(), false, Optional.empty());
        }
    }

    private List<Expectation> together(List<Callable<Expectation>> asks) {
        ExecutorService threads = Executors.newFixedThreadPool(Math.min(asks.size(), atOnce), task -> {
            Thread thread = new Thread(task, "reading");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Expectation> heard = new ArrayList<>();
            for (Future<Expectation> one : threads.invokeAll(asks)) {
                heard.add(one.get());
            }
            return heard;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while reading");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}
