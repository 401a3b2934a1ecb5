package leadsto.page;

import java.util.List;
import java.util.Optional;
import leadsto.thought.Thought;
import leadsto.topology.Attractor;
import leadsto.topology.Topology;

/**
 * An answer as the template asks for it.
 *
 * @param number its rank, from 1
 * @param strongest the centrality of the strongest of all
 * @param drawing where chains lead to it
 * @param openDoubts those in its basin that nothing resolves
 */
record AnswerView(
        int number,
        Shown shown,
        double strongest,
        Optional<Drawing> drawing,
        List<Thought> openDoubts,
        List<Thought> funnels,
        Topology topology) {
    private static final int SHORT = 12;

    private Attractor attractor() {
        return shown.attractor();
    }

    public boolean first() {
        return number == 1;
    }

    /** A name for links within the page. */
    public String anchor() {
        return "answer-" + number;
    }

    public String id() {
        return attractor().id();
    }

    /** What a person types. */
    public String shortId() {
        return id().length() > SHORT ? id().substring(0, SHORT) : id();
    }

    public String text() {
        return attractor().text();
    }

    public String language() {
        return topology.graph().thoughts().get(topology.number(id())).language();
    }

    public String centrality() {
        return Figures.fine(attractor().centrality());
    }

    /** How long its bar is beside that of the strongest, in percent. */
    public String bar() {
        return Figures.length(strongest > 0 ? 100 * attractor().centrality() / strongest : 0);
    }

    public String basin() {
        return Figures.count(attractor().basin());
    }

    public String paths() {
        return topology.pathsTo(id()).toString();
    }

    public String effective() {
        return Figures.large(attractor().effectivePaths());
    }

    public String disjoint() {
        return Figures.count(attractor().disjointPaths());
    }

    public String frustration() {
        return Figures.share(attractor().frustration());
    }

    public String strength() {
        return Figures.share(topology.strength(id()));
    }

    public List<ChainView> chains() {
        return shown.chains().stream().map(ChainView::new).toList();
    }

    public boolean unreached() {
        return shown.chains().isEmpty();
    }

    public boolean doubted() {
        return !openDoubts.isEmpty();
    }

    public boolean narrow() {
        return !funnels.isEmpty();
    }
}
