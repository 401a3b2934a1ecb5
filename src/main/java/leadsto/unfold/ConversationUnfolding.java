package leadsto.unfold;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import leadsto.thought.Approach;
import leadsto.thought.Conversation;
import leadsto.thought.Link;
import leadsto.thought.Origin;
import leadsto.thought.Role;
import leadsto.thought.Span;
import leadsto.thought.Speaker;
import leadsto.thought.Statement;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;
import leadsto.thought.Turn;
import leadsto.unfold.argument.Certainty;
import leadsto.unfold.argument.Tie;
import leadsto.unfold.passage.Approaches;
import leadsto.unfold.segment.Segment;
import leadsto.unfold.turn.TurnThoughts;
import leadsto.unfold.turn.TurnUnfolding;

/** The turns of one conversation, each unfolded for itself, and the links from turn to turn. */
final class ConversationUnfolding {
    private final Conversation conversation;
    private final TurnUnfolding turns;
    private final List<Thought> thoughts = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private final Map<Link.Key, Link> links = new LinkedHashMap<>();

    ConversationUnfolding(Conversation conversation, TurnUnfolding turns) {
        this.conversation = conversation;
        this.turns = turns;
    }

    ThoughtGraph unfolded() {
        TurnThoughts before = null;
        TurnThoughts person = null;
        for (Turn turn : conversation.turns()) {
            TurnThoughts after = turns.unfolded(turn, Optional.ofNullable(person));
            if (after.isEmpty()) {
                continue;
            }
            add(after);
            if (before != null) {
                link(before, after);
            }
            before = after;
            person = turn.speaker() == Speaker.PERSON ? after : person;
        }
        return ThoughtGraph.of(
                        conversation.source().id(),
                        language(),
                        conversation.source(),
                        thoughts,
                        List.copyOf(links.values()),
                        statements)
                .identified();
    }

    /** The language that most turns are in. */
    private String language() {
        return conversation.turns().stream()
                .collect(Collectors.groupingBy(Turn::language, LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("und");
    }

    private void add(TurnThoughts turn) {
        int[] codePoints = codePoints(turn.turn().text());
        for (int i = 0; i < turn.passage().size(); i++) {
            Segment segment = turn.passage().segment(i);
            thoughts.add(new Thought(
                    id(turn, i),
                    turn.kinds().get(i),
                    segment.text(),
                    turn.turn().language(),
                    Origin.EXTRACTED));
            statements.add(new Statement(
                    id(turn, i),
                    conversation.source().id(),
                    turn.turn().index(),
                    Optional.of(new Span(codePoints[segment.start()], codePoints[segment.end()])),
                    turn.turn().speaker()));
        }
        turn.ties().forEach(tie -> link(turn, tie.from(), turn, tie.to(), tie.role(), tie.weight()));
    }

    /** How many code points stand before each place of a text. */
    private static int[] codePoints(String text) {
        int[] codePoints = new int[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            boolean second = i > 0 && Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i));
            codePoints[i + 1] = codePoints[i] + (second ? 0 : 1);
        }
        return codePoints;
    }

    private void link(TurnThoughts before, TurnThoughts after) {
        for (Tie tie : TurnTies.between(before, after)) {
            link(before, tie.from(), after, tie.to(), tie.role(), tie.weight());
        }
    }

    private void link(TurnThoughts before, int from, TurnThoughts after, int to, Role role, double weight) {
        if (before == after && from == to) {
            return;
        }
        Approach approach =
                Approaches.of(before.passage().traits(from), before.kinds().get(from));
        Link link =
                new Link(id(before, from), id(after, to), role, Certainty.bounded(weight), approach, Origin.EXTRACTED);
        links.merge(link.key(), link, (a, b) -> a.weight() >= b.weight() ? a : b);
    }

    private static String id(TurnThoughts turn, int i) {
        return turn.turn().index() + "." + i;
    }
}
