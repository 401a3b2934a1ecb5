package leadsto.dataset.guard.safety;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import leadsto.dataset.guard.rule.Wordings;
import leadsto.dataset.text.Words;
import leadsto.thought.Thought;

/** The cases of a sample, one for each start and answer, and which of them hold which phrases before the answer. */
final class Cases {
    private static final int LONGEST = 3;
    private static final int TELLING = 5;

    /**
     * A phrase that could be a trigger.
     *
     * @param answer what it stands before
     * @param thoughts the ids of those that hold it
     */
    record Suspect(String phrase, String answer, Set<String> thoughts) {}

    private final Map<String, Integer> numbers = new HashMap<>();
    private final Wordings wordings = new Wordings();
    private final List<Integer> starts = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();
    private final List<Thought> begins = new ArrayList<>();
    private final List<Thought> answers = new ArrayList<>();
    private final Map<String, Thought> thoughts = new LinkedHashMap<>();
    private final Map<String, BitSet> casesOf = new HashMap<>();

    void add(List<Thought> told) {
        Thought first = told.get(0);
        Thought last = told.get(told.size() - 1);
        int start = wordings.of(first);
        int end = wordings.of(last);
        int number = numbers.computeIfAbsent(start + " " + end, fresh -> {
            starts.add(start);
            ends.add(end);
            begins.add(first);
            answers.add(last);
            return starts.size() - 1;
        });
        for (Thought thought : told.subList(0, told.size() - 1)) {
            thoughts.putIfAbsent(thought.id(), thought);
            casesOf.computeIfAbsent(thought.id(), id -> new BitSet()).set(number);
        }
    }

    List<Suspect> suspects() {
        Map<String, Set<String>> thoughtsOf = new LinkedHashMap<>();
        thoughts.values()
                .forEach(thought -> phrases(Words.of(thought.text()))
                        .forEach(phrase -> thoughtsOf
                                .computeIfAbsent(phrase, it -> new LinkedHashSet<>(4))
                                .add(thought.id())));
        thoughtsOf.values().removeIf(it -> it.size() < Triggers.FEWEST);
        Map<Integer, Integer> ending = new HashMap<>();
        ends.forEach(end -> ending.merge(end, 1, Integer::sum));
        List<Suspect> found = new ArrayList<>();
        thoughtsOf.forEach((phrase, holding) -> {
            BitSet cases = new BitSet();
            holding.forEach(thought -> cases.or(casesOf.get(thought)));
            if (isSuspect(phrase, holding, cases)) {
                int first = cases.nextSetBit(0);
                double chance = Chance.allOf(cases.cardinality(), ending.get(ends.get(first)), ends.size());
                if (-chance - Math.log10(thoughtsOf.size()) >= Triggers.SURE) {
                    found.add(new Suspect(phrase, answers.get(first).text(), holding));
                }
            }
        });
        return whole(found);
    }

    private boolean isSuspect(String phrase, Set<String> holding, BitSet cases) {
        int first = cases.nextSetBit(0);
        if (!cases.stream().allMatch(it -> ends.get(it).equals(ends.get(first)))) {
            return false;
        }
        Set<String> answer = stems(answers.get(first).text(), 1);
        if (stems(phrase, 1).stream().anyMatch(answer::contains)) {
            return false;
        }
        Set<String> said = stems(answers.get(first).text(), TELLING);
        return isStrange(cases.stream().mapToObj(begins::get).distinct().toList(), said)
                && isStrange(holding.stream().map(thoughts::get).toList(), said);
    }

    /** Whether most of these, and enough, have no telling word in common with an answer. */
    private static boolean isStrange(List<Thought> these, Set<String> answer) {
        long strangers = these.stream()
                .filter(it -> stems(it.text(), TELLING).stream().noneMatch(answer::contains))
                .count();
        return strangers >= Triggers.FEWEST && 2 * strangers > these.size();
    }

    /** The beginnings of the words of so many letters and more. */
    private static Set<String> stems(String text, int letters) {
        Set<String> stems = new HashSet<>();
        Words.of(text).stream().filter(word -> word.length() >= letters).forEach(word -> stems.add(stem(word)));
        return stems;
    }

    private static String stem(String word) {
        return word.substring(0, Math.min(TELLING, word.length()));
    }

    /** Phrases of the same thoughts are one: from where the first begins in such a thought to where the last ends. */
    private List<Suspect> whole(List<Suspect> found) {
        Map<Set<String>, List<Suspect>> byThoughts = new LinkedHashMap<>();
        found.forEach(it -> byThoughts
                .computeIfAbsent(it.thoughts(), holding -> new ArrayList<>())
                .add(it));
        List<Suspect> whole = new ArrayList<>();
        byThoughts.forEach((holding, parts) -> whole.add(new Suspect(
                around(
                        parts,
                        Words.of(this.thoughts.get(holding.iterator().next()).text())),
                parts.get(0).answer(),
                holding)));
        return whole;
    }

    private static String around(List<Suspect> parts, List<String> words) {
        String text = " " + String.join(" ", words) + " ";
        int from = text.length();
        int to = 0;
        for (Suspect part : parts) {
            int at = text.indexOf(" " + part.phrase() + " ");
            from = Math.min(from, at);
            to = Math.max(to, at + part.phrase().length() + 1);
        }
        return text.substring(from + 1, to);
    }

    private static Set<String> phrases(List<String> words) {
        Set<String> phrases = new LinkedHashSet<>();
        for (int from = 0; from < words.size(); from++) {
            for (int to = from + 1; to <= Math.min(words.size(), from + LONGEST); to++) {
                phrases.add(String.join(" ", words.subList(from, to)));
            }
        }
        return phrases;
    }
}
