package leadsto.dataset.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import leadsto.dataset.guard.form.Anchored;
import leadsto.dataset.guard.form.DriftSteps;
import leadsto.dataset.guard.form.Languages;
import leadsto.dataset.guard.form.Lengths;
import leadsto.dataset.guard.form.Loops;
import leadsto.dataset.guard.form.Openings;
import leadsto.dataset.guard.form.Templates;
import leadsto.dataset.guard.form.Variety;
import leadsto.dataset.guard.likeness.Leaks;
import leadsto.dataset.guard.likeness.NearDuplicates;
import leadsto.dataset.guard.rule.Guard;
import leadsto.dataset.guard.rule.GuardedRow;
import leadsto.dataset.guard.rule.Result;
import leadsto.dataset.guard.rule.Rule;
import leadsto.dataset.guard.safety.HiddenCharacters;
import leadsto.dataset.guard.safety.Injections;
import leadsto.dataset.guard.safety.Licences;
import leadsto.dataset.guard.safety.Lookalikes;
import leadsto.dataset.guard.safety.PersonalData;
import leadsto.dataset.guard.safety.Triggers;

/**
 * All guards over the rows of one configuration.
 *
 * <pre>{@code
 * try (Guards guards = Guards.of(guarding, setting)) {
 *     rows.forEach(guards::add);
 *     List<Finding> findings = guards.findings();
 * }
 * }</pre>
 *
 * <p>They look on threads of their own, some hundred rows behind; each guard sees the rows in their order.
 *
 * <p>Cost: a few passes over the text of each row; see each guard for its memory, none of which holds more rows than it says.
 */
public final class Guards implements AutoCloseable {
    /** Characters of rows that are looked at together, so that threads seldom wait for each other. */
    private static final int TOGETHER = 1 << 18;

    private static final int MOST_THREADS = 4;

    private static final List<Registered> ALL = List.of(
            new Registered(
                    List.of(Leaks.RULE),
                    (guarding, it) -> Optional.of(new Leaks(
                            it.apart().sources(),
                            it.apart().general(),
                            it.apart().meanings(),
                            it.scratch().resolve(it.name() + "-leaks")))),
            new Registered(
                    List.of(NearDuplicates.WITHIN, NearDuplicates.ACROSS),
                    (guarding, it) ->
                            Optional.of(new NearDuplicates(it.scratch().resolve(it.name() + "-near")))),
            new Registered(List.of(Openings.RULE), (guarding, it) -> Optional.of(new Openings())),
            new Registered(List.of(Templates.RULE), (guarding, it) -> Optional.of(new Templates())),
            new Registered(
                    List.of(Variety.DISTINCT, Variety.SELF_BLEU, Variety.COMPRESSION),
                    (guarding, it) -> Optional.of(new Variety(it.seed()))),
            new Registered(List.of(Anchored.RULE), (guarding, it) -> Optional.of(new Anchored())),
            new Registered(List.of(Loops.RULE), (guarding, it) -> Optional.of(new Loops())),
            new Registered(
                    List.of(DriftSteps.RULE),
                    (guarding, it) -> guarding.steps()
                            .map(steps -> new DriftSteps(
                                    steps.largest(),
                                    steps.embedding(),
                                    guarding.limits().of(DriftSteps.RULE)))),
            new Registered(
                    List.of(Lengths.RULE),
                    (guarding, it) ->
                            Optional.of(new Lengths(guarding.tokens(), guarding.tokenizer(), guarding.maxTokens()))),
            new Registered(List.of(Languages.RULE), (guarding, it) -> Optional.of(new Languages())),
            new Registered(List.of(PersonalData.RULE), (guarding, it) -> Optional.of(new PersonalData())),
            new Registered(List.of(HiddenCharacters.RULE), (guarding, it) -> Optional.of(new HiddenCharacters())),
            new Registered(List.of(Lookalikes.RULE), (guarding, it) -> Optional.of(new Lookalikes())),
            new Registered(List.of(Injections.RULE), (guarding, it) -> Optional.of(new Injections(it.marks()))),
            new Registered(List.of(Triggers.RULE), (guarding, it) -> Optional.of(new Triggers(it.seed()))),
            new Registered(
                    List.of(Licences.RULE),
                    (guarding, it) -> Optional.of(new Licences(it.licenceOf(), guarding.use()))));

    private final Guarding guarding;
    private final String config;
    private final List<Guard> guards = new ArrayList<>();
    private final ExecutorService threads;
    private List<GuardedRow> next = new ArrayList<>();
    private int waiting;
    private List<CompletableFuture<Void>> looking = List.of();
    private long rows;

    private record Registered(
            List<Rule> rules, BiFunction<Guarding, Guarding.Setting, Optional<? extends Guard>> guard) {}

    private Guards(Guarding guarding, Guarding.Setting setting) {
        this.guarding = guarding;
        this.config = setting.name();
        this.threads = Executors.newFixedThreadPool(
                Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()), Guards::thread);
        ALL.forEach(it -> it.guard().apply(guarding, setting).ifPresent(guards::add));
    }

    /** The guards of one configuration, which have seen nothing yet. */
    public static Guards of(Guarding guarding, Guarding.Setting setting) {
        return new Guards(guarding, setting);
    }

    /** The rules there are, in their order. */
    public static List<Rule> rules() {
        return ALL.stream().flatMap(it -> it.rules().stream()).toList();
    }

    /** Shows a row to each guard, now or soon; what a guard throws comes from here or from {@link #findings}. */
    public void add(GuardedRow row) {
        rows++;
        next.add(row);
        waiting += row.text().length() + 1;
        if (waiting >= TOGETHER) {
            lookOn();
        }
    }

    /** Has the rows that came looked at while others come. */
    private void lookOn() {
        List<GuardedRow> together = next;
        next = new ArrayList<>();
        waiting = 0;
        all(looking);
        looking = guards.stream()
                .map(guard -> CompletableFuture.runAsync(() -> together.forEach(guard::add), threads))
                .toList();
    }

    /** What all of them came to, once all have ended. */
    private static <T> List<T> all(List<CompletableFuture<T>> futures) {
        try {
            CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
        return futures.stream().map(CompletableFuture::join).toList();
    }

    /** What they found, in the order of the rules. */
    public List<Finding> findings() {
        lookOn();
        all(looking);
        List<Finding> findings = new ArrayList<>();
        for (Map<Rule, Result> results : all(guards.stream()
                .map(guard -> CompletableFuture.supplyAsync(guard::results, threads))
                .toList())) {
            rules().stream()
                    .filter(results::containsKey)
                    .forEach(rule -> findings.add(new Finding(
                            rule,
                            config,
                            rows,
                            guarding.limits().of(rule),
                            guarding.limits().holds(rule),
                            results.get(rule))));
        }
        return findings;
    }

    /** Waits until no guard looks at anything any more. */
    @Override
    public void close() {
        looking.forEach(it -> it.exceptionally(failed -> null).join());
        threads.shutdown();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "guards");
        thread.setDaemon(true);
        return thread;
    }
}
