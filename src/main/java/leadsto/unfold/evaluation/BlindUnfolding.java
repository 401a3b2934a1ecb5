package leadsto.unfold.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import leadsto.thought.Conversation;
import leadsto.thought.Kind;
import leadsto.thought.Link;
import leadsto.thought.Origin;
import leadsto.thought.Source;
import leadsto.thought.Statement;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;
import leadsto.unfold.ExtractiveUnfolding;
import leadsto.unfold.Unfolding;

/**
 * An unfolding that is shown of an annotated graph only what a user would have.
 *
 * <pre>{@code
 * ThoughtGraph predicted = BlindUnfolding.by(ExtractiveUnfolding.offline()).fromThoughts(gold);
 * }</pre>
 *
 * <p>Names are withheld with kinds and links, since they could tell: the graph's and its thoughts'.
 */
public final class BlindUnfolding {
    private static final String NAME = "graph";

    private final UnaryOperator<ThoughtGraph> ofThoughts;
    private final Optional<Unfolding> ofText;

    private BlindUnfolding(UnaryOperator<ThoughtGraph> ofThoughts, Optional<Unfolding> ofText) {
        this.ofThoughts = ofThoughts;
        this.ofText = ofText;
    }

    public static BlindUnfolding by(ExtractiveUnfolding unfolding) {
        return new BlindUnfolding(unfolding::unfold, Optional.of(unfolding));
    }

    /** Of one that finds kinds and links for thoughts under the same ids, and no thoughts in a text. */
    public static BlindUnfolding ofThoughts(UnaryOperator<ThoughtGraph> unfolding) {
        return new BlindUnfolding(unfolding, Optional.empty());
    }

    /**
     * Kinds and links for the gold graph's thoughts, under their ids.
     *
     * <p>Shown are the thoughts' texts in their order, the language, the wording of the question, and which thoughts are
     * {@code given} as the question and the answer.
     */
    public ThoughtGraph fromThoughts(ThoughtGraph gold) {
        List<Thought> shown = new ArrayList<>();
        Map<String, String> shownId = new HashMap<>();
        Map<String, String> goldId = new HashMap<>();
        for (Thought thought : gold.thoughts()) {
            String id = Integer.toString(shown.size());
            shownId.put(thought.id(), id);
            goldId.put(id, thought.id());
            shown.add(new Thought(id, Kind.PREMISE, thought.text(), thought.language(), Origin.EXTRACTED));
        }
        ThoughtGraph.Given given = new ThoughtGraph.Given(
                gold.given().question().map(shownId::get), gold.given().answer().map(shownId::get));
        ThoughtGraph unfolded = ofThoughts.apply(new ThoughtGraph(
                NAME,
                gold.language(),
                Optional.empty(),
                gold.question(),
                given,
                List.of(),
                shown,
                List.of(),
                List.of()));
        return predicted(gold, unfolded, goldId::get, gold.given(), gold.statements());
    }

    /**
     * Thoughts found in the gold graph's text, with kinds, links and the places where they stand.
     *
     * <p>Shown are the text, the wording of the question as a person's turn before it, and the language. Thinking that the
     * text marks with tags at its start is shown as such.
     *
     * @return empty where the graph has no text
     * @throws java.util.NoSuchElementException where the unfolding finds no thoughts in texts
     */
    public Optional<ThoughtGraph> fromText(ThoughtGraph gold) {
        return gold.text().filter(it -> !it.isBlank()).map(it -> {
            RawText text = RawText.of(question(gold), it, gold.language());
            ThoughtGraph unfolded =
                    ofText.orElseThrow().unfold(new Conversation(Source.of(NAME, it, NAME), text.turns()));
            List<Statement> statements =
                    unfolded.statements().stream().map(text::inWhole).toList();
            return predicted(gold, unfolded, id -> id, ThoughtGraph.Given.NOTHING, statements);
        });
    }

    private static Optional<String> question(ThoughtGraph gold) {
        return gold.question()
                .or(() -> gold.given()
                        .question()
                        .flatMap(id -> gold.thoughts().stream()
                                .filter(it -> it.id().equals(id))
                                .map(Thought::text)
                                .findFirst()));
    }

    /** What was unfolded, under the name of the gold graph and beside its text. */
    private static ThoughtGraph predicted(
            ThoughtGraph gold,
            ThoughtGraph unfolded,
            Function<String, String> id,
            ThoughtGraph.Given given,
            List<Statement> statements) {
        List<Thought> thoughts = unfolded.thoughts().stream()
                .map(it -> new Thought(id.apply(it.id()), it.kind(), it.text(), it.language(), it.origin()))
                .toList();
        List<Link> links = unfolded.links().stream()
                .map(it -> it.between(id.apply(it.from()), id.apply(it.to())))
                .toList();
        return new ThoughtGraph(
                gold.id(),
                gold.language(),
                gold.text(),
                question(gold),
                given,
                gold.sources(),
                thoughts,
                links,
                statements);
    }
}
