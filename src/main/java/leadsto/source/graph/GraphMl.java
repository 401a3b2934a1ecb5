package leadsto.source.graph;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import leadsto.source.format.Format;
import leadsto.source.format.Head;
import leadsto.source.format.Input;
import leadsto.source.format.Output;
import leadsto.source.format.Unreadable;
import leadsto.source.format.XmlFile;

/**
 * A graph in GraphML, its nodes with the attributes {@code text} and {@code kind}, its edges with {@code role},
 * {@code weight} and {@code approach}.
 *
 * <p>A node without a text says its label or name, else its id. What else is missing is filled in as {@link GraphTable}
 * tells. Other attributes are not read.
 */
public final class GraphMl implements Format {
    private static final Set<String> THOUGHT_FIELDS = Set.of("kind", "text", "language", "origin");
    private static final Set<String> LINK_FIELDS = Set.of("role", "weight", "approach", "origin");
    private static final List<String> TEXTS = List.of("text", "label", "name", "title", "description");

    @Override
    public String name() {
        return "graphml";
    }

    @Override
    public boolean recognises(Head head) {
        return XmlFile.isRoot(head.text(), "graphml");
    }

    @Override
    public void read(Input input, Output output) throws IOException {
        Reading reading = new Reading();
        XmlFile.read(input.text(output), reading::event);
        output.material(reading.table.read(input.name(), input.stem(), input.stem()));
    }

    /** One reading of one file. */
    private static final class Reading {
        private final GraphTable table = new GraphTable();
        private final Map<String, String> attributeOfKey = new HashMap<>();
        private final Map<String, Map<String, String>> defaults = new HashMap<>();
        private final StringBuilder text = new StringBuilder();
        private Map<String, String> part = new LinkedHashMap<>();
        private String key = "";
        private String keyFor = "";
        private String place = "";

        void event(XMLStreamReader xml) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                start(xml);
            } else if (xml.getEventType() == XMLStreamConstants.END_ELEMENT) {
                end(xml.getLocalName());
            } else if (xml.isCharacters()) {
                text.append(xml.getText());
            }
        }

        private void start(XMLStreamReader xml) {
            text.setLength(0);
            switch (xml.getLocalName()) {
                case "graph" -> {
                    if (XmlFile.attribute(xml, "edgedefault").equals("undirected")) {
                        throw new Unreadable(
                                XmlFile.line(xml), "the edges have no direction", "export it as a directed graph");
                    }
                }
                case "key" -> {
                    key = XmlFile.attribute(xml, "id");
                    keyFor = XmlFile.attribute(xml, "for");
                    String name = XmlFile.attribute(xml, "attr.name");
                    attributeOfKey.put(key, name.isEmpty() ? key : name);
                }
                case "node" -> begin(xml, Map.of("id", XmlFile.attribute(xml, "id")));
                case "edge" ->
                    begin(
                            xml,
                            Map.of("from", XmlFile.attribute(xml, "source"), "to", XmlFile.attribute(xml, "target")));
                case "data" -> key = XmlFile.attribute(xml, "key");
                default -> {}
            }
        }

        private void begin(XMLStreamReader xml, Map<String, String> ids) {
            part = new LinkedHashMap<>(defaults.getOrDefault(xml.getLocalName(), Map.of()));
            part.putAll(defaults.getOrDefault("all", Map.of()));
            part.putAll(ids);
            place = XmlFile.line(xml);
        }

        private void end(String element) {
            switch (element) {
                case "default" ->
                    defaults.computeIfAbsent(keyFor, it -> new HashMap<>())
                            .put(attributeOfKey.get(key), text.toString());
                case "data" -> {
                    if (!text.toString().isBlank()) {
                        part.put(attributeOfKey.getOrDefault(key, key), text.toString());
                    }
                }
                case "NodeLabel", "EdgeLabel" -> part.putIfAbsent("label", text.toString());
                case "node" -> table.addThought(thought(), place);
                case "edge" -> table.addLink(only(LINK_FIELDS, "from", "to"), place);
                default -> {}
            }
            text.setLength(0);
        }

        private Map<String, String> thought() {
            Map<String, String> fields = only(THOUGHT_FIELDS, "id");
            fields.put(
                    "text",
                    TEXTS.stream()
                            .map(it -> part.getOrDefault(it, ""))
                            .filter(it -> !it.isBlank())
                            .findFirst()
                            .orElse(part.get("id")));
            return fields;
        }

        private Map<String, String> only(Set<String> fields, String... ids) {
            Map<String, String> kept = new LinkedHashMap<>();
            for (String id : ids) {
                kept.put(id, part.getOrDefault(id, ""));
            }
            part.forEach((field, value) -> {
                if (fields.contains(field)) {
                    kept.put(field, value);
                }
            });
            return kept;
        }
    }
}
