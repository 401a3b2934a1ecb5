package leadsto.unfold.turn;

import java.util.ArrayList;
import java.util.List;
import leadsto.thought.Role;
import leadsto.unfold.argument.Argument;
import leadsto.unfold.argument.Tie;
import leadsto.unfold.passage.Passage;
import leadsto.unfold.segment.Segment;

/**
 * The links that an answer's arguments, lists and sections make.
 *
 * <pre>
 *   item ──continues──► item ──supports──► the group's claim ──supports──► the claim of the section around it
 * </pre>
 */
final class AnswerTies {
    /** How often a group's claim, or the end of a list, leads to what it stands under. */
    static final double CLAIM = 0.6;

    /** How often a step leads to the next one. */
    static final double STEP = 0.75;

    private static final double STRAIGHT_ON = 0.25;
    private static final double MEETS = 0.5;

    private final ReadAnswer read;
    private final List<Tie> ties = new ArrayList<>();

    private AnswerTies(ReadAnswer read) {
        this.read = read;
    }

    static List<Tie> of(ReadAnswer read) {
        AnswerTies ties = new AnswerTies(read);
        read.groups().forEach(ties::tieArgument);
        for (int g = 0; g < read.groups().size(); g++) {
            ties.tieStrands(g);
        }
        for (int g = 0; g < read.groups().size(); g++) {
            ties.tieClaim(g);
        }
        return ties.ties;
    }

    /** Links within a group, as decoded. */
    private void tieArgument(GroupArgument decoded) {
        List<Integer> free = decoded.group().free();
        decoded.argument().ifPresent((Argument argument) -> {
            for (int k = 0; k < free.size(); k++) {
                int head = argument.heads()[k];
                if (head >= 0) {
                    tie(free.get(k), free.get(head), argument.certainty()[k]);
                }
            }
        });
    }

    private void tieStrands(int g) {
        for (List<Integer> strand : read.groups().get(g).group().strands()) {
            int target = read.claim(g) >= 0 ? read.claim(g) : read.target(g);
            for (int k = 0; k + 1 < strand.size(); k++) {
                tieStep(strand, k, target);
            }
            int last = strand.get(strand.size() - 1);
            if (last != target) {
                tie(last, target, CLAIM);
            }
        }
    }

    /** A step leads to the next one, past what is nested under it too, and sometimes straight on. */
    private void tieStep(List<Integer> strand, int k, int target) {
        int step = strand.get(k);
        if (read.isAnswer(step)) {
            return;
        }
        tieOnward(step, strand.get(k + 1), STEP);
        Passage passage = read.passage();
        Segment segment = passage.segment(step);
        int past = k + 1;
        while (past < strand.size() && passage.segment(strand.get(past)).depth() > segment.depth()) {
            past++;
        }
        if (past > k + 1 && past < strand.size()) {
            tieOnward(step, strand.get(past), STEP / 2);
        } else if (segment.number() > 0 && past == k + 1 && step != target) {
            tie(step, target, STRAIGHT_ON);
        }
    }

    private void tieClaim(int g) {
        int claim = read.claim(g);
        if (claim < 0 || read.isAnswer(claim)) {
            return;
        }
        tie(claim, read.target(g), CLAIM);
        if (read.isDoubt(claim)) {
            ties.add(new Tie(claim, meeting(g), Role.RESOLVES, MEETS));
        }
    }

    /** What meets the doubts of a section: the next section's claim that is none, best one that says it does. */
    private int meeting(int g) {
        for (boolean remedy : new boolean[] {true, false}) {
            for (int h = g + 1; h < read.groups().size(); h++) {
                Segment.Label label = read.groups().get(h).group().section().label();
                boolean fits = !remedy || label == Segment.Label.REMEDY;
                if (fits && read.claim(h) >= 0 && !read.isDoubt(read.claim(h))) {
                    return read.claim(h);
                }
            }
        }
        return read.answer();
    }

    /** A link in argument direction, by the kinds it joins; an answer leads nowhere. */
    private void tie(int from, int to, double weight) {
        if (read.isAnswer(from)) {
            return;
        }
        if (read.isQuestion(from) || read.isQuestion(to)) {
            ties.add(new Tie(from, to, Role.PROMPTS, weight));
        } else if (read.isDoubt(from) && !read.isDoubt(to)) {
            ties.add(new Tie(from, to, Role.CHALLENGES, weight));
        } else if (read.isDoubt(to) && !read.isDoubt(from) && from > to) {
            ties.add(new Tie(to, from, Role.RESOLVES, weight));
        } else {
            ties.add(new Tie(from, to, Role.SUPPORTS, weight));
        }
    }

    private void tieOnward(int from, int to, double weight) {
        ties.add(new Tie(from, to, read.onward(from, to), weight));
    }
}
