package leadsto.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import leadsto.chain.Chain;
import leadsto.simulate.Simulated;
import leadsto.thought.Link;
import leadsto.thought.Role;
import leadsto.thought.Thought;
import leadsto.topology.Topology;

/**
 * What is drawn around an answer: the thoughts of its chains, the doubts that challenge one of them, and all links between these.
 *
 * @param thoughts each once, those of chains first
 * @param links whose ends are both drawn, in the graph's order
 */
record Surroundings(List<Thought> thoughts, List<Link> links) {
    /** So many thoughts still fit a screen; further chains are told in words only. */
    private static final int MOST_OF_CHAINS = 24;

    private static final int MOST_DOUBTS = 6;

    /** The surroundings of each answer, one pass over the links for all of them; none for an answer without chains. */
    static List<Surroundings> of(List<Shown> answers, Topology topology) {
        List<Set<Thought>> drawn = answers.stream().map(Surroundings::ofChains).toList();
        Set<String> all = drawn.stream().flatMap(Set::stream).map(Thought::id).collect(Collectors.toSet());
        List<Link> near = topology.graph().links().stream()
                .filter(it -> all.contains(it.to()) && (it.role() == Role.CHALLENGES || all.contains(it.from())))
                .toList();
        return drawn.stream().map(it -> around(it, near, topology)).toList();
    }

    private static Set<Thought> ofChains(Shown answer) {
        Set<Thought> thoughts = new LinkedHashSet<>();
        for (Simulated simulated : answer.chains()) {
            Chain chain = simulated.chain();
            Set<Thought> more = new LinkedHashSet<>(thoughts);
            more.addAll(chain.thoughts());
            if (thoughts.isEmpty() || more.size() <= MOST_OF_CHAINS) {
                thoughts = more;
            }
        }
        return thoughts;
    }

    private static Surroundings around(Set<Thought> ofChains, List<Link> near, Topology topology) {
        Set<String> ids = ids(ofChains.stream());
        List<Thought> doubts = near.stream()
                .filter(it -> it.role() == Role.CHALLENGES && ids.contains(it.to()) && !ids.contains(it.from()))
                .sorted(Comparator.comparingDouble(it -> -it.weight()))
                .map(Link::from)
                .distinct()
                .limit(MOST_DOUBTS)
                .map(id -> topology.graph().thoughts().get(topology.number(id)))
                .toList();
        List<Thought> thoughts = new ArrayList<>(ofChains);
        thoughts.addAll(doubts);
        Set<String> drawn = ids(thoughts.stream());
        return new Surroundings(
                thoughts,
                near.stream()
                        .filter(it -> drawn.contains(it.from()) && drawn.contains(it.to()))
                        .toList());
    }

    private static Set<String> ids(Stream<Thought> thoughts) {
        return thoughts.map(Thought::id).collect(Collectors.toCollection(HashSet::new));
    }

    Map<String, Thought> byId() {
        return thoughts.stream().collect(Collectors.toMap(Thought::id, Function.identity()));
    }
}
