package leadsto.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import leadsto.embed.Embeddings;
import leadsto.embed.Vector;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;
import leadsto.unfold.evaluation.Likeness;

/** How alike thoughts are in meaning: the cosine of their texts' embeddings, where below 0 as 0. */
final class Meanings implements Likeness {
    private final Map<String, Vector> vectors = new HashMap<>();

    /** Of all thoughts of some graphs, embedded once. */
    static Meanings of(List<ThoughtGraph> graphs, List<ThoughtGraph> others, Embeddings embeddings) {
        List<Embeddings.Text> texts = Stream.concat(graphs.stream(), others.stream())
                .flatMap(it -> it.thoughts().stream())
                .map(it -> new Embeddings.Text(it.text(), it.language()))
                .distinct()
                .toList();
        List<Vector> found = embeddings.vectors(texts, done -> {});
        Meanings meanings = new Meanings();
        for (int i = 0; i < texts.size(); i++) {
            meanings.vectors.put(key(texts.get(i).text(), texts.get(i).language()), found.get(i));
        }
        return meanings;
    }

    @Override
    public double of(Thought one, Thought other) {
        return Math.max(0, vector(one).cosine(vector(other)));
    }

    private Vector vector(Thought thought) {
        return vectors.get(key(thought.text(), thought.language()));
    }

    private static String key(String text, String language) {
        return language + '\n' + text;
    }
}
