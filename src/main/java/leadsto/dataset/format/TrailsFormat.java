package leadsto.dataset.format;

import java.util.List;
import java.util.Map;
import java.util.Set;
import leadsto.dataset.telling.Speech;
import leadsto.dataset.telling.Telling;
import leadsto.dataset.telling.Trail;
import leadsto.dataset.text.Text;
import leadsto.thought.Link;
import leadsto.thought.Role;

/**
 * Chains for a model rather than for readers: kinds, roles and weights are tokens of their own.
 *
 * <pre>
 *   &lt;|trail|>&lt;|question|>Why two tides a day?&lt;|prompts|>&lt;|w9|>&lt;|doubt|>But the moon pulls…&lt;|resolves|>&lt;|w7|>…&lt;|rest|>
 * </pre>
 */
record TrailsFormat() implements RowFormat {

    @Override
    public String name() {
        return "trails";
    }

    @Override
    public String description() {
        return "Chains for the model rather than for readers: in `text`, the kind of each thought, the role and the weight (in"
                + " tenths) of each link are tokens of their own. `trails/tokens.json` lists them; add them to the tokenizer"
                + " as plain tokens, not as special ones, which decoding would drop.";
    }

    @Override
    public Set<String> marks() {
        return Set.copyOf(TrailTokens.all());
    }

    @Override
    public Shape shape() {
        return Shape.TEXT;
    }

    @Override
    public Map<String, Object> features() {
        return Map.of("text", Columns.STRING);
    }

    @Override
    public List<Map<String, Object>> rows(Trail trail, Occasion occasion) {
        if (trail.thoughts().stream().anyMatch(it -> TrailTokens.stand(it.text()))) {
            return List.of();
        }
        Speech speech = Telling.bare().of(trail, occasion.seed(), occasion.attempt());
        Text.Builder text = new Text.Builder().add(TrailTokens.piece(TrailTokens.BEGIN));
        int added = trail.added();
        for (int i = 0; i < trail.thoughts().size(); i++) {
            if (i > 0) {
                Role role = trail.roles().get(i - 1);
                List<Link> links = trail.chain().links();
                // A question that was put before the chain leads to it for sure: it was asked there.
                double weight = i - 1 < added ? 1 : links.get(i - 1 - added).weight();
                text.add(TrailTokens.piece(TrailTokens.of(role))).add(TrailTokens.piece(TrailTokens.ofWeight(weight)));
            }
            text.add(TrailTokens.piece(TrailTokens.of(trail.thoughts().get(i).kind())))
                    .add(speech.sentence(i));
        }
        return List.of(
                Map.of("text", text.add(TrailTokens.piece(TrailTokens.END)).build()));
    }

    /** The first thought, which ends where the token of its role to the next begins. */
    @Override
    public int given(String text) {
        return TrailTokens.endOfFirstThought(text);
    }

    @Override
    public String untold() {
        return "holds one of the tokens as text";
    }
}
