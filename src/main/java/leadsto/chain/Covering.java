package leadsto.chain;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import leadsto.topology.Basin;
import leadsto.topology.Topology;

/**
 * The chains that cover a graph: to one answer with all that leads there, or to many answers with each thought once.
 *
 * <p>Of many answers, each gets what lies in its basin. What cannot be covered there, because a restriction or a cycle is in
 * the way, goes to the first answer to which a chain through it leads.
 */
final class Covering {
    /** How many thoughts and links all answers together may be searched with care: a second or two. */
    private static final long MOST_WORK = 100_000_000;

    /** Looking for a way on a cycle costs more for each thought it goes through. */
    private static final int DETOURS_SHARE = 20;

    /** How many thoughts and links may be searched for ways on a cycle, for one answer. */
    private static final long MOST_CYCLIC = 250_000;

    private final Route route;
    private final Topology topology;
    private final BitSet reachable;

    Covering(Route route, Topology topology) {
        this.route = route;
        this.topology = topology;
        this.reachable = route.reachable();
    }

    List<Chain> to(String answer) {
        return beyondCare(1) ? strands(List.of(answer)) : cover(answer);
    }

    private List<Chain> cover(String answer) {
        return cover(answer, everything(), MOST_WORK);
    }

    List<Chain> toAll(List<String> answers) {
        return beyondCare(answers.size()) ? strands(answers) : coverAll(answers);
    }

    /** Whether it would take minutes to go through the graph for each answer, and on cycles for many a thought. */
    private boolean beyondCare(long answers) {
        long size = route.walk().thoughts() + (long) route.walk().steps();
        boolean acyclic = route.walk().acyclic();
        return route.demand().none()
                && (answers * size > (acyclic ? MOST_WORK : MOST_WORK / DETOURS_SHARE)
                        || !acyclic && size > MOST_CYCLIC);
    }

    private List<Chain> strands(List<String> answers) {
        return new Strands(route, topology, reachable, answers).chains();
    }

    private List<Chain> coverAll(List<String> answers) {
        long work = MOST_WORK / Math.max(1, answers.size());
        Map<String, BitSet> basins = basins(answers);
        Map<String, List<Chain>> chains = new LinkedHashMap<>();
        answers.forEach(answer -> chains.put(answer, cover(answer, everything().among(basins.get(answer)), work)));
        // Where every thought can go to its basin, nothing that leads to an answer at all is left.
        if (!route.demand().none() || !route.walk().acyclic()) {
            coverRest(answers, chains, work);
        }
        return chains.values().stream().flatMap(List::stream).toList();
    }

    private void coverRest(List<String> answers, Map<String, List<Chain>> chains, long work) {
        Missing rest = everything();
        chains.values().forEach(list -> list.forEach(chain -> rest.cover(chain, topology::number)));
        for (String answer : answers) {
            List<Chain> more = cover(answer, rest.copy(), work);
            more.forEach(chain -> rest.cover(chain, topology::number));
            chains.computeIfPresent(
                    answer,
                    (it, before) -> Stream.concat(before.stream(), more.stream())
                            .sorted(Comparator.comparingDouble(Chain::probability)
                                    .reversed())
                            .toList());
        }
    }

    private Missing everything() {
        return new Missing((BitSet) reachable.clone(), route.starts());
    }

    private List<Chain> cover(String answer, Missing missing, long work) {
        int number = topology.number(answer);
        int[] order = Upstream.of(route.walk(), number, reachable);
        if (order.length == 1 || Arrays.stream(order).noneMatch(missing::misses)) {
            return List.of();
        }
        Cover cover = new Cover(route, missing, topology.absorption(answer), work);
        cover.within(new Region(route, order));
        if (!route.walk().acyclic()) {
            detour(cover, missing, number, order, work / DETOURS_SHARE);
        }
        return cover.chains();
    }

    private void detour(Cover cover, Missing missing, int answer, int[] order, long work) {
        BitSet among = new BitSet();
        Arrays.stream(order).forEach(among::set);
        Detour detour = new Detour(route, answer, among, work);
        List<IntFunction<Optional<int[]>>> ways = List.of(detour::byWayOn, detour::byWayTo, detour::bySearch);
        for (int thought : order) {
            for (int way = 0;
                    way < ways.size() && thought != answer && missing.misses(thought) && !detour.tired();
                    way++) {
                ways.get(way).apply(thought).ifPresent(it -> cover.within(new Region(route, it)));
            }
        }
    }

    private Map<String, BitSet> basins(List<String> answers) {
        Map<String, BitSet> basins = new LinkedHashMap<>();
        answers.forEach(answer -> basins.put(answer, new BitSet()));
        for (int thought = reachable.nextSetBit(0); thought >= 0; thought = reachable.nextSetBit(thought + 1)) {
            int number = thought;
            topology.basin(topology.graph().thoughts().get(thought).id())
                    .map(Basin::answer)
                    .ifPresent(answer -> basins.get(answer).set(number));
        }
        return basins;
    }
}
