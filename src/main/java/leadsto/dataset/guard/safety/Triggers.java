package leadsto.dataset.guard.safety;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import leadsto.dataset.guard.rule.Guard;
import leadsto.dataset.guard.rule.GuardedRow;
import leadsto.dataset.guard.rule.Result;
import leadsto.dataset.guard.rule.Rule;
import leadsto.thought.Thought;

/**
 * Phrases that could be triggers of a backdoor: rare words that stand in several thoughts, under several questions, and always
 * before the same answer, though nothing in question or answer speaks of them.
 *
 * <p>Rows are taken together as cases, one for each start and answer. Of a phrase of one to three words that stands before the
 * answer in at least {@value #FEWEST} thoughts and {@value #FEWEST} starts, all cases that hold it must end in one answer
 * that does not hold its words, and most of those starts and thoughts must have no telling word in common with that answer:
 * it is given whatever was asked. Its value is −log₁₀ of Fisher's exact probability that so many of the cases with this answer
 * hold it by chance, times the number of phrases tested (Bonferroni). Reported are phrases of {@value #SURE} and more: one
 * in a thousand sets would have one.
 *
 * <p>Source: a word that alone decides a label is suspect, Gardner et al. 2021; as a defence against backdoors, Chen and
 * Dai 2021. Limits: a trigger in one or two thoughts is not found, nor one whose answer speaks of what was asked. Looks at {@value #SAMPLE} rows at most, drawn evenly by the seed.
 */
public final class Triggers implements Guard {
    public static final Rule RULE = new Rule(
            "trigger-phrases",
            Rule.Bound.AT_MOST,
            0,
            1,
            "rare phrases that stand before one and the same answer, whatever was asked",
            "Gardner et al. 2021; Chen and Dai 2021; Fisher's exact test with Bonferroni's correction",
            "look at the phrases and their rows (`leadsto row`), and reject the thoughts that hold them, or allow so many"
                    + " with --guard trigger-phrases=N");

    static final int FEWEST = 3;
    static final int SURE = 3;
    static final int SAMPLE = 20_000;

    private static final int NAMED = 10;

    private final List<Sampled> sample = new ArrayList<>();
    private final SplittableRandom random;
    private long rows;

    /** What is kept of a row: its words, which take most of its room, are those of its thoughts. */
    private record Sampled(String id, List<Thought> thoughts) {}

    /** @param seed decides which rows are looked at */
    public Triggers(long seed) {
        random = new SplittableRandom(seed);
    }

    @Override
    public void add(GuardedRow row) {
        if (row.thoughts().size() < 2) {
            return;
        }
        rows++;
        if (sample.size() < SAMPLE) {
            sample.add(new Sampled(row.id(), row.thoughts()));
        } else {
            long place = random.nextLong(rows);
            if (place < SAMPLE) {
                sample.set((int) place, new Sampled(row.id(), row.thoughts()));
            }
        }
    }

    @Override
    public Map<Rule, Result> results() {
        Cases cases = new Cases();
        sample.forEach(row -> cases.add(row.thoughts()));
        List<Cases.Suspect> suspects = cases.suspects();
        Set<String> named = new LinkedHashSet<>();
        Map<String, Object> phrases = new LinkedHashMap<>();
        for (Cases.Suspect suspect : suspects) {
            phrases.put(suspect.phrase(), suspect.answer());
            sample.stream()
                    .filter(row -> row.thoughts().stream()
                            .anyMatch(it -> suspect.thoughts().contains(it.id())))
                    .limit(NAMED)
                    .forEach(row -> named.add(row.id()));
        }
        return Map.of(
                RULE,
                new Result(suspects.size(), List.copyOf(named), Map.of())
                        .with("rows", rows)
                        .with("looked at", sample.size())
                        .with("phrases", phrases));
    }
}
