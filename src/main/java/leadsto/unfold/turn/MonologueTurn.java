package leadsto.unfold.turn;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import leadsto.thought.Kind;
import leadsto.thought.Role;
import leadsto.thought.Turn;
import leadsto.unfold.argument.Tie;
import leadsto.unfold.argument.Trace;
import leadsto.unfold.argument.TraceRoles;
import leadsto.unfold.argument.Weights;
import leadsto.unfold.cue.Cue;
import leadsto.unfold.passage.Passage;
import leadsto.unfold.passage.Traits;

/** A turn of inner monologue: a reasoning trace in which every step leads on, at least to the next one. */
final class MonologueTurn {
    private static final double STRAND = 0.3;
    private static final double ENTRY = 0.8;
    private static final int ANSWERS = 2;

    private MonologueTurn() {}

    static TurnThoughts of(Turn turn, Passage passage, Weights weights) {
        Trace trace = Trace.of(passage, weights, 0);
        List<Kind> kinds = settled(heard(passage, trace.kinds()));
        List<Tie> ties = new ArrayList<>();
        Set<Integer> led = new HashSet<>();
        Set<Integer> leading = new HashSet<>();
        for (Trace.Pair pair : trace.pairs()) {
            Role role = TraceRoles.between(kinds.get(pair.from()), kinds.get(pair.to()));
            ties.add(new Tie(pair.from(), pair.to(), role, pair.probability()));
            leading.add(pair.from());
            led.add(pair.to());
        }
        for (int i = 0; i + 1 < passage.size(); i++) {
            if (!led.contains(i + 1) || !leading.contains(i) && kinds.get(i) != Kind.ANSWER) {
                ties.add(new Tie(i, i + 1, Role.CONTINUES, STRAND));
            }
        }
        List<TurnThoughts.Entry> entries = passage.size() == 0 ? List.of() : List.of(new TurnThoughts.Entry(0, ENTRY));
        return new TurnThoughts(turn, passage, kinds, ties, entries, exits(kinds));
    }

    /** What anyone hears in a monologue: a turn against oneself is a doubt, and what is asked a question. */
    private static List<Kind> heard(Passage passage, List<Kind> decoded) {
        List<Kind> kinds = new ArrayList<>(decoded);
        for (int i = 0; i < kinds.size(); i++) {
            Traits traits = passage.traits(i);
            boolean asks = traits.text().endsWith("?");
            boolean turns = traits.starts(Cue.HESITATION) || asks && traits.opens(Cue.CONTRAST);
            if (kinds.get(i) == Kind.PREMISE && (turns || asks)) {
                kinds.set(i, turns ? Kind.DOUBT : Kind.QUESTION);
            }
        }
        return kinds;
    }

    /** A trace settles its answer at its end; what it took for one before was a step. A trace without one ends in it. */
    private static List<Kind> settled(List<Kind> kinds) {
        List<Kind> settled = new ArrayList<>(kinds);
        int answers = 0;
        for (int i = kinds.size() - 1; i >= 0; i--) {
            if (kinds.get(i) == Kind.ANSWER && ++answers > ANSWERS) {
                settled.set(i, Kind.PREMISE);
            }
        }
        if (answers == 0 && !settled.isEmpty()) {
            settled.set(settled.size() - 1, Kind.ANSWER);
        }
        return List.copyOf(settled);
    }

    private static List<Integer> exits(List<Kind> kinds) {
        int last = kinds.lastIndexOf(Kind.ANSWER);
        return last < 0 ? List.of() : List.of(last);
    }
}
