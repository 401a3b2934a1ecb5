package leadsto.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import leadsto.embed.Embeddings;
import leadsto.embed.Embeddings.Text;
import leadsto.embed.Vector;
import leadsto.store.Run;
import leadsto.store.RunReport;
import leadsto.store.RunReport.State;
import leadsto.store.ThoughtStore;
import leadsto.store.ThoughtUnfolding;
import leadsto.store.ThoughtWeaving;
import leadsto.thought.Approach;
import leadsto.thought.Kind;
import leadsto.thought.Link;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;
import leadsto.thought.Weft;
import leadsto.topology.Topology;
import leadsto.unfold.search.GraphUnfolding;

/**
 * Unfolding without a language model: what of the store could stand before answers, found and proposed.
 *
 * @param graph the store as it was before
 * @param answers whose ways were looked for
 * @param found the links, each answer's together
 * @param run what proposed them; empty of a trial, and where nothing was found
 */
record GraphSearch(ThoughtGraph graph, List<Thought> answers, List<Weft.Thread> found, Optional<Run> run) {

    /**
     * What to search for.
     *
     * @param answers ids of answers or their beginnings; where there are none, the {@code top} that most thinking flows into
     * @param approaches from which directions; all where there are none
     * @param perApproach the most links before an answer from one direction
     */
    record Wanted(List<String> answers, int top, List<Approach> approaches, int perApproach) {}

    /** Finds what could stand before answers, and proposes none of it. */
    static GraphSearch trial(ThoughtStore store, Wanted wanted, Embeddings embeddings, Output output) {
        ThoughtGraph graph = store.graph();
        List<Thought> answers = answers(graph, wanted);
        ThoughtWeaving weaving = store.weaving();
        GraphUnfolding search = GraphUnfolding.of(graph, vectors(graph, embeddings, output))
                .approaches(wanted.approaches())
                .most(wanted.perApproach())
                .only(link -> !weaving.isThere(link) && !weaving.struck(link));
        output.progress("searching");
        return new GraphSearch(graph, answers, search.before(answers), Optional.empty());
    }

    /** Finds what could stand before answers, and proposes it. */
    static GraphSearch into(ThoughtStore store, Wanted wanted, Embeddings embeddings, String options, Output output) {
        Instant began = Instant.now();
        GraphSearch search = trial(store, wanted, embeddings, output);
        if (search.found.isEmpty()) {
            return search;
        }
        ThoughtUnfolding unfolding =
                store.unfolding(Run.begin("unfold", LeadsTo.version(), options, Clock.systemUTC()));
        unfolding.propose(search.found);
        unfolding.report(new RunReport(
                State.FINISHED,
                Optional.empty(),
                Optional.empty(),
                Optional.of("search"),
                wanted.approaches().isEmpty() ? GraphUnfolding.APPROACHES : wanted.approaches(),
                0,
                0,
                0,
                0,
                0,
                0,
                Duration.between(began, Instant.now()).toMillis() / 1000.));
        return new GraphSearch(search.graph, search.answers, search.found, Optional.of(unfolding.run()));
    }

    private static List<Thought> answers(ThoughtGraph graph, Wanted wanted) {
        if (!wanted.answers().isEmpty()) {
            return wanted.answers().stream().map(graph::answerNamed).distinct().toList();
        }
        Map<String, Thought> byId = byId(graph);
        return Topology.of(graph).attractors(wanted.top()).stream()
                .limit(wanted.top())
                .map(it -> byId.get(it.id()))
                .filter(it -> it.kind() == Kind.ANSWER)
                .toList();
    }

    private static List<Vector> vectors(ThoughtGraph graph, Embeddings embeddings, Output output) {
        List<Text> texts = graph.thoughts().stream()
                .map(thought -> new Text(thought.text(), thought.language()))
                .toList();
        try (Output.Progress progress = output.progress("comparing thoughts", texts.size())) {
            return embeddings.vectors(texts, progress::reached);
        }
    }

    void print(Output output) {
        if (output.asJson()) {
            output.json(document());
        } else {
            lines().forEach(line -> output.print("%s", line));
        }
    }

    private List<String> lines() {
        Map<String, Thought> thoughts = byId(graph);
        List<String> lines = new ArrayList<>();
        for (Weft.Thread thread : found) {
            Link link = thread.link();
            lines.add("%s  %s".formatted(link.approach(), described(thoughts.get(link.from()))));
            lines.add(String.format(
                    Locale.ROOT,
                    "       └─ %s %.2f ─► %s",
                    link.role().word(),
                    link.weight(),
                    described(thoughts.get(link.to()))));
            lines.add("");
        }
        String before = answers.size() == 1 ? "before 1 answer" : "before " + answers.size() + " answers";
        lines.add(
                found.isEmpty()
                        ? "Nothing new in their own sources could stand " + before
                                + "; `leadsto weave` finds what others say of the same, and a language model, named with"
                                + " --model, thinks of more."
                        : run.map(it -> "Proposed %d links %s as %s; chains walk those that you review."
                                        .formatted(found.size(), before, it.id()))
                                .orElse("Would propose %d links %s.".formatted(found.size(), before)));
        return lines;
    }

    private static String described(Thought thought) {
        return thought.kind().word() + ": " + thought.text();
    }

    private Map<String, Object> document() {
        Map<String, Thought> thoughts = byId(graph);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("answers", answers.stream().map(ThoughtDocument::of).toList());
        document.put(
                "links",
                found.stream()
                        .map(thread -> {
                            Map<String, Object> link = new LinkedHashMap<>();
                            link.put(
                                    "from",
                                    ThoughtDocument.of(
                                            thoughts.get(thread.link().from())));
                            link.put(
                                    "to",
                                    ThoughtDocument.of(
                                            thoughts.get(thread.link().to())));
                            link.put("role", thread.link().role().word());
                            link.put("approach", thread.link().approach().name());
                            link.put("weight", thread.link().weight());
                            link.put("similarity", thread.similarity());
                            return link;
                        })
                        .toList());
        document.put("run", run.map(Run::id).orElse(null));
        document.put("changed", run.isPresent());
        return document;
    }

    private static Map<String, Thought> byId(ThoughtGraph graph) {
        return graph.thoughts().stream().collect(Collectors.toMap(Thought::id, Function.identity()));
    }
}
