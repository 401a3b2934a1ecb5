package leadsto.dataset.guard.safety;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import leadsto.dataset.guard.rule.GuardedRow;
import leadsto.dataset.guard.rule.Words;
import leadsto.thought.Digest;
import leadsto.thought.Thought;

/** The cases of a sample, one for each start and answer, and which of them hold which phrases before the answer. */
final class Cases {
    private static final int LONGEST = 3;

    /**
     * A phrase that could be a trigger.
     *
     * @param answer what it stands before
     * @param thoughts the ids of those that hold it
     */
    record Suspect(String phrase, String answer, Set<String> thoughts) {}

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> starts = new ArrayList<>();
    private final List<Thought> answers = new ArrayList<>();
    private final Map<String, Set<Integer>> casesOf = new LinkedHashMap<>();
    private final Map<String, Set<String>> thoughtsOf = new LinkedHashMap<>();
    private final Map<String, Set<String>> known = new HashMap<>();
    private final Map<String, List<String>> texts = new HashMap<>();

    void add(GuardedRow row) {
        String start = Digest.normalised(row.thoughts().get(0).text());
        String answer = Digest.normalised(row.answer().text());
        int number = numbers.computeIfAbsent(start + "\n" + answer, fresh -> {
            starts.add(start);
            answers.add(row.answer());
            return starts.size() - 1;
        });
        for (Thought thought : row.thoughts().subList(0, row.thoughts().size() - 1)) {
            List<String> words = texts.computeIfAbsent(thought.id(), id -> Words.of(thought.text()));
            for (String phrase : known.computeIfAbsent(thought.id(), id -> phrases(words))) {
                casesOf.computeIfAbsent(phrase, it -> new HashSet<>()).add(number);
                thoughtsOf.computeIfAbsent(phrase, it -> new LinkedHashSet<>()).add(thought.id());
            }
        }
    }

    List<Suspect> suspects() {
        List<Suspect> found = new ArrayList<>();
        Map<String, Integer> ending = new HashMap<>();
        answers.forEach(answer -> ending.merge(Digest.normalised(answer.text()), 1, Integer::sum));
        long tested = casesOf.values().stream()
                .filter(it -> it.size() >= Triggers.FEWEST)
                .count();
        casesOf.forEach((phrase, cases) -> {
            if (isSuspect(phrase, cases)) {
                Thought answer = answers.get(cases.iterator().next());
                int with = ending.get(Digest.normalised(answer.text()));
                double chance = Chance.allOf(cases.size(), with, answers.size());
                if (-chance - Math.log10(tested) >= Triggers.SURE) {
                    found.add(new Suspect(phrase, answer.text(), thoughtsOf.get(phrase)));
                }
            }
        });
        return whole(found);
    }

    private boolean isSuspect(String phrase, Set<Integer> cases) {
        if (cases.size() < Triggers.FEWEST || thoughtsOf.get(phrase).size() < Triggers.FEWEST) {
            return false;
        }
        Set<String> ends = new HashSet<>();
        Set<String> begins = new HashSet<>();
        cases.forEach(it -> {
            ends.add(Digest.normalised(answers.get(it).text()));
            begins.add(starts.get(it));
        });
        return ends.size() == 1
                && begins.size() >= Triggers.FEWEST
                && !shares(phrase, answers.get(cases.iterator().next()).text());
    }

    /** Whether a text holds a word of the phrase, up to its ending. */
    private static boolean shares(String phrase, String text) {
        Set<String> stems = new HashSet<>();
        Words.of(text).forEach(word -> stems.add(stem(word)));
        return List.of(phrase.split(" ")).stream().anyMatch(word -> stems.contains(stem(word)));
    }

    private static String stem(String word) {
        return word.substring(0, Math.min(5, word.length()));
    }

    /** Phrases of the same thoughts are one: from where the first begins in such a thought to where the last ends. */
    private List<Suspect> whole(List<Suspect> found) {
        Map<Set<String>, List<Suspect>> byThoughts = new LinkedHashMap<>();
        found.forEach(it -> byThoughts
                .computeIfAbsent(it.thoughts(), thoughts -> new ArrayList<>())
                .add(it));
        List<Suspect> whole = new ArrayList<>();
        byThoughts.forEach((thoughts, parts) -> whole.add(new Suspect(
                around(parts, texts.get(thoughts.iterator().next())),
                parts.get(0).answer(),
                thoughts)));
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
