package leadsto.dataset.experiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import leadsto.dataset.guard.Finding;
import leadsto.dataset.guard.GuardReport;
import leadsto.dataset.guard.Guarding;
import leadsto.dataset.guard.Guards;
import leadsto.dataset.guard.form.Anchored;
import leadsto.dataset.guard.form.Openings;
import leadsto.dataset.guard.form.Templates;
import leadsto.dataset.guard.likeness.Leaks;
import leadsto.dataset.guard.likeness.NearDuplicates;
import leadsto.dataset.guard.rule.GuardedRow;
import leadsto.dataset.guard.rule.Rule;
import leadsto.dataset.telling.Background;
import leadsto.dataset.text.Text;
import leadsto.thought.Source;
import leadsto.thought.Thought;

/**
 * The guards over the rows of each arm as they are written, and over all arms together: what one arm tests must not be known from
 * what another trains either.
 */
final class ArmGuards implements AutoCloseable {
    private static final String TOGETHER = "all-arms";
    private static final Set<Rule> BETWEEN_ARMS = Set.of(Leaks.RULE, NearDuplicates.ACROSS);
    /** The arms say what the thoughts say and nothing beside it, so that nobody could vary these. */
    private static final Set<Rule> ONLY_TOLD =
            Set.of(NearDuplicates.WITHIN, Openings.RULE, Templates.RULE, Anchored.RULE);

    private final Experiment.Options options;
    private final Background background;
    private final Halves halves;
    private final Path scratch;
    private final Guards together;
    private final List<Finding> findings = new ArrayList<>();
    private Optional<Guards> arm = Optional.empty();

    ArmGuards(Experiment.Options options, Background background, Halves halves, Path scratch) {
        this.options = options;
        this.background = background;
        this.halves = halves;
        this.scratch = scratch;
        this.together = guards(TOGETHER);
    }

    /** What comes from now on is of this arm. */
    void begin(Arm next) {
        endArm();
        arm = Optional.of(guards(next.word()));
    }

    /** A row as it is written, of the thoughts that it tells. */
    void add(Map<String, Object> row, List<Thought> thoughts, String split) {
        String said = ((List<?>) row.get("messages"))
                .stream()
                        .skip(1)
                        .map(it -> (Map<?, ?>) it)
                        .flatMap(message -> message.entrySet().stream())
                        .filter(it -> !it.getKey().equals("role"))
                        .map(it -> (String) it.getValue())
                        .collect(Collectors.joining("\n"));
        Set<String> sources = background.sources(thoughts).stream()
                .map(Source::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        GuardedRow guarded = new GuardedRow(
                (String) row.get("id"),
                split,
                (String) row.get("group_id"),
                Text.of((String) row.get("question")),
                Text.of(said),
                Text.EMPTY,
                (String) row.get("language"),
                thoughts,
                sources);
        arm.orElseThrow().add(guarded);
        together.add(guarded);
    }

    /** What they found, arm by arm. */
    GuardReport report() {
        endArm();
        together.findings().stream()
                .filter(it -> BETWEEN_ARMS.contains(it.rule()))
                .forEach(findings::add);
        return GuardReport.of(findings);
    }

    private void endArm() {
        arm.ifPresent(guards -> {
            guards.findings().stream().map(this::told).forEach(findings::add);
            guards.close();
        });
        arm = Optional.empty();
    }

    private Finding told(Finding it) {
        boolean held = it.held()
                && (!ONLY_TOLD.contains(it.rule())
                        || options.guarding()
                                .limits()
                                .chosen()
                                .containsKey(it.rule().name()));
        return new Finding(it.rule(), it.config(), it.rows(), it.limit(), held, it.result());
    }

    private Guards guards(String name) {
        return Guards.of(
                options.guarding(),
                new Guarding.Setting(
                        options.seed(),
                        scratch,
                        name,
                        Set.of(),
                        background::licence,
                        new Guarding.Apart(false, halves::isGeneral, Optional.empty())));
    }

    @Override
    public void close() {
        arm.ifPresent(Guards::close);
        together.close();
    }
}
