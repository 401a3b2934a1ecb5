package leadsto.unfold.turn;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import leadsto.thought.Kind;
import leadsto.unfold.argument.ArgumentRoles;
import leadsto.unfold.cue.Cue;
import leadsto.unfold.passage.Passage;
import leadsto.unfold.passage.Traits;
import leadsto.unfold.segment.Segment;

/**
 * What each thought of an answer does: what the decoding says, unless its words, its label or the heading above it say
 * otherwise.
 */
final class AnswerKinds {
    private final Passage passage;
    private final Kind[] kinds;

    private AnswerKinds(Passage passage) {
        this.passage = passage;
        this.kinds = new Kind[passage.size()];
    }

    static List<Kind> of(Passage passage, List<GroupArgument> groups, Set<Integer> answers) {
        AnswerKinds named = new AnswerKinds(passage);
        groups.forEach(named::name);
        answers.forEach(i -> named.kinds[i] = Kind.ANSWER);
        return List.of(named.kinds);
    }

    private void name(GroupArgument decoded) {
        Group group = decoded.group();
        decoded.argument().ifPresent(argument -> {
            ArgumentRoles roles = new ArgumentRoles(decoded.free(), argument);
            for (int k = 0; k < decoded.free().size(); k++) {
                int i = group.free().get(k);
                kinds[i] = kind(i, roles.kind(k), decoded);
            }
        });
        group.strands().forEach(strand -> nameStrand(strand, decoded));
        if (group.question() >= 0) {
            kinds[group.question()] = Kind.QUESTION;
        }
        group.echoes().forEach(i -> kinds[i] = Kind.RESPONSE);
    }

    private void nameStrand(List<Integer> strand, GroupArgument group) {
        boolean row = passage.segment(strand.get(0)).row() > 0;
        for (int k = 0; k < strand.size(); k++) {
            Kind plain = row && k == 0 ? Kind.OBSERVATION : Kind.PREMISE;
            kinds[strand.get(k)] = kind(strand.get(k), plain, group);
        }
    }

    private Kind kind(int i, Kind decoded, GroupArgument argument) {
        Group group = argument.group();
        Traits traits = passage.traits(i);
        Segment.Label label = passage.segment(i).label();
        if (traits.text().endsWith("?")) {
            return traits.starts(Cue.OTHERS) || traits.starts(Cue.CONTRAST) ? Kind.DOUBT : Kind.QUESTION;
        }
        boolean turns = passage.segment(i).row() > 0 && traits.starts(Cue.CONTRAST) && traits.has(Cue.NEGATION);
        boolean amongDoubts = group.section().label() == Segment.Label.DOUBT && !isOutcome(i, group);
        if (label == Segment.Label.DOUBT || turns || decoded == Kind.DOUBT && !amongDoubts) {
            return Kind.DOUBT;
        }
        boolean seen = traits.has(Cue.EVIDENCE) || traits.starts(Cue.EXAMPLE) || label == Segment.Label.EXAMPLE;
        if (amongDoubts) {
            if (meetsDoubt(i)) {
                return Kind.PREMISE;
            }
            return seen && i != argument.claim() ? Kind.OBSERVATION : Kind.DOUBT;
        }
        if (seen || group.section().label() == Segment.Label.EXAMPLE) {
            return Kind.OBSERVATION;
        }
        boolean judges = traits.has(Cue.JUDGEMENT) && (traits.starts(Cue.REFERENCE) || traits.opens(Cue.CHECK));
        return judges ? Kind.EVALUATION : decoded == Kind.ANSWER ? Kind.PREMISE : decoded;
    }

    /** Whether a label before it has called the outcome already, though the section is one of doubts. */
    private boolean isOutcome(int i, Group group) {
        return Stream.concat(group.echoes().stream(), group.free().stream())
                .anyMatch(it -> it <= i && passage.segment(it).label() == Segment.Label.ANSWER);
    }

    /** Whether it turns against the doubts among which it stands, or goes on with a sentence that does. */
    private boolean meetsDoubt(int i) {
        boolean goesOn = i > 0 && passage.sameSentence(i - 1, i);
        return passage.traits(i).starts(Cue.CONTRAST) || goesOn && meetsDoubt(i - 1);
    }
}
