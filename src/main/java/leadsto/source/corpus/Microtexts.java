package leadsto.source.corpus;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import leadsto.source.format.Format;
import leadsto.source.format.Head;
import leadsto.source.format.Input;
import leadsto.source.format.Output;
import leadsto.source.format.Unreadable;
import leadsto.source.format.XmlFile;
import leadsto.thought.Kind;
import leadsto.thought.Role;
import leadsto.thought.Source;
import leadsto.thought.Span;
import leadsto.thought.Speaker;
import leadsto.thought.ThoughtGraph;

/**
 * A short argumentative text with its argument graph, as the argumentative microtexts corpus has them in XML.
 *
 * <p>The unit that supports or attacks nothing is the answer, the opponent's units are doubts, examples observations, the
 * rest premises. An attack challenges; an attack on a doubt resolves it, so the doubt leads to the attacker. A unit that
 * aims at a relation aims at the unit that relation comes from.
 */
public final class Microtexts implements Format {

    @Override
    public String name() {
        return "microtexts";
    }

    @Override
    public boolean recognises(Head head) {
        return XmlFile.isRoot(head.text(), "arggraph");
    }

    @Override
    public void read(Input input, Output output) throws IOException {
        String text = input.text(output);
        Annotation annotation = new Annotation();
        XmlFile.read(text, annotation::event);
        output.material(annotation.graph(input, text));
    }

    /** An edge of the annotation; its target is a unit or another edge. */
    private record Edge(String source, String target, String type) {}

    /** What one file says. */
    private static final class Annotation {
        private final Map<String, String> segments = new LinkedHashMap<>();
        private final Map<String, String> units = new LinkedHashMap<>();
        private final Map<String, Edge> edges = new LinkedHashMap<>();
        private final Map<String, Set<String>> segmentsOf = new LinkedHashMap<>();
        private String name = "";

        void event(XMLStreamReader xml) throws XMLStreamException {
            if (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
                return;
            }
            String id = XmlFile.attribute(xml, "id");
            switch (xml.getLocalName()) {
                case "arggraph" -> name = id;
                case "edu" -> segments.put(id, xml.getElementText().strip());
                case "adu" -> units.put(id, XmlFile.attribute(xml, "type"));
                case "edge" ->
                    edge(
                            id,
                            new Edge(
                                    XmlFile.attribute(xml, "src"),
                                    XmlFile.attribute(xml, "trg"),
                                    XmlFile.attribute(xml, "type")));
                default -> {}
            }
        }

        private void edge(String id, Edge edge) {
            if (edge.type().equals("seg")) {
                segmentsOf
                        .computeIfAbsent(edge.target(), it -> new LinkedHashSet<>())
                        .add(edge.source());
            } else {
                edges.put(id, edge);
            }
        }

        ThoughtGraph graph(Input input, String content) {
            String id = name.isEmpty() ? input.stem() : name;
            String text = String.join(" ", segments.values());
            GoldGraph graph = new GoldGraph(id, Source.of(input.name(), content, id));
            graph.text(text);
            Set<String> sources = edges.values().stream().map(Edge::source).collect(Collectors.toSet());
            Set<String> examples = edges.values().stream()
                    .filter(edge -> edge.type().equals("exa"))
                    .map(Edge::source)
                    .collect(Collectors.toSet());
            units.forEach((unit, side) -> {
                Kind kind = !sources.contains(unit)
                        ? Kind.ANSWER
                        : side.equals("opp") ? Kind.DOUBT : examples.contains(unit) ? Kind.OBSERVATION : Kind.PREMISE;
                Optional<Span> span = span(unit, text);
                String says = span.map(it -> it.in(text))
                        .orElseThrow(() -> new Unreadable(
                                "the unit '" + unit + "' has no segment",
                                "add an edge of type seg to it, or remove it"));
                graph.thought(unit, kind, says, 0, Speaker.AUTHOR, span);
            });
            edges.values().forEach(edge -> link(edge, graph));
            return graph.build();
        }

        /** From the unit's first segment to its last. */
        private Optional<Span> span(String unit, String text) {
            List<String> ids = List.copyOf(segments.keySet());
            List<Integer> places = segmentsOf.getOrDefault(unit, Set.of()).stream()
                    .map(ids::indexOf)
                    .filter(place -> place >= 0)
                    .sorted()
                    .toList();
            if (places.isEmpty()) {
                return Optional.empty();
            }
            List<String> all = List.copyOf(segments.values());
            int start = all.subList(0, places.get(0)).stream()
                    .mapToInt(it -> it.length() + 1)
                    .sum();
            int end = all.subList(0, places.get(places.size() - 1) + 1).stream()
                            .mapToInt(it -> it.length() + 1)
                            .sum()
                    - 1;
            return Optional.of(Span.ofUtf16(text, start, end));
        }

        private void link(Edge edge, GoldGraph graph) {
            String target = unit(edge.target());
            switch (edge.type()) {
                case "reb", "und" -> {
                    if (units.getOrDefault(target, "").equals("opp")) {
                        graph.link(target, edge.source(), Role.RESOLVES);
                    } else {
                        graph.link(edge.source(), target, Role.CHALLENGES);
                    }
                }
                default -> graph.link(edge.source(), target, Role.SUPPORTS);
            }
        }

        /** The unit that is aimed at: itself, or where the relation comes from that is aimed at. */
        private String unit(String target) {
            Set<String> met = new LinkedHashSet<>();
            String at = target;
            while (edges.containsKey(at) && met.add(at)) {
                at = edges.get(at).source();
            }
            return at;
        }
    }
}
