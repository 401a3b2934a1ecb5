package leadsto.unfold.argument;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import leadsto.thought.Approach;
import leadsto.thought.Kind;
import leadsto.thought.Link;
import leadsto.thought.Origin;
import leadsto.thought.Role;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;
import leadsto.unfold.cue.Cue;
import leadsto.unfold.cue.Lexicon;
import leadsto.unfold.passage.Passage;
import leadsto.unfold.passage.Traits;
import leadsto.unfold.segment.Segment;

/**
 * Thoughts that are given in the order of their text, for which kinds and links are found.
 *
 * <p>What is known decides how they are read: with the answer given, as an explanation whose order tells nothing; with
 * the question's own words among them, or with many words of planning and hesitation, as a reasoning trace; else as an
 * argument.
 */
public final class GivenThoughts {
    private static final Pattern BLANK = Pattern.compile("\\s+");
    private static final double SHARE_OF_MONOLOGUE = 0.15;
    private static final int SHORTEST_TRACE = 8;

    private final ThoughtGraph given;
    private final Lexicon lexicon;
    private final Weights weights;
    private final Passage passage;

    public GivenThoughts(ThoughtGraph given, Lexicon lexicon, Weights weights) {
        this.given = given;
        this.lexicon = lexicon;
        this.weights = weights;
        this.passage = passageOf(given, lexicon);
    }

    static Passage passageOf(ThoughtGraph given, Lexicon lexicon) {
        List<Segment> segments = new ArrayList<>();
        int sentence = 0;
        for (Thought thought : given.thoughts()) {
            segments.add(Segment.plain(thought.text(), sentence));
            if (Traits.of(thought.text(), "", lexicon).closesSentence()) {
                sentence++;
            }
        }
        return Passage.of(segments, given.language(), lexicon);
    }

    public ThoughtGraph unfolded() {
        if (passage.size() == 0) {
            return given;
        }
        int question = place(given.given().question());
        int answer = place(given.given().answer());
        int asked = asked(given, passage);
        if (answer >= 0) {
            return explanation(question, answer);
        }
        return asked > 0 || isMonologue() ? trace(asked) : argument(question);
    }

    private int place(Optional<String> id) {
        return id.map(it -> IntStream.range(0, passage.size())
                        .filter(i -> given.thoughts().get(i).id().equals(it))
                        .findFirst()
                        .orElse(-1))
                .orElse(-1);
    }

    /** How many of the first thoughts are words of the question. */
    static int asked(ThoughtGraph given, Passage passage) {
        String question = given.question().map(GivenThoughts::squeezed).orElse("");
        int asked = 0;
        while (asked < passage.size()
                && question.contains(squeezed(passage.traits(asked).text()))) {
            asked++;
        }
        return asked == passage.size() ? 0 : asked;
    }

    private static String squeezed(String text) {
        return BLANK.matcher(text).replaceAll("");
    }

    private boolean isMonologue() {
        long thinking = IntStream.range(0, passage.size())
                .filter(i ->
                        passage.traits(i).starts(Cue.PLAN) || passage.traits(i).starts(Cue.HESITATION))
                .count();
        return passage.size() >= SHORTEST_TRACE && thinking >= SHARE_OF_MONOLOGUE * passage.size();
    }

    private ThoughtGraph explanation(int question, int answer) {
        Explanation explanation = Explanation.of(passage, weights, answer, question);
        List<Kind> kinds = IntStream.range(0, passage.size())
                .mapToObj(i -> i == answer
                        ? Kind.ANSWER
                        : i == question || passage.traits(i).asks() ? Kind.QUESTION : Kind.PREMISE)
                .toList();
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < passage.size(); i++) {
            if (explanation.heads()[i] >= 0) {
                links.add(link(
                        i, explanation.heads()[i], Role.SUPPORTS, explanation.certainty()[i]));
            }
        }
        if (question >= 0) {
            for (int i = 0; i < passage.size(); i++) {
                int leaf = i;
                boolean entered = links.stream().anyMatch(it -> it.to().equals(id(leaf)));
                if (i != question && !entered) {
                    links.add(link(question, i, Role.PROMPTS, prompting(question, i)));
                }
            }
        }
        return with(kinds, links);
    }

    private double prompting(int question, int i) {
        return 0.3 + 0.5 * passage.similarity(question, i);
    }

    private ThoughtGraph trace(int asked) {
        Trace trace = Trace.of(passage, weights, asked);
        List<Link> links = new ArrayList<>();
        for (Trace.Pair pair : trace.pairs()) {
            Role role = TraceRoles.between(
                    trace.kinds().get(pair.from()), trace.kinds().get(pair.to()));
            links.add(link(pair.from(), pair.to(), role, pair.probability()));
        }
        return with(trace.kinds(), links);
    }

    private ThoughtGraph argument(int question) {
        int[] places = Explanation.facts(passage.size(), question);
        if (places.length == 0) {
            return with(List.of(Kind.QUESTION), List.of());
        }
        Passage claims = passage.only(IntStream.of(places).boxed().toList());
        ArgumentRoles roles = new ArgumentRoles(claims, Argument.of(claims, weights));
        Kind[] kinds = new Kind[passage.size()];
        for (int k = 0; k < places.length; k++) {
            kinds[places[k]] = roles.kind(k);
        }
        List<Link> links = new ArrayList<>();
        roles.links().forEach(it -> links.add(link(places[it.from()], places[it.to()], it.role(), it.weight())));
        if (question >= 0) {
            kinds[question] = Kind.QUESTION;
            for (int i : places) {
                links.add(link(question, i, Role.PROMPTS, prompting(question, i)));
            }
        }
        return with(List.of(kinds), links);
    }

    private Link link(int from, int to, Role role, double weight) {
        return new Link(id(from), id(to), role, Certainty.bounded(weight), Approach.LOGICAL, Origin.EXTRACTED);
    }

    private String id(int i) {
        return given.thoughts().get(i).id();
    }

    private ThoughtGraph with(List<Kind> kinds, List<Link> links) {
        List<Thought> thoughts = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i++) {
            Thought thought = given.thoughts().get(i);
            thoughts.add(new Thought(thought.id(), kinds.get(i), thought.text(), thought.language(), Origin.EXTRACTED));
        }
        return new ThoughtGraph(
                given.id(),
                given.language(),
                given.text(),
                given.question(),
                given.given(),
                given.sources(),
                thoughts,
                links,
                given.statements());
    }
}
