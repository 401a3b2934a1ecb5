package leadsto.dataset;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import leadsto.dataset.telling.Prose;
import leadsto.thought.Link;
import leadsto.thought.Origin;
import leadsto.thought.Span;
import leadsto.thought.Speaker;
import leadsto.thought.Statement;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;

/**
 * A writer of thought graphs, one a line of JSON or one a YAML document, in the words that the readers know.
 *
 * <pre>{@code
 * {"id": "tides", "language": "en", "thoughts": [{"id": "q", "kind": "question", "text": "Why are there tides?"}, ...],
 *  "leadsTo": [{"from": "q", "to": "m", "role": "prompts", "weight": 1.0, "approach": "logical"}, ...]}
 * }</pre>
 *
 * <p>Of origins the one of what a language model wrote is told; sources are not. Where a thought stands is written for a graph that has its
 * text. The stream is left open.
 */
public final class ThoughtGraphWriter {
    private final JsonFactory factory;
    private final boolean lines;

    private ThoughtGraphWriter(JsonFactory factory, boolean lines) {
        this.factory = factory;
        this.lines = lines;
    }

    /** A writer of JSON lines. */
    public static ThoughtGraphWriter jsonLines() {
        JsonFactory factory = JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build();
        return new ThoughtGraphWriter(factory, true);
    }

    /** A writer of YAML documents. */
    public static ThoughtGraphWriter yaml() {
        JsonFactory factory = YAMLFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .disable(YAMLGenerator.Feature.SPLIT_LINES)
                .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                // Ids and texts such as "1.0" or "no" must come back as the strings they are.
                .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                .build();
        return new ThoughtGraphWriter(factory, false);
    }

    /** Writes one graph as it is met, thoughts before links. */
    public void write(ThoughtGraph graph, OutputStream out) throws IOException {
        try (JsonGenerator to = factory.createGenerator(out)) {
            to.writeStartObject();
            to.writeStringField("id", graph.id());
            to.writeStringField("language", graph.language());
            writeIfThere(to, "text", graph.text());
            writeIfThere(to, "question", graph.question());
            writeGiven(to, graph.given());
            writeThoughts(to, graph);
            writeLinks(to, graph);
            to.writeEndObject();
            if (lines) {
                to.writeRaw('\n');
            }
        }
    }

    /** Begins a graph that is handed over piece by piece, and need not fit into memory. */
    public Pieces begin(String id, String language, OutputStream out) throws IOException {
        JsonGenerator to = factory.createGenerator(out);
        to.writeStartObject();
        to.writeStringField("id", id);
        to.writeStringField("language", language);
        to.writeArrayFieldStart("thoughts");
        return new Pieces(to, lines);
    }

    /** A graph under way: first its thoughts, then its links, then its end. One that is not ended can be told by that. */
    public static final class Pieces {
        private final JsonGenerator to;
        private final boolean lines;
        private boolean linking;

        private Pieces(JsonGenerator to, boolean lines) {
            this.to = to;
            this.lines = lines;
        }

        /** @throws UncheckedIOException where it cannot be written, as each method */
        public void add(Thought thought) {
            written(() -> {
                to.writeStartObject();
                writeWords(to, thought);
                to.writeEndObject();
            });
        }

        public void add(Link link) {
            written(() -> {
                beginLinks();
                writeLink(to, link);
            });
        }

        public void end() {
            written(() -> {
                beginLinks();
                to.writeEndArray();
                to.writeEndObject();
                if (lines) {
                    to.writeRaw('\n');
                }
                to.close();
            });
        }

        private void beginLinks() throws IOException {
            if (!linking) {
                linking = true;
                to.writeEndArray();
                to.writeArrayFieldStart("leadsTo");
            }
        }

        private static void written(Writing writing) {
            try {
                writing.write();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @FunctionalInterface
        private interface Writing {
            void write() throws IOException;
        }
    }

    private static void writeGiven(JsonGenerator to, ThoughtGraph.Given given) throws IOException {
        if (!given.equals(ThoughtGraph.Given.NOTHING)) {
            to.writeObjectFieldStart("given");
            writeIfThere(to, "question", given.question());
            writeIfThere(to, "answer", given.answer());
            to.writeEndObject();
        }
    }

    private static void writeThoughts(JsonGenerator to, ThoughtGraph graph) throws IOException {
        Map<String, Statement> places = places(graph);
        to.writeArrayFieldStart("thoughts");
        for (Thought thought : graph.thoughts()) {
            to.writeStartObject();
            writeWords(to, thought);
            if (places.containsKey(thought.id())) {
                writePlace(to, places.get(thought.id()));
            }
            to.writeEndObject();
        }
        to.writeEndArray();
    }

    private static void writeWords(JsonGenerator to, Thought thought) throws IOException {
        to.writeStringField("id", thought.id());
        to.writeStringField("kind", thought.kind().word());
        to.writeStringField("text", Prose.wellFormed(thought.text()));
        writeModels(to, thought.origin());
    }

    /** So that nobody takes for an author's what a model wrote. */
    private static void writeModels(JsonGenerator to, Origin origin) throws IOException {
        if (origin == Origin.MODEL) {
            to.writeStringField("origin", origin.word());
        }
    }

    private static void writePlace(JsonGenerator to, Statement statement) throws IOException {
        Span span = statement.span().orElseThrow();
        to.writeNumberField("start", span.start());
        to.writeNumberField("end", span.end());
        switch (statement.speaker()) {
            case PERSON -> to.writeStringField("part", "question");
            case ASSISTANT, MONOLOGUE -> to.writeStringField("part", "response");
            case AUTHOR -> {
                // A document: its text is the only one there is.
            }
        }
    }

    private static void writeLinks(JsonGenerator to, ThoughtGraph graph) throws IOException {
        to.writeArrayFieldStart("leadsTo");
        for (Link link : graph.links()) {
            writeLink(to, link);
        }
        to.writeEndArray();
    }

    private static void writeLink(JsonGenerator to, Link link) throws IOException {
        to.writeStartObject();
        to.writeStringField("from", link.from());
        to.writeStringField("to", link.to());
        to.writeStringField("role", link.role().word());
        to.writeNumberField("weight", link.weight());
        to.writeStringField("approach", link.approach().name());
        writeModels(to, link.origin());
        to.writeEndObject();
    }

    private static void writeIfThere(JsonGenerator to, String field, Optional<String> text) throws IOException {
        if (text.isPresent()) {
            to.writeStringField(field, Prose.wellFormed(text.get()));
        }
    }

    /** Where each thought stands first, in the graph's text or its question. */
    private static Map<String, Statement> places(ThoughtGraph graph) {
        Map<String, Statement> places = new HashMap<>();
        for (Statement statement : graph.statements()) {
            Optional<String> text = statement.speaker() == Speaker.PERSON ? graph.question() : graph.text();
            if (text.isPresent() && statement.span().isPresent()) {
                places.putIfAbsent(statement.thought(), statement);
            }
        }
        return places;
    }
}
