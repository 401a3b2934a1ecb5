package leadsto.unfold;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import leadsto.thought.Kind;
import leadsto.thought.Role;
import leadsto.thought.Speaker;
import leadsto.unfold.argument.Tie;
import leadsto.unfold.cue.Cue;
import leadsto.unfold.passage.Traits;
import leadsto.unfold.turn.TurnThoughts;

/**
 * The ties from one turn to the next: from its exits to what they prompt or go on to.
 *
 * <p>Their weights are the authors' judgement, raised where words are shared: no annotated conversations exist to measure
 * them on.
 *
 * <pre>
 *   question ──prompts──► what the answer is entered by        answer ──continues──► the person who takes it up
 * </pre>
 */
final class TurnTies {
    private static final double TAKEN_UP = 0.5;
    private static final double ALIKE = 0.12;
    private static final double MONOLOGUE_TO_ANSWER = 0.85;

    private final TurnThoughts before;
    private final TurnThoughts after;
    private final List<Tie> ties = new ArrayList<>();

    private TurnTies(TurnThoughts before, TurnThoughts after) {
        this.before = before;
        this.after = after;
    }

    /** Each from a place in the turn before to a place in the turn after. */
    static List<Tie> between(TurnThoughts before, TurnThoughts after) {
        TurnTies ties = new TurnTies(before, after);
        ties.tie();
        return ties.ties;
    }

    private void tie() {
        Speaker said = before.turn().speaker();
        Speaker says = after.turn().speaker();
        if (says == Speaker.PERSON && said != Speaker.PERSON) {
            takeUp();
        } else if (said == Speaker.MONOLOGUE && says == Speaker.ASSISTANT) {
            before.exits()
                    .forEach(exit ->
                            after.exits().forEach(answer -> add(exit, answer, Role.CONTINUES, MONOLOGUE_TO_ANSWER)));
            enter(0.5);
        } else {
            enter(1);
        }
    }

    private void enter(double certainty) {
        boolean first = true;
        for (TurnThoughts.Entry entry : after.entries()) {
            Set<String> stems = after.passage().traits(entry.place()).stems();
            int nearest = nearest(stems);
            for (int exit : before.exits()) {
                if (first || exit == nearest) {
                    double alike = after.passage()
                            .similarity(before.passage().traits(exit).stems(), stems);
                    double share = exit == nearest ? certainty : certainty / 2;
                    Role role = before.kinds().get(exit) == Kind.ANSWER ? Role.CONTINUES : Role.PROMPTS;
                    add(exit, entry.place(), role, share * Math.min(0.95, entry.weight() + 0.3 * alike));
                }
            }
            first = false;
        }
    }

    /** The question whose words a thought uses most; the last one where it uses none. */
    private int nearest(Set<String> stems) {
        int nearest = -1;
        double most = -1;
        for (int exit : before.exits()) {
            double alike =
                    after.passage().similarity(before.passage().traits(exit).stems(), stems);
            if (alike >= most) {
                most = alike;
                nearest = exit;
            }
        }
        return nearest;
    }

    /** An answer prompts what the person says next only where the person takes it up. */
    private void takeUp() {
        Traits first = after.passage().traits(0);
        boolean refers = first.starts(Cue.REFERENCE) && !first.starts(Cue.ASKING)
                || first.starts(Cue.CONTRAST)
                || first.starts(Cue.CONCLUSION);
        for (int answer : before.exits()) {
            double alike = 0;
            for (int i = 0; i < after.passage().size(); i++) {
                alike = Math.max(
                        alike,
                        after.passage()
                                .similarity(
                                        before.passage().traits(answer).stems(),
                                        after.passage().traits(i).stems()));
            }
            if (refers || alike > ALIKE) {
                Role role = after.kinds().get(0) == Kind.OBSERVATION ? Role.CONTINUES : Role.PROMPTS;
                add(answer, 0, role, TAKEN_UP + 0.4 * alike);
            }
        }
    }

    private void add(int from, int to, Role role, double weight) {
        ties.add(new Tie(from, to, role, weight));
    }
}
