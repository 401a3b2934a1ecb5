package leadsto.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import leadsto.source.Fault;
import leadsto.source.Mending;
import leadsto.source.SourceException;
import leadsto.source.Sources;
import leadsto.thought.Conversation;
import leadsto.thought.Material;
import leadsto.thought.ThoughtGraph;

/** The texts of sources, read again from the files they came from, where these are still there and still say the same. */
final class Passages {
    private static final int AROUND = 80;

    private final Map<String, Material> materials = new HashMap<>();
    private final Map<String, Boolean> read = new HashMap<>();

    /**
     * What stands at a place, with some words around it.
     *
     * @param source the source's key
     * @param uri where it was
     * @param turn the turn, from 0
     * @param start the first code point of the place in that turn
     * @param end the one after its last
     * @return nothing where the file is gone or has changed
     */
    Optional<String> at(String source, String uri, int turn, int start, int end) {
        read.computeIfAbsent(uri.replaceAll("#.*", ""), this::read);
        return Optional.ofNullable(materials.get(source))
                .flatMap(material -> text(material, turn))
                .filter(text -> end <= text.codePointCount(0, text.length()))
                .map(text -> around(text, start, end));
    }

    private boolean read(String file) {
        try {
            Path path = Path.of(file);
            if (Files.isRegularFile(path)) {
                Sources.of(List.of(path), Optional.empty()).read(new Keeping());
            }
        } catch (SourceException | InvalidPathException e) {
            // A source that cannot be read any more is one whose passages cannot be shown.
            return false;
        }
        return true;
    }

    private static Optional<String> text(Material material, int turn) {
        if (material instanceof Conversation conversation) {
            return conversation.turns().stream()
                    .filter(it -> it.index() == turn)
                    .map(it -> it.text())
                    .findFirst();
        }
        return ((ThoughtGraph) material).text();
    }

    private static String around(String text, int start, int end) {
        int from = text.offsetByCodePoints(0, start);
        int to = text.offsetByCodePoints(0, end);
        int before = Math.max(0, from - AROUND);
        int after = Math.min(text.length(), to + AROUND);
        return ((before > 0 ? "… " : "") + text.substring(before, from) + "⟦" + text.substring(from, to) + "⟧"
                        + text.substring(to, after) + (after < text.length() ? " …" : ""))
                .replaceAll("\\s+", " ");
    }

    private final class Keeping implements Sources.Listener {
        @Override
        public void file(String name) {}

        @Override
        public void material(Material material) {
            if (material instanceof Conversation conversation) {
                materials.put(conversation.source().id(), material);
            } else if (material instanceof ThoughtGraph graph) {
                graph.sources().forEach(source -> materials.put(source.id(), material));
            }
        }

        @Override
        public void failed(Fault fault) {}

        @Override
        public void mended(Mending mending) {}
    }
}
