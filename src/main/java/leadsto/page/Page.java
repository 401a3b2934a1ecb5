package leadsto.page;

import com.samskivert.mustache.DefaultCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import leadsto.thought.Kind;
import leadsto.thought.Thought;
import leadsto.topology.Findings;
import leadsto.topology.OpenDoubt;
import leadsto.topology.Topology;
import leadsto.topology.shape.Homology;
import leadsto.topology.shape.Percolation;

/**
 * One HTML page of how the answers of a graph come about: where thinking flows, how it gets there, what stays open.
 *
 * <pre>{@code
 * Files.writeString(file, new Page(topology, shown, Optional.of(percolation), Optional.empty(), List.of()).html());
 * }</pre>
 *
 * <p>The page stands alone: no script, nothing loaded, and it says so to the browser, so that nothing a thought says can run
 * or call home. It holds no time and no path of a machine: the same values give the same bytes.
 *
 * @param topology of the whole graph
 * @param answers those told of, the strongest first
 * @param percolation where it was measured
 * @param homology where it was measured
 * @param tables what else is to be told, beneath
 */
public record Page(
        Topology topology,
        List<Shown> answers,
        Optional<Percolation> percolation,
        Optional<Homology> homology,
        List<Table> tables) {
    /** How each page begins, so that it is known for one. */
    public static final String MARK = "<!-- leadsto report -->";

    private static final int MOST_NAMED = 8;

    public Page {
        answers = List.copyOf(answers);
        tables = List.copyOf(tables);
    }

    /** The page, as it is to stand in a file, in UTF-8. */
    public String html() {
        return MARK + "\n" + template().execute(values());
    }

    private static Template template() {
        try (InputStream file = Page.class.getResourceAsStream("page.mustache");
                Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            return Mustache.compiler().withCollector(new Unwrapping()).compile(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> values() {
        Findings findings = topology.findings();
        List<OpenDoubt> open = findings.openDoubts();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("thoughts", Figures.count(topology.graph().thoughts().size()));
        values.put("links", Figures.count(topology.graph().links().size()));
        values.put("starts", Figures.count(topology.starts().size()));
        values.put("answerCount", Figures.count(topology.answers().size()));
        values.put("unresolved", Figures.percent(topology.unresolvedMass()));
        values.put("kinds", kinds());
        List<AnswerView> views = answers(findings, open);
        values.put("answers", views);
        values.put("strongest", views.stream().findFirst());
        values.put("more", topology.answers().size() > answers.size());
        values.put("doubts", Figures.count(count(Kind.DOUBT)));
        values.put("openDoubts", Figures.count(open.size()));
        values.put(
                "doubtsNamed",
                open.stream().limit(MOST_NAMED).map(it -> thought(it.doubt())).toList());
        values.put("bridges", bridges(findings));
        values.put(
                "crossings",
                findings.crossings().stream()
                        .limit(MOST_NAMED)
                        .map(it -> Map.of("sources", it.sources().size(), "thought", thought(it.thought())))
                        .toList());
        values.put("percolation", percolation.map(this::percolation));
        values.put("homology", homology);
        values.put("tables", tables);
        values.put("chartWidth", Chart.WIDTH);
        values.put("chartHeight", Chart.HEIGHT);
        return values;
    }

    private List<Map<String, Object>> kinds() {
        List<Map<String, Object>> kinds = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            kinds.add(Map.of("word", kind.word(), "count", Figures.count(count(kind))));
        }
        return kinds;
    }

    private long count(Kind kind) {
        return topology.graph().thoughts().stream()
                .filter(it -> it.kind() == kind)
                .count();
    }

    private List<AnswerView> answers(Findings findings, List<OpenDoubt> open) {
        List<Surroundings> surroundings = Surroundings.of(answers, topology);
        Map<String, List<Thought>> doubts = open.stream()
                .filter(it -> it.answer().isPresent())
                .collect(Collectors.groupingBy(
                        it -> it.answer().get(), Collectors.mapping(it -> thought(it.doubt()), Collectors.toList())));
        double strongest = answers.isEmpty() ? 0 : answers.get(0).attractor().centrality();
        List<AnswerView> views = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            Shown shown = answers.get(i);
            String id = shown.attractor().id();
            views.add(new AnswerView(
                    i + 1,
                    shown,
                    strongest,
                    shown.chains().isEmpty() ? Optional.empty() : Optional.of(Drawing.of(surroundings.get(i))),
                    doubts.getOrDefault(id, List.of()).stream()
                            .limit(MOST_NAMED)
                            .toList(),
                    findings.funnels(id).stream()
                            .filter(it -> !it.equals(id))
                            .limit(MOST_NAMED)
                            .map(this::thought)
                            .toList(),
                    topology));
        }
        return views;
    }

    private List<Map<String, Object>> bridges(Findings findings) {
        return findings.bridges().stream()
                .limit(MOST_NAMED)
                .map(it -> Map.<String, Object>of(
                        "starts", it.starts(),
                        "from", thought(it.link().from()),
                        "to", thought(it.link().to())))
                .toList();
    }

    private Map<String, Object> percolation(Percolation measured) {
        return Map.of(
                "threshold", Double.isNaN(measured.threshold()) ? "none" : Figures.share(measured.threshold()),
                "before", Figures.percent(measured.before()),
                "after", Figures.percent(measured.after()),
                "largest", Chart.over(measured.curve(), Percolation.Point::tau, Percolation.Point::largest),
                "reaching", Chart.over(measured.curve(), Percolation.Point::tau, Percolation.Point::reaching));
    }

    private Thought thought(String id) {
        return topology.graph().thoughts().get(topology.number(id));
    }

    /** Lets a section stand for what is there, where something may be. */
    private static final class Unwrapping extends DefaultCollector {
        @Override
        public Iterator<?> toIterator(Object value) {
            return value instanceof Optional<?> optional ? optional.stream().iterator() : super.toIterator(value);
        }
    }
}
