package leadsto.explore.rest;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import leadsto.chain.Chain;
import leadsto.chain.Chains;
import leadsto.chain.Choice;
import leadsto.chain.Choice.Strategy;
import leadsto.thought.Approach;
import leadsto.thought.Kind;
import leadsto.thought.Link;
import leadsto.thought.Role;
import leadsto.thought.Thought;
import leadsto.topology.Attractor;
import leadsto.topology.Topology;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/attractors} and {@code /api/answers}: into which answers thinking flows, and on which ways. */
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
final class TopologyController {
    private static final int MOST = 1_000;

    private final WholeGraph graph;

    TopologyController(WholeGraph graph) {
        this.graph = graph;
    }

    @GetMapping("/attractors")
    Attractors attractors(@RequestParam(defaultValue = "20") int top) {
        requireCount("top", top);
        Topology topology = graph.topology();
        return new Attractors(
                topology.graph().thoughts().size(),
                topology.graph().links().size(),
                topology.starts().size(),
                topology.answers().size(),
                topology.unresolvedMass(),
                topology.attractors(top).stream().map(AttractorView::of).toList());
    }

    @GetMapping("/answers/{id}/chains")
    ChainsView chains(
            @PathVariable String id,
            @RequestParam(defaultValue = "best") String strategy,
            @RequestParam(defaultValue = "10") int k,
            @RequestParam(defaultValue = "") List<String> through,
            @RequestParam Optional<String> approach,
            @RequestParam Optional<Integer> maxLength,
            @RequestParam(defaultValue = "false") boolean revisits,
            @RequestParam(defaultValue = "1") long seed) {
        requireCount("k", k);
        Choice choice = Refusal.unless(() -> new Choice(
                Strategy.of(strategy),
                Optional.empty(),
                Optional.of(k),
                Optional.empty(),
                approach.map(Approach::new),
                maxLength,
                revisits,
                Optional.empty(),
                List.of(),
                seed));
        Chains chains = to(id);
        for (String word : through) {
            chains = through(chains, word);
        }
        List<Chain> drawn = drawn(choice, chains);
        return new ChainsView(
                id, drawn.size(), drawn.stream().limit(MOST).map(ChainView::of).toList());
    }

    private Chains to(String answer) {
        try {
            return graph.chainsTo(answer);
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound("there is no answer " + answer + "; GET /api/attractors lists the answers");
        }
    }

    private static Chains through(Chains chains, String word) {
        for (Role role : Role.values()) {
            if (role.word().equalsIgnoreCase(word)) {
                return chains.through(role);
            }
        }
        for (Kind kind : Kind.values()) {
            if (kind.word().equalsIgnoreCase(word)) {
                return chains.through(kind);
            }
        }
        throw Refusal.badRequest("'" + word + "' is no kind or role; use one of "
                + Stream.concat(
                                Arrays.stream(Kind.values()).map(Kind::word),
                                Arrays.stream(Role.values()).map(Role::word))
                        .collect(Collectors.joining(", ")));
    }

    private static List<Chain> drawn(Choice choice, Chains chains) {
        try {
            return Refusal.unless(() -> choice.of(chains));
        } catch (IllegalStateException e) {
            throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, e.getMessage());
        }
    }

    private static void requireCount(String name, int count) {
        if (count < 1 || count > MOST) {
            throw Refusal.badRequest(name + " " + count + " is out of range; give one from 1 to " + MOST);
        }
    }

    /** The topology in figures, and its strongest attractors. */
    record Attractors(
            int thoughts, int links, int starts, int answers, double unresolvedMass, List<AttractorView> attractors) {}

    /** An answer as `leadsto analyze --json` prints it. */
    record AttractorView(
            String id,
            String text,
            double centrality,
            int basin,
            BigInteger paths,
            boolean pathsExact,
            double effectivePaths,
            int disjointPaths,
            double frustration) {

        private static AttractorView of(Attractor attractor) {
            return new AttractorView(
                    attractor.id(),
                    attractor.text(),
                    attractor.centrality(),
                    attractor.basin(),
                    attractor.paths(),
                    attractor.exact(),
                    attractor.effectivePaths(),
                    attractor.disjointPaths(),
                    attractor.frustration());
        }
    }

    /** Chains to an answer; of more than a thousand the first thousand, and how many there are. */
    record ChainsView(String answer, int total, List<ChainView> chains) {}

    /** A chain as `leadsto chains --json` prints it. */
    record ChainView(double probability, List<Step> thoughts, List<Way> links) {

        private static ChainView of(Chain chain) {
            return new ChainView(
                    chain.probability(),
                    chain.thoughts().stream().map(Step::of).toList(),
                    chain.links().stream().map(Way::of).toList());
        }
    }

    record Step(String id, String kind, String text) {

        private static Step of(Thought thought) {
            return new Step(thought.id(), thought.kind().word(), thought.text());
        }
    }

    record Way(String role, double weight, String approach) {

        private static Way of(Link link) {
            return new Way(link.role().word(), link.weight(), link.approach().name());
        }
    }
}
