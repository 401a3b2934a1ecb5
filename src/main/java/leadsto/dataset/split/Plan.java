package leadsto.dataset.split;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import leadsto.chain.Chain;
import leadsto.chain.Draw;
import leadsto.dataset.guard.likeness.Leaks;
import leadsto.dataset.guard.likeness.Meanings;
import leadsto.dataset.guard.likeness.NearMeanings;
import leadsto.dataset.split.Sayings.Saying;
import leadsto.dataset.telling.Background;
import leadsto.dataset.telling.Neighbours;
import leadsto.dataset.telling.Trail;
import leadsto.dataset.telling.Wordings;
import leadsto.thought.Kind;
import leadsto.thought.Thought;

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
    private final Likeness likeness;
    private final Signatures signatures;
    private final Map<String, Integer> sources = new HashMap<>();
    private final Neighbours neighbours;
    private final BitSet told = new BitSet();
    private final Counts holding = new Counts();
    private final Map<Trail.Objection, Integer> objections = new EnumMap<>(Trail.Objection.class);
    private final Content content;
    private final Set<String> general = new HashSet<>();
    private final Ties ties;
    private final Dealt dealt;
    private int given;
    private int asked;

    /**
     * Goes once over all chains.
     *
     * @param separation what is kept apart, and how much goes where
     * @param seed decides which groups go to which split
     * @param scratch a folder for files that are gone in the end; made where it is needed
     */
    public Plan(Draw draw, Background background, Separation separation, long seed, Path scratch) {
        this.background = background;
        this.wordings = background.wordings();
        this.likeness = new Likeness(wordings);
        this.signatures = new Signatures(likeness);
        this.neighbours = new Neighbours(wordings, this::together);
        try (Repeats repeats = new Repeats(separation.keepsNear(), likeness, scratch);
                Stream<Chain> chains = draw.chains()) {
            chains.forEachOrdered(chain -> take(chain, repeats));
            content = new Content(wordings, background, likeness);
            ties = new Ties(content, likeness);
            wordings.forEach((thought, wording) -> {
                if (content.isGeneral(wording)) {
                    general.add(thought);
                }
            });
            repeats.forEach(this::leaveOut, ties::tie);
            repeats.forAll(this::tie);
        }
        tieAlike(separation.meanings(), scratch);
        dealt = deal(separation.shares(), separation.by(), seed);
    }

    public boolean tells(int chain) {
        return told.get(chain);
    }

    /** The name of a told trail's group: a digest of its wordings, the same whatever the order of the chains. */
    public String group(Trail trail) {
        return dealt.names().get(ties.root(dealt.by(), said(trail)));
    }

    public Split split(Trail trail) {
        return dealt.splits().get(group(trail));
    }

    /** What ties chains into groups. */
    public GroupBy groupedBy() {
        return dealt.by();
    }

    /** Whether chains may share a thought and stand in two splits, since it is too general to tell what the one taught. */
    public boolean isGeneral(Thought thought) {
        boolean bareAnswer = dealt.by() == GroupBy.REASON && thought.kind() == Kind.ANSWER && Leaks.isBare(thought);
        return bareAnswer || general.contains(thought.id());
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

    private void take(Chain chain, Repeats repeats) {
        int number = given++;
        Trail trail = Trail.of(chain, background);
        Optional<Trail.Objection> objection = trail.objection(background);
        if (objection.isPresent()) {
            objections.merge(objection.get(), 1, Integer::sum);
            return;
        }
        int[] said = said(trail);
        int[] stating = background.sources(trail.thoughts()).stream()
                .mapToInt(source -> sources.computeIfAbsent(source.id(), id -> sources.size()))
                .toArray();
        repeats.add(new Saying(number, trail.isAsked(), said, stating, signatures.buckets(said)));
        told.set(number);
        neighbours.add(trail);
    }

    private int[] said(Trail trail) {
        return wordings.ofEach(trail.thoughts());
    }

    private boolean together(Trail one, Trail other) {
        return ties.root(dealt.by(), said(one)) == ties.root(dealt.by(), said(other));
    }

    /** Of chains that say the same, or nearly, the first is told. */
    private void leaveOut(int chain, Trail.Objection objection) {
        told.clear(chain);
        objections.merge(objection, 1, Integer::sum);
    }

    private void tie(Saying saying) {
        if (told.get(saying.chain())) {
            ties.add(saying);
            asked += saying.isAsked() ? 1 : 0;
            Arrays.stream(saying.wordings()).distinct().forEach(wording -> holding.add(wording, 1));
        }
    }

    /** Ties what is told and says enough where it nearly repeats another, by words or by meaning. */
    private void tieAlike(Optional<Meanings> meanings, Path scratch) {
        int[] telling = IntStream.range(0, wordings.count())
                .filter(it -> holding.of(it) > 0 && !content.isGeneral(it))
                .toArray();
        new Likenesses(likeness, scratch.resolve("likenesses"))
                .forEach(Arrays.stream(telling), new Groups(), ties::tie);
        meanings.ifPresent(by -> {
            try (NearMeanings near = new NearMeanings(by, scratch.resolve("meanings"))) {
                Arrays.stream(telling).mapToObj(wordings::first).forEach(near::add);
                near.forEach(
                        (one, other) ->
                                ties.root(GroupBy.REASON, telling[one]) != ties.root(GroupBy.REASON, telling[other]),
                        (one, other) -> ties.tie(telling[one], telling[other]));
            }
        });
    }

    /** The safest way by which enough is left for each split; else the one that comes nearest to what was asked. */
    private Dealt deal(Shares shares, GroupBy by, long seed) {
        if (by != GroupBy.AUTO) {
            return dealt(shares, by, seed);
        }
        Optional<Dealt> nearest = Optional.empty();
        for (GroupBy way : List.of(GroupBy.SOURCE, GroupBy.THOUGHT, GroupBy.REASON)) {
            Dealt next = dealt(shares, way, seed);
            if (next.fills(shares)) {
                return next;
            }
            if (nearest.isEmpty() || next.distance(shares) < nearest.get().distance(shares)) {
                nearest = Optional.of(next);
            }
        }
        return nearest.orElseThrow();
    }

    private Dealt dealt(Shares shares, GroupBy by, long seed) {
        Map<Integer, String> least = new HashMap<>();
        for (int wording = 0; wording < wordings.count(); wording++) {
            least.merge(ties.root(by, wording), wordings.key(wording), (a, b) -> a.compareTo(b) <= 0 ? a : b);
        }
        Map<Integer, String> names = new HashMap<>();
        Map<String, Integer> sizes = new TreeMap<>();
        Counts chains = ties.chains(by);
        for (int wording = 0; wording < chains.size(); wording++) {
            if (chains.of(wording) > 0) {
                int root = ties.root(by, wording);
                names.computeIfAbsent(root, it -> least.get(it).substring(0, GROUP_HEX_DIGITS));
                sizes.merge(names.get(root), chains.of(wording), Integer::sum);
            }
        }
        return new Dealt(by, names, sizes, Splits.deal(sizes, shares, seed));
    }
}
