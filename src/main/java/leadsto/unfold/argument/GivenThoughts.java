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
 * the question's own words among them, or with many words of planning and hesitation, as a reasoning trace; where a
 * question comes first, as an inquiry; else as an argument.
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
        return graph(
                reading(place(given.given().question()), place(given.given().answer())));
    }

    private Reading reading(int question, int answer) {
        if (answer >= 0) {
            return KnownAnswer.of(passage, weights, question, answer);
        }
        int asked = asked(given, passage);
        if (question >= 0 || Inquiry.fits(passage) && asked <= 1 && !isMonologue()) {
            return Inquiry.of(passage, weights, Math.max(0, question));
        }
        return asked > 0 || isMonologue() ? trace(asked) : argument();
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

    private Reading trace(int asked) {
        Trace trace = Trace.of(passage, weights, asked);
        List<Tie> ties = new ArrayList<>();
        for (Trace.Pair pair : trace.pairs()) {
            Role role = TraceRoles.between(
                    trace.kinds().get(pair.from()), trace.kinds().get(pair.to()));
            ties.add(new Tie(pair.from(), pair.to(), role, pair.probability()));
        }
        return new Reading(trace.kinds(), ties);
    }

    private Reading argument() {
        ArgumentRoles roles = new ArgumentRoles(passage, Argument.of(passage, weights));
        List<Kind> kinds =
                IntStream.range(0, passage.size()).mapToObj(roles::kind).toList();
        return new Reading(kinds, roles.links());
    }

    private ThoughtGraph graph(Reading reading) {
        List<Link> links = reading.ties().stream()
                .map(it -> link(it.from(), it.to(), it.role(), it.weight()))
                .toList();
        return with(reading.kinds(), links);
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
        return given.with(thoughts, links);
    }
}
