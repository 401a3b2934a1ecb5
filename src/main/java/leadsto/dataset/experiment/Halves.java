package leadsto.dataset.experiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import leadsto.dataset.DatasetException;
import leadsto.dataset.split.Groups;
import leadsto.dataset.split.Likenesses;
import leadsto.dataset.telling.Wordings;
import leadsto.thought.Digest;
import leadsto.thought.Thought;
import leadsto.trial.SignTest;

/**
 * Pairs parted into those to train on and those held out, by group: what is tested shares no question and no thought with
 * what is trained.
 *
 * <p>Pairs are of one group where they share a question, or in any arm a thought of four words or more; shorter ones, such as
 * the answers "no" and "42", are said of too many things to give one away. So are pairs in which one nearly repeats another. Whole groups are held out, in an order that the
 * seed decides, as long as they fit; never more than half of all pairs, so that there is something to train on.
 */
final class Halves {
    private static final int WORDS_THAT_TIE = 4;
    private static final int GROUP_HEX_DIGITS = 16;

    private final Wordings wordings;
    private final Groups groups = new Groups();
    private final List<Pair> trained = new ArrayList<>();
    private final List<Pair> tested = new ArrayList<>();
    private final Set<Integer> questions = new HashSet<>();
    private final Map<Pair, String> names = new LinkedHashMap<>();

    /**
     * @param asked how many pairs to hold out
     * @param scratch a folder for files that are gone in the end
     * @throws DatasetException where so few can be held out that no result would be significant
     */
    Halves(List<Pair> pairs, Wordings wordings, int asked, long seed, Path scratch) {
        this.wordings = wordings;
        pairs.forEach(pair -> {
            tie(tying(pair));
            pair.question().forEach(thought -> questions.add(wordings.of(thought)));
        });
        tieAlike(pairs, scratch);
        Map<String, List<Pair>> grouped = grouped(pairs);
        int room = Math.min(asked, pairs.size() / 2);
        List<String> byLot = grouped.keySet().stream()
                .sorted(Comparator.comparing(name -> Digest.sha256(seed + "\n" + name)))
                .toList();
        for (String name : byLot) {
            boolean fits = tested.size() + grouped.get(name).size() <= room;
            (fits ? tested : trained).addAll(grouped.get(name));
        }
        if (SignTest.winsNeeded(tested.size()).isEmpty()) {
            throw new DatasetException("no A/B: of " + pairs.size() + " pairs of a question and an answer in "
                    + grouped.size() + " groups that share no thought, " + tested.size()
                    + " can be held out, and of so few not even a clean sweep would be significant; import more material"
                    + " that shares no thoughts with this, or draw more chains (--k, --strategy cover)");
        }
    }

    List<Pair> trained() {
        return trained;
    }

    List<Pair> tested() {
        return tested;
    }

    String group(Pair pair) {
        return names.get(pair);
    }

    int groups() {
        return (int) names.values().stream().distinct().count();
    }

    /** Whether a thought may be told on both sides, since it says too little to give anything away. */
    boolean isGeneral(Thought thought) {
        return !ties(thought) && !questions.contains(wordings.of(thought));
    }

    private void tie(List<Integer> numbers) {
        numbers.forEach(number -> groups.join(numbers.get(0), number));
    }

    private void tieAlike(List<Pair> pairs, Path scratch) {
        Likenesses likenesses = new Likenesses(wordings, scratch.resolve("likenesses"));
        likenesses.forEach(
                pairs.stream().flatMap(pair -> tying(pair).stream()).distinct().mapToInt(Integer::intValue),
                groups,
                (one, other) -> {});
        likenesses.forEachChain(
                pairs.stream()
                        .map(pair -> tying(pair).stream().mapToInt(it -> it).toArray())
                        .toList(),
                (one, other) -> groups.join(one[0], other[0]));
    }

    private List<Integer> tying(Pair pair) {
        return tyingThoughts(pair).stream().map(wordings::of).toList();
    }

    private static List<Thought> tyingThoughts(Pair pair) {
        return Stream.concat(pair.question().stream(), pair.thoughts().stream().filter(Halves::ties))
                .toList();
    }

    private static boolean ties(Thought thought) {
        return thought.text().strip().split("\\s+").length >= WORDS_THAT_TIE;
    }

    private Map<String, List<Pair>> grouped(List<Pair> pairs) {
        Map<Integer, String> least = new LinkedHashMap<>();
        for (Pair pair : pairs) {
            for (int wording : tying(pair)) {
                least.merge(groups.root(wording), wordings.key(wording), (a, b) -> a.compareTo(b) <= 0 ? a : b);
            }
        }
        Map<String, List<Pair>> grouped = new LinkedHashMap<>();
        for (Pair pair : pairs) {
            String name =
                    least.get(groups.root(wordings.of(pair.question().get(0)))).substring(0, GROUP_HEX_DIGITS);
            names.put(pair, name);
            grouped.computeIfAbsent(name, it -> new ArrayList<>()).add(pair);
        }
        return grouped;
    }
}
