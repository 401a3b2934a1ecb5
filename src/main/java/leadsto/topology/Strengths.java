package leadsto.topology;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import leadsto.thought.Link;
import leadsto.thought.Role;
import leadsto.topology.graph.Arcs;
import leadsto.topology.graph.Components;

/**
 * How strongly each thought stands under what speaks for it and against it: the bipolar strength of DF-QuAD.
 *
 * <pre>
 *   p1 ─supports .8─► a ◄─challenges .6─ d        p1 .5, d .5; a: for .8 × .5, against .6 × .5, so .5 + .5 × (.4 − .3) = .55
 * </pre>
 *
 * <p>Each thought begins at .5, as one of which nothing is known. {@code supports} and {@code continues} speak for what they
 * lead to, {@code challenges} against it, and what a doubt is {@code resolved} by speaks against the doubt, each as much as
 * its own strength times the link's weight. Several voices v on one side come to 1 − Π(1 − v); what one side has more than
 * the other moves the strength that share of the way towards 1 or 0. {@code prompts} says nothing. Source: Rago, Toni,
 * Aurisicchio and Baroni 2016. It is no probability, and nothing causal.
 *
 * <p>Cost: linear, in the order of influence. On cycles, for which the source defines nothing, strengths are moved half way
 * to what the others call for until none moves by 10⁻¹² (Potyka 2018, in discrete steps), {@value #ROUNDS} rounds at most;
 * {@link #settled} tells whether they came to rest.
 */
final class Strengths {
    private static final double BASE = .5;
    private static final double STILL = 1e-12;
    private static final int ROUNDS = 1000;

    private final Arcs influence;
    private final double[] voice;
    private final double[] strength;
    private boolean settled = true;

    Strengths(int thoughts, List<Link> links, int[] from, int[] to) {
        int[] speaking = IntStream.range(0, from.length)
                .filter(i -> links.get(i).role() != Role.PROMPTS)
                .toArray();
        this.influence = Arcs.of(
                thoughts,
                Arrays.stream(speaking)
                        .map(i -> resolves(links.get(i)) ? to[i] : from[i])
                        .toArray(),
                Arrays.stream(speaking)
                        .map(i -> resolves(links.get(i)) ? from[i] : to[i])
                        .toArray());
        this.voice = IntStream.range(0, speaking.length)
                .mapToDouble(arc -> voice(links.get(speaking[influence.origin(arc)])))
                .toArray();
        this.strength = new double[thoughts];
        Arrays.fill(strength, BASE);
        Components components = Components.of(influence);
        for (int c = 0; c < components.count(); c++) {
            settle(components, c);
        }
    }

    double of(int thought) {
        return strength[thought];
    }

    /** Whether the strengths on every cycle came to rest. */
    boolean settled() {
        return settled;
    }

    private static boolean resolves(Link link) {
        return link.role() == Role.RESOLVES;
    }

    /** Above 0 for, below 0 against. */
    private static double voice(Link link) {
        return switch (link.role()) {
            case SUPPORTS, CONTINUES -> link.weight();
            case CHALLENGES, RESOLVES -> -link.weight();
            case PROMPTS -> 0;
        };
    }

    private void settle(Components components, int c) {
        if (components.size(c) == 1) {
            int thought = components.node(components.first(c));
            strength[thought] = calledFor(thought);
            return;
        }
        double moved = 1;
        for (int round = 0; moved > STILL && round < ROUNDS; round++) {
            moved = 0;
            for (int i = components.first(c); i < components.end(c); i++) {
                int thought = components.node(i);
                double move = (calledFor(thought) - strength[thought]) / 2;
                strength[thought] += move;
                moved = Math.max(moved, Math.abs(move));
            }
        }
        settled &= moved <= STILL;
    }

    private double calledFor(int thought) {
        double notFor = 1;
        double notAgainst = 1;
        for (int i = influence.firstIncoming(thought); i < influence.endIncoming(thought); i++) {
            int arc = influence.incoming(i);
            double said = Math.abs(voice[arc]) * strength[influence.source(arc)];
            notFor *= voice[arc] > 0 ? 1 - said : 1;
            notAgainst *= voice[arc] < 0 ? 1 - said : 1;
        }
        double more = notAgainst - notFor;
        return BASE + more * (more > 0 ? 1 - BASE : BASE);
    }
}
