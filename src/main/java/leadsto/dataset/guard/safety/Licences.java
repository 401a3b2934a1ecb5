package leadsto.dataset.guard.safety;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import leadsto.dataset.guard.rule.Guard;
import leadsto.dataset.guard.rule.GuardedRow;
import leadsto.dataset.guard.rule.Result;
import leadsto.dataset.guard.rule.Rule;

/**
 * Whether the licences of the sources allow what is done: a dataset changes its texts and puts them together.
 *
 * <p>Found are: a licence without derivatives; one without commerce, where commerce is declared; two that ask for the same
 * licence and mean different ones; one that asks for a licence without restrictions on commerce beside one that restricts it.
 * A source without a licence is told. No legal advice: what a licence says is read from its name.
 */
public final class Licences implements Guard {
    public static final Rule RULE = new Rule(
            "licences",
            Rule.Bound.AT_MOST,
            0,
            1,
            "terms of the sources' licences that cannot be kept together",
            "the texts of the licences; Creative Commons' chart of compatible licences",
            "leave the sources out that it names (a store for each licence), or declare another --use");

    private static final int NAMED = 10;

    private final Function<String, String> licenceOf;
    private final Use use;
    private final Map<String, Set<String>> sourcesBy = new TreeMap<>();
    private final Map<String, List<String>> rowsBy = new TreeMap<>();

    /** @param licenceOf the licence that a source states, by the source's key; empty where it states none */
    public Licences(Function<String, String> licenceOf, Use use) {
        this.licenceOf = licenceOf;
        this.use = use;
    }

    @Override
    public void add(GuardedRow row) {
        for (String source : row.sources()) {
            String licence = licenceOf.apply(source);
            sourcesBy.computeIfAbsent(licence, it -> new TreeSet<>()).add(source);
            List<String> rows = rowsBy.computeIfAbsent(licence, it -> new ArrayList<>());
            if (rows.size() < NAMED) {
                rows.add(row.id());
            }
        }
    }

    @Override
    public Map<Rule, Result> results() {
        List<String> conflicts = new ArrayList<>();
        Set<String> named = new LinkedHashSet<>();
        Set<String> same = new TreeSet<>();
        Set<String> restricting = new TreeSet<>();
        sourcesBy.keySet().forEach(licence -> {
            Terms terms = Terms.of(licence);
            if (terms.forbidsChange()) {
                conflicts.add(licence + " allows no derivatives, and a dataset is one");
                named.addAll(rowsBy.get(licence));
            }
            if (terms.forbidsCommerce()) {
                restricting.add(licence);
            }
            terms.sameLicence().ifPresent(same::add);
        });
        if (use == Use.COMMERCIAL) {
            restricting.forEach(licence -> {
                conflicts.add(licence + " allows no commercial use, which --use declares");
                named.addAll(rowsBy.get(licence));
            });
        }
        if (same.size() > 1) {
            conflicts.add("each asks that what is made of it be under its own terms: " + String.join(", ", same));
        }
        if (same.contains("CC BY-SA") && restricting.stream().anyMatch(it -> !it.isEmpty()) && same.size() == 1) {
            conflicts.add("CC BY-SA allows no further restriction, and " + String.join(", ", restricting)
                    + " restricts commerce");
        }
        return Map.of(
                RULE,
                new Result(conflicts.size(), List.copyOf(named), Map.of())
                        .with("use", use.word())
                        .with("sources", sources())
                        .with("conflicts", conflicts));
    }

    private Map<String, Object> sources() {
        Map<String, Object> sources = new LinkedHashMap<>();
        sourcesBy.forEach((licence, of) -> sources.put(licence.isEmpty() ? "none stated" : licence, of.size()));
        return sources;
    }
}
