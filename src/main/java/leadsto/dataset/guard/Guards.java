package leadsto.dataset.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * Guards guards = Guards.of(guarding, setting);
 * rows.forEach(guards::add);
 * List<Finding> findings = guards.findings();
 * }</pre>
 *
 * <p>Cost: a few passes over the text of each row; see each guard for its memory, none of which holds more rows than it says.
 */
public final class Guards {

    private static final List<Registered> ALL = List.of(
            new Registered(
                    List.of(Leaks.RULE),
                    (guarding, it) -> Optional.of(new Leaks(it.sourcesApart(), !it.bareAnswersApart()))),
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
            new Registered(List.of(Injections.RULE), (guarding, it) -> Optional.of(new Injections())),
            new Registered(List.of(Triggers.RULE), (guarding, it) -> Optional.of(new Triggers(it.seed()))),
            new Registered(
                    List.of(Licences.RULE),
                    (guarding, it) -> Optional.of(new Licences(it.licenceOf(), guarding.use()))));

    private final Guarding guarding;
    private final String config;
    private final List<Guard> guards = new ArrayList<>();
    private long rows;

    private record Registered(
            List<Rule> rules, BiFunction<Guarding, Guarding.Setting, Optional<? extends Guard>> guard) {}

    private Guards(Guarding guarding, Guarding.Setting setting) {
        this.guarding = guarding;
        this.config = setting.name();
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

    /** Shows a row to each guard. */
    public void add(GuardedRow row) {
        rows++;
        guards.forEach(guard -> guard.add(row));
    }

    /** What they found, in the order of the rules. */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (Guard guard : guards) {
            Map<Rule, Result> results = guard.results();
            rules().stream()
                    .filter(results::containsKey)
                    .forEach(rule -> findings.add(
                            new Finding(rule, config, rows, guarding.limits().of(rule), results.get(rule))));
        }
        return findings;
    }
}
