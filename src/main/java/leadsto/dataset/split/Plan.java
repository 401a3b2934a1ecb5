package leadsto.dataset.split;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import leadsto.chain.Chain;
import leadsto.chain.Draw;
import leadsto.dataset.telling.Background;
import leadsto.dataset.telling.Neighbours;
import leadsto.dataset.telling.Trail;
import leadsto.dataset.telling.Wordings;

/**
 * Which chains are told, and in which group and split each is.
 *
 * <p>Memory: one bit a chain, and some hundred bytes for each thought and source. What more chains than that ask for goes to
 * files meanwhile.
 */
public final class Plan {
    private static final int GROUP_HEX_DIGITS = 16;

    private final Background background;
    private final Wordings wordings;
    private final Neighbours neighbours;
    private final Ties ties = new Ties();
    private final BitSet told = new BitSet();
    private final Counts beginning = new Counts();
    private final Counts holding = new Counts();
    private final Map<Trail.Objection, Integer> objections = new EnumMap<>(Trail.Objection.class);
    private final Dealt dealt;
    private int given;
    private int asked;

    /**
     * Goes once over all chains.
     *
     * @param by what ties chains into groups
     * @param keepsNear whether chains that nearly repeat an earlier one are told too; their groups are one either way
     * @param seed decides which groups go to which split
     * @param scratch a folder for files that are gone in the end; made where it is needed
     */
    public Plan(
            Draw draw, Background background, Shares shares, GroupBy by, boolean keepsNear, long seed, Path scratch) {
        this.background = background;
        this.wordings = background.wordings();
        this.neighbours = new Neighbours(wordings);
        try (Repeats repeats = new Repeats(keepsNear, wordings, scratch);
                Likenesses likenesses = new Likenesses(scratch.resolve("likenesses"));
                Stream<Chain> chains = draw.chains()) {
            chains.forEachOrdered(chain -> take(chain, repeats, likenesses));
            repeats.forEach(this::leaveOut);
            ties.addAlike(likenesses);
        }
        dealt = deal(shares, by, seed);
    }

    public boolean tells(int chain) {
        return told.get(chain);
    }

    /** The name of a told trail's group: a digest of its wordings, the same whatever the order of the chains. */
    public String group(Trail trail) {
        return dealt.names()
                .get(ties.root(dealt.by(), wordings.of(trail.thoughts().get(0))));
    }

    public Split split(Trail trail) {
        return dealt.splits().get(group(trail));
    }

    /** What ties chains into groups. */
    public GroupBy groupedBy() {
        return dealt.by();
    }

    /** The told chains that begin with the same question. */
    public Neighbours neighbours() {
        return neighbours;
    }

    /** How many chains there are. */
    public int chainsGiven() {
        return given;
    }

    public int chainsTold() {
        return told.cardinality();
    }

    /** How many of them begin with a question put before them. */
    public int chainsAsked() {
        return asked;
    }

    public int groups() {
        return dealt.sizes().size();
    }

    /** How many chains the largest group holds. */
    public int largestGroup() {
        return dealt.sizes().values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** How many chains are not told, by the reason. */
    public Map<Trail.Objection, Integer> objections() {
        return objections;
    }

    /** How many groups, and how many chains in them, each split has; no split without one. */
    public Map<Split, Map<String, Integer>> splits() {
        return dealt.filled();
    }

    /** What stands in most told chains, and in how many. */
    public Map<String, Integer> commonest(int limit) {
        Map<String, Integer> commonest = new LinkedHashMap<>();
        IntStream.range(0, wordings.count())
                .boxed()
                .sorted(Comparator.comparing((Integer wording) -> -holding.of(wording)))
                .limit(limit)
                .forEach(wording -> commonest.put(wordings.first(wording).text(), holding.of(wording)));
        return commonest;
    }

    private void take(Chain chain, Repeats repeats, Likenesses likenesses) {
        int number = given++;
        Trail trail = Trail.of(chain, background);
        Optional<Trail.Objection> objection = trail.objection(background);
        if (objection.isPresent()) {
            objections.merge(objection.get(), 1, Integer::sum);
            return;
        }
        int[] said = wordings.ofEach(trail.thoughts());
        told.set(number);
        beginning.add(said[0], 1);
        Arrays.stream(said).distinct().forEach(wording -> holding.add(wording, 1));
        asked += trail.isAsked() ? 1 : 0;
        ties.add(trail, said, background.sources(trail.thoughts()));
        repeats.add(number, said, trail.isAsked(), likenesses.add(trail.thoughts(), said));
        neighbours.add(trail);
    }

    /** Of chains that say the same, or nearly, the first is told. */
    private void leaveOut(int chain, int opening, boolean isAsked, Trail.Objection objection) {
        if (told.get(chain)) {
            told.clear(chain);
            beginning.add(opening, -1);
            asked -= isAsked ? 1 : 0;
            objections.merge(objection, 1, Integer::sum);
        }
    }

    private Dealt deal(Shares shares, GroupBy by, long seed) {
        if (by != GroupBy.AUTO) {
            return dealt(shares, by, seed);
        }
        Dealt bySource = dealt(shares, GroupBy.SOURCE, seed);
        if (bySource.fills(shares)) {
            return bySource;
        }
        Dealt byThought = dealt(shares, GroupBy.THOUGHT, seed);
        // Where neither is better, the safer one.
        return byThought.filled().equals(bySource.filled()) ? bySource : byThought;
    }

    private Dealt dealt(Shares shares, GroupBy by, long seed) {
        Map<Integer, String> least = new HashMap<>();
        for (int wording = 0; wording < wordings.count(); wording++) {
            least.merge(ties.root(by, wording), wordings.key(wording), (a, b) -> a.compareTo(b) <= 0 ? a : b);
        }
        Map<Integer, String> names = new HashMap<>();
        Map<String, Integer> sizes = new TreeMap<>();
        for (int opening = 0; opening < beginning.size(); opening++) {
            if (beginning.of(opening) > 0) {
                int root = ties.root(by, opening);
                names.computeIfAbsent(root, it -> least.get(it).substring(0, GROUP_HEX_DIGITS));
                sizes.merge(names.get(root), beginning.of(opening), Integer::sum);
            }
        }
        return new Dealt(by, names, sizes, Splits.deal(sizes, shares, seed));
    }
}
