package leadsto.dataset.guard;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import leadsto.dataset.guard.rule.Rule;

/** What each guard allows: what a user says, else its usual limit. */
public record Limits(Map<String, Double> chosen) {

    /** @throws IllegalArgumentException where no guard has such a name, or a limit is no number */
    public Limits {
        chosen = Collections.unmodifiableMap(new LinkedHashMap<>(chosen));
        chosen.forEach((name, limit) -> {
            if (Guards.rules().stream().noneMatch(rule -> rule.name().equals(name))) {
                throw new IllegalArgumentException("'" + name + "' is no guard; use one of "
                        + Guards.rules().stream().map(Rule::name).collect(Collectors.joining(", ")));
            }
            if (!Double.isFinite(limit)) {
                throw new IllegalArgumentException("the limit of " + name + " is " + limit + "; give a number");
            }
        });
    }

    /** Each guard's own. */
    public static Limits usual() {
        return new Limits(Map.of());
    }

    /** The limit of a rule. */
    public double of(Rule rule) {
        return chosen.getOrDefault(rule.name(), rule.limit());
    }

    /** Whether what lies beyond the limit of a rule refuses an export. */
    public boolean holds(Rule rule) {
        return rule.refuses() || chosen.containsKey(rule.name());
    }

    /** As a person would write them again. */
    @Override
    public String toString() {
        return chosen.entrySet().stream()
                .map(it -> "--guard " + it.getKey() + "=" + GuardReport.written(it.getValue()))
                .collect(Collectors.joining(" ", "", ""))
                .toLowerCase(Locale.ROOT);
    }
}
