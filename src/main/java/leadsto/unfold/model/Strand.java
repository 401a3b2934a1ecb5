package leadsto.unfold.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import leadsto.thought.Approach;
import leadsto.thought.Kind;
import leadsto.thought.Link;
import leadsto.thought.Origin;
import leadsto.thought.Role;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;
import leadsto.unfold.model.reply.Step;
import leadsto.unfold.model.reply.Steps;

/** Steps that were taken, and what their readers say for them. */
record Strand(Steps steps, Evidence evidence) {
    /** Of a link that no reader was asked about: that a doubt speaks against something, or where a way begins. */
    private static final double UNREAD = .5;

    /** All strands of a target as one graph; the target stands in it under its own id. */
    static ThoughtGraph graph(List<Strand> strands, Target target, Approach approach) {
        Map<String, Thought> thoughts = new LinkedHashMap<>();
        Map<Link.Key, Link> links = new LinkedHashMap<>();
        thoughts.put(target.thought().id(), target.thought());
        for (Strand strand : strands) {
            strand.addTo(thoughts, links, target, approach);
        }
        return new ThoughtGraph(
                "to " + target.thought().id(),
                target.thought().language(),
                Optional.empty(),
                Optional.empty(),
                ThoughtGraph.Given.NOTHING,
                List.of(),
                List.copyOf(thoughts.values()),
                List.copyOf(links.values()),
                List.of());
    }

    private void addTo(Map<String, Thought> thoughts, Map<Link.Key, Link> links, Target target, Approach approach) {
        List<Thought> numbered = new ArrayList<>(List.of(target.thought()));
        for (Step step : steps.steps()) {
            Thought thought =
                    Thought.of(step.kind(), step.text(), target.thought().language(), Origin.MODEL);
            numbered.add(thought);
            thoughts.putIfAbsent(thought.id(), thought);
        }
        for (int i = 1; i <= steps.size(); i++) {
            for (int to : steps.step(i).leadsTo()) {
                add(links, numbered, i, to, approach);
            }
            for (int to : steps.step(i).against()) {
                put(links, numbered.get(i), numbered.get(to), Role.CHALLENGES, against(i, to, numbered), approach);
            }
        }
        begin(thoughts, links, target, numbered, approach);
    }

    /** How strongly, where it is what the chain leads to that a doubt speaks against. */
    private double against(int doubt, int to, List<Thought> numbered) {
        boolean goal = to == 0 || numbered.get(to).kind() == Kind.ANSWER;
        return goal ? evidence.against(doubt).orElse(UNREAD) : UNREAD;
    }

    private void add(Map<Link.Key, Link> links, List<Thought> numbered, int from, int to, Approach approach) {
        boolean toAnswer = to > 0 && numbered.get(to).kind() == Kind.ANSWER;
        Thought source = numbered.get(from);
        Thought goal = numbered.get(to);
        put(
                links,
                source,
                goal,
                Roles.between(source.kind(), goal.kind()),
                evidence.weight(from, toAnswer ? 0 : to),
                approach);
    }

    /** Where a way does not lead to the target but from it, or meets a doubt, its first step follows from that. */
    private void begin(
            Map<String, Thought> thoughts,
            Map<Link.Key, Link> links,
            Target target,
            List<Thought> numbered,
            Approach approach) {
        Thought first = numbered.get(1);
        if (numbered.stream().skip(1).anyMatch(it -> it.kind() == Kind.ANSWER)) {
            put(links, target.thought(), first, Roles.between(target.thought().kind(), first.kind()), UNREAD, approach);
        }
        for (Thought doubt : target.openDoubts()) {
            thoughts.putIfAbsent(doubt.id(), doubt);
            put(links, doubt, first, Role.RESOLVES, UNREAD, approach);
        }
    }

    private static void put(
            Map<Link.Key, Link> links, Thought from, Thought to, Role role, double weight, Approach approach) {
        if (!from.id().equals(to.id())) {
            Link link = new Link(from.id(), to.id(), role, weight, approach, Origin.MODEL);
            links.merge(link.key(), link, (a, b) -> a.weight() >= b.weight() ? a : b);
        }
    }
}
