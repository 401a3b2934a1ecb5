package leadsto.dataset;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import leadsto.chain.Chain;
import leadsto.dataset.telling.Background;
import leadsto.dataset.telling.Neighbours;
import leadsto.dataset.telling.Trail;
import leadsto.dataset.telling.Wordings;
import leadsto.thought.Digest;

/** Which chains are told, and in which group and split each is. */
final class Plan {
    private static final int UNTOLD = -1;
    private static final int GROUP_HEX_DIGITS = 16;

    private final Background background;
    private final Wordings wordings;
    private final Groups groups = new Groups();
    private final Neighbours neighbours;
    private final Map<Trail.Objection, Integer> objections = new EnumMap<>(Trail.Objection.class);
    private final Map<Integer, String> names = new HashMap<>();
    private final Map<String, Integer> sizes = new TreeMap<>();
    private final int[] openingOf;
    private final Map<String, Split> splits;
    private int asked;

    /** Goes once over all chains. */
    Plan(List<Chain> chains, Background background, Options options) {
        this.background = background;
        this.wordings = background.wordings();
        this.neighbours = new Neighbours(wordings);
        openingOf = chooseAndJoin(chains);
        nameGroups();
        splits = Splits.deal(sizes, options.shares(), options.seed());
    }

    boolean tells(int chain) {
        return openingOf[chain] != UNTOLD;
    }

    /** The name of a told chain's group: a digest of its wordings, the same whatever the order of the chains. */
    String group(int chain) {
        return names.get(groups.root(openingOf[chain]));
    }

    Split split(int chain) {
        return splits.get(group(chain));
    }

    /** The told chains that begin with the same question. */
    Neighbours neighbours() {
        return neighbours;
    }

    int chainsTold() {
        return sizes.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many of them begin with a question put before them. */
    int chainsAsked() {
        return asked;
    }

    int groups() {
        return sizes.size();
    }

    /** How many chains the largest group holds. */
    int largestGroup() {
        return sizes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** How many chains are not told, by the reason. */
    Map<Trail.Objection, Integer> objections() {
        return objections;
    }

    /** How many groups, and how many chains in them, each split has; no split without one. */
    Map<Split, Map<String, Integer>> splits() {
        Map<Split, Map<String, Integer>> filled = new EnumMap<>(Split.class);
        sizes.forEach((group, size) -> {
            Map<String, Integer> counts = filled.computeIfAbsent(splits.get(group), split -> new LinkedHashMap<>());
            counts.merge("groups", 1, Integer::sum);
            counts.merge("chains", size, Integer::sum);
        });
        return filled;
    }

    /** What stands in most told chains, and in how many. */
    Map<String, Integer> commonest(int limit) {
        Map<String, Integer> commonest = new LinkedHashMap<>();
        groups.commonest(limit)
                .forEach(wording -> commonest.put(wordings.first(wording).text(), groups.trails(wording)));
        return commonest;
    }

    private int[] chooseAndJoin(List<Chain> chains) {
        int[] openings = new int[chains.size()];
        // 64 bits of a digest: of ten million chains two are mistaken for one with a probability of 3 in a million.
        Set<Long> told = new HashSet<>();
        int index = 0;
        for (Chain chain : chains) {
            Trail trail = Trail.of(chain, background);
            List<Integer> said = trail.thoughts().stream().map(wordings::of).toList();
            Optional<Trail.Objection> objection = trail.objection(background);
            if (objection.isEmpty() && !told.add(digest(said.toString()))) {
                objection = Optional.of(Trail.Objection.TOLD_BEFORE);
            }
            objection.ifPresentOrElse(it -> objections.merge(it, 1, Integer::sum), () -> {
                groups.join(said);
                neighbours.add(trail);
            });
            asked += objection.isEmpty() && trail.isAsked() ? 1 : 0;
            openings[index++] = objection.isPresent() ? UNTOLD : said.get(0);
        }
        return openings;
    }

    private void nameGroups() {
        Map<Integer, String> least = new HashMap<>();
        for (int wording = 0; wording < wordings.count(); wording++) {
            least.merge(groups.root(wording), wordings.key(wording), (a, b) -> a.compareTo(b) <= 0 ? a : b);
        }
        for (int opening : openingOf) {
            if (opening != UNTOLD) {
                int root = groups.root(opening);
                names.computeIfAbsent(root, it -> least.get(it).substring(0, GROUP_HEX_DIGITS));
                sizes.merge(names.get(root), 1, Integer::sum);
            }
        }
    }

    private static long digest(String text) {
        return Long.parseUnsignedLong(Digest.sha256(text).substring(0, 16), 16);
    }
}
