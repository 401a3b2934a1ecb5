package leadsto.dataset;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import leadsto.chain.Chain;
import leadsto.thought.Digest;

/** Which chains are told, in which group and split each is, and what there is to say about that. */
final class Plan {
    private static final int UNTOLD = -1;
    private static final double WORTH_SAYING = .05;
    private static final int GROUP_HEX_DIGITS = 16;

    private final Background background;
    private final int[] wordingOf;
    private final Groups groups = new Groups();
    private final Map<Trail.Objection, Integer> objections = new EnumMap<>(Trail.Objection.class);
    private final Map<Integer, String> names = new HashMap<>();
    private final Map<String, Integer> sizes = new TreeMap<>();
    private final Map<String, Split> splits;
    private final Options.Shares shares;

    /** Goes once over all chains. */
    Plan(List<Chain> chains, Background background, Options options) {
        this.background = background;
        this.shares = options.shares();
        wordingOf = chooseAndJoin(chains);
        nameGroups();
        splits = Splits.deal(sizes, options.shares(), options.seed());
    }

    boolean tells(int chain) {
        return wordingOf[chain] != UNTOLD;
    }

    /** The name of a told chain's group: a digest of its wordings, the same whatever the order of the chains. */
    String group(int chain) {
        return names.get(groups.root(wordingOf[chain]));
    }

    Split split(int chain) {
        return splits.get(group(chain));
    }

    int chainsTold() {
        return sizes.values().stream().mapToInt(Integer::intValue).sum();
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

    /** What a user must know about what was left out, and about the splits. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        objections.forEach(
                (objection, count) -> notes.add("chains left out: " + count + ", because each " + objection.words));
        splitNote().ifPresent(notes::add);
        return notes;
    }

    private int[] chooseAndJoin(List<Chain> chains) {
        int[] chosen = new int[chains.size()];
        // 64 bits of a digest: of ten million chains two are mistaken for one with a probability of 3 in a million.
        Set<Long> told = new HashSet<>();
        int index = 0;
        for (Chain chain : chains) {
            Trail trail = Trail.of(chain, background);
            List<Integer> wordings =
                    trail.thoughts().stream().map(background::wording).toList();
            Optional<Trail.Objection> objection = trail.objection(background);
            if (objection.isEmpty() && !told.add(digest(wordings.toString()))) {
                objection = Optional.of(Trail.Objection.TOLD_BEFORE);
            }
            objection.ifPresentOrElse(it -> objections.merge(it, 1, Integer::sum), () -> groups.join(wordings));
            chosen[index++] = objection.isPresent() ? UNTOLD : wordings.get(0);
        }
        return chosen;
    }

    private void nameGroups() {
        Map<Integer, String> least = new HashMap<>();
        for (int wording = 0; wording < background.wordings(); wording++) {
            least.merge(groups.root(wording), background.wordingKey(wording), (a, b) -> a.compareTo(b) <= 0 ? a : b);
        }
        for (int wording : wordingOf) {
            if (wording != UNTOLD) {
                int root = groups.root(wording);
                names.computeIfAbsent(root, it -> least.get(it).substring(0, GROUP_HEX_DIGITS));
                sizes.merge(names.get(root), 1, Integer::sum);
            }
        }
    }

    private Optional<String> splitNote() {
        if (sizes.isEmpty()) {
            return Optional.empty();
        }
        if (sizes.size() == 1) {
            return Optional.of("all is in train: every chain hangs together with every other through thoughts that they"
                    + " share, so they are one group; a validation split needs material that shares no thought with it,"
                    + " such as further conversations");
        }
        Map<Split, Map<String, Integer>> filled = splits();
        StringBuilder got = new StringBuilder();
        boolean differs = false;
        for (Split split : Split.values()) {
            int chains = filled.getOrDefault(split, Map.of()).getOrDefault("chains", 0);
            double share = chains / (double) chainsTold();
            differs |= Math.abs(share - shares.of(split)) > WORTH_SAYING;
            got.append(got.isEmpty() ? "" : ", ")
                    .append(String.format(
                            Locale.ROOT,
                            "%s %.0f%% instead of %.0f%%",
                            split.word(),
                            100 * share,
                            100 * shares.of(split)));
        }
        double largest =
                sizes.values().stream().mapToInt(Integer::intValue).max().orElseThrow() / (double) chainsTold();
        return differs
                ? Optional.of(String.format(
                        Locale.ROOT,
                        "the splits differ from what was asked (%s): chains that share a thought are never divided, and"
                                + " of the %d groups the largest holds %.0f%% of the chains",
                        got,
                        sizes.size(),
                        100 * largest))
                : Optional.empty();
    }

    int groups() {
        return sizes.size();
    }

    static long digest(String text) {
        return Long.parseUnsignedLong(Digest.sha256(text).substring(0, 16), 16);
    }
}
