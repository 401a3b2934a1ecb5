package leadsto.store.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import leadsto.thought.Kind;
import leadsto.thought.Origin;
import leadsto.thought.Source;
import leadsto.thought.Thought;
import org.neo4j.internal.kernel.api.NodeCursor;
import org.neo4j.internal.kernel.api.PropertyCursor;
import org.neo4j.internal.kernel.api.TokenRead;
import org.neo4j.internal.kernel.api.TokenSet;

/** The thoughts and sources of some nodes, in the order of the nodes' numbers. */
final class NodeStretch implements Pass.Stretch<NodeCursor> {
    private static final String[] OF_THOUGHTS = {"id", "text", "language", "origin", "rejected"};
    private static final String[] OF_SOURCES = {"id", "uri", "sha256", "title", "license"};
    private static final Kind[] KINDS = Kind.values();

    private final int thought;
    private final int source;
    private final int[] kinds;
    private final Properties ofThought;
    private final Properties ofSource;
    private final Map<String, String> words = new HashMap<>();
    private final List<FoundThought> thoughts = new ArrayList<>();
    private final List<FoundSource> sources = new ArrayList<>();

    NodeStretch(TokenRead tokens, PropertyCursor properties) {
        thought = tokens.nodeLabel("Thought");
        source = tokens.nodeLabel("Source");
        kinds = Arrays.stream(KINDS)
                .mapToInt(kind -> tokens.nodeLabel(kind.label()))
                .toArray();
        ofThought = new Properties(tokens, properties, OF_THOUGHTS);
        ofSource = new Properties(tokens, properties, OF_SOURCES);
    }

    /** A thought and the number of its node. */
    record FoundThought(Thought thought, long node) {}

    /** A source, the number of its node and its id, which need not be the digest of what it holds. */
    record FoundSource(Source source, long node, String id) {}

    List<FoundThought> thoughts() {
        return thoughts;
    }

    List<FoundSource> sources() {
        return sources;
    }

    @Override
    public void read(NodeCursor node) {
        TokenSet labels = node.labels();
        if (labels.contains(thought)) {
            ofThought.read(node);
            kind(labels)
                    .flatMap(this::thought)
                    .ifPresent(it -> thoughts.add(new FoundThought(it, node.nodeReference())));
        } else if (labels.contains(source)) {
            ofSource.read(node);
            sources.add(source(node.nodeReference()));
        }
    }

    private Optional<Kind> kind(TokenSet labels) {
        for (Kind kind : KINDS) {
            if (labels.contains(kinds[kind.ordinal()])) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private Optional<Thought> thought(Kind kind) {
        if (ofThought.holds(4) || !ofThought.has(0) || !ofThought.has(1)) {
            return Optional.empty();
        }
        return Optional.of(new Thought(
                ofThought.text(0, ""),
                kind,
                ofThought.text(1, ""),
                words.computeIfAbsent(ofThought.text(2, "und"), it -> it),
                Origin.of(ofThought.text(3, Origin.AUTHOR.word()))));
    }

    private FoundSource source(long node) {
        String id = ofSource.text(0, "");
        Source found = new Source(
                ofSource.text(1, ""),
                ofSource.text(2, id),
                ofSource.text(3, ""),
                ofSource.has(4) ? Optional.of(ofSource.text(4, "")) : Optional.empty());
        return new FoundSource(found, node, id);
    }
}
