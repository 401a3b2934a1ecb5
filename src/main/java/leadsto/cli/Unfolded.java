package leadsto.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import leadsto.store.Changes;
import leadsto.store.Run;
import leadsto.store.RunReport;
import leadsto.store.RunReport.State;
import leadsto.store.ThoughtUnfolding;
import leadsto.thought.ThoughtGraph;
import leadsto.unfold.model.Grafting;
import leadsto.unfold.model.Likelihood;
import leadsto.unfold.model.ModelUnfolding;
import leadsto.unfold.model.Outcome;
import leadsto.unfold.model.Settings;
import leadsto.unfold.model.chat.Chat;
import leadsto.unfold.model.chat.Counts;

/**
 * What comes of unfolding with a model, on its way into a store: each answer is committed when it is done, and the run's
 * figures with it.
 */
final class Unfolded implements ModelUnfolding.Listener {
    private static final Duration BETWEEN_REPORTS = Duration.ofSeconds(1);

    private final ThoughtUnfolding writing;
    private final Grafting grafting;
    private final Chat chat;
    private final Settings settings;
    private final String promptHash;
    private final Output.Progress progress;
    private final Clock clock;
    private final Instant began;
    private Instant reported;
    private Counts reportedCounts;
    private final List<ModelUnfolding.Unfolded> done = new ArrayList<>();
    private int met;
    private int circular;
    private Changes changes = Changes.NONE;
    private long merged;

    Unfolded(
            ThoughtUnfolding writing,
            ThoughtGraph graph,
            Chat chat,
            Settings settings,
            String promptHash,
            Output.Progress progress,
            Clock clock) {
        this.writing = writing;
        this.grafting = Grafting.into(graph);
        this.chat = chat;
        this.settings = settings;
        this.promptHash = promptHash;
        this.progress = progress;
        this.clock = clock;
        this.began = clock.instant();
        this.reported = began;
        this.reportedCounts = chat.counts();
    }

    /** Leaves the run's node before anything is asked, so that a run that is killed is known to be unfinished. */
    void begin() {
        report();
    }

    @Override
    public void unfolded(ModelUnfolding.Unfolded unfolded) {
        for (Outcome outcome : unfolded.outcomes()) {
            if (outcome instanceof Outcome.Taken taken) {
                Grafting.Grafted grafted = grafting.graft(taken.graph());
                met += grafted.met();
                circular += grafted.circular();
                writing.add(grafted.graph(), taken.provenance());
            }
        }
        done.add(unfolded);
        report();
        progress.step();
        waiting();
    }

    @Override
    public void waiting() {
        Counts counts = chat.counts();
        progress.within("%,d asked, %,d known, %,d tokens in, %,d out"
                .formatted(counts.called(), counts.cached(), counts.tokensIn(), counts.tokensOut()));
        boolean due = Duration.between(reported, clock.instant()).compareTo(BETWEEN_REPORTS) >= 0;
        if (due && !counts.equals(reportedCounts)) {
            report();
        }
    }

    /** Leaves with the run's node what was paid for so far. */
    private void report() {
        reported = clock.instant();
        reportedCounts = chat.counts();
        writing.report(report(State.UNFINISHED));
    }

    /** Ends the run. */
    void finish(long mergedInOtherWords) {
        merged = mergedInOtherWords;
        changes = writing.finish();
        writing.report(report(State.FINISHED));
    }

    Run run() {
        return writing.run();
    }

    boolean resumed() {
        return writing.resumed();
    }

    Counts counts() {
        return chat.counts();
    }

    /** Targets with their outcomes, in the order in which they were asked for. */
    List<ModelUnfolding.Unfolded> done() {
        return List.copyOf(done);
    }

    List<Outcome.Taken> taken() {
        return outcomes(Outcome.Taken.class);
    }

    List<Outcome.NotTaken> notTaken() {
        return outcomes(Outcome.NotTaken.class);
    }

    List<Outcome.LeftOut> leftOut() {
        return outcomes(Outcome.LeftOut.class);
    }

    private <T extends Outcome> List<T> outcomes(Class<T> sort) {
        return done.stream()
                .flatMap(it -> it.outcomes().stream())
                .filter(sort::isInstance)
                .map(sort::cast)
                .toList();
    }

    /** How many chains were not taken, by reason. */
    Map<String, Integer> reasons() {
        Map<String, Integer> reasons = new TreeMap<>();
        notTaken().forEach(it -> reasons.merge(it.reason().word(), 1, Integer::sum));
        return reasons;
    }

    /** How likely the chains that were taken make their answers, where the address told. */
    List<Likelihood> likelihoods() {
        return taken().stream().flatMap(it -> it.likelihoods().stream()).toList();
    }

    /** What differs in the store from before this run. */
    Changes changes() {
        return changes;
    }

    /** How many steps became thoughts that were there, word for word. */
    int met() {
        return met;
    }

    /** How many pairs were merged because they say the same in other words. */
    long merged() {
        return merged;
    }

    /** How many links were left out because they would have led thinking back to where it was. */
    int circular() {
        return circular;
    }

    Settings settings() {
        return settings;
    }

    String promptHash() {
        return promptHash;
    }

    String model() {
        return chat.model();
    }

    private RunReport report(State state) {
        Counts counts = chat.counts();
        return new RunReport(
                state,
                Optional.of(chat.model()),
                Optional.of(promptHash),
                Optional.of(settings.mode().word()),
                settings.approaches(),
                counts.called(),
                counts.cached(),
                notTaken().stream().filter(it -> !it.reason().isRejection()).count(),
                notTaken().stream().filter(it -> it.reason().isRejection()).count(),
                counts.tokensIn(),
                counts.tokensOut(),
                Duration.between(began, clock.instant()).toMillis() / 1000.);
    }
}
