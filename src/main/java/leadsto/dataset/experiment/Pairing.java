package leadsto.dataset.experiment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import leadsto.chain.Chain;
import leadsto.chain.Draw;
import leadsto.chain.Forward;
import leadsto.dataset.telling.Background;
import leadsto.dataset.telling.Trail;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;

/** Makes pairs of the chains: of each question the first chain with thoughts between that have an order. */
final class Pairing {
    private final Forward forward;
    private final Background background;
    private final List<Pair> pairs = new ArrayList<>();
    private final Map<String, Integer> leftOut = new LinkedHashMap<>();
    private final Set<List<Integer>> asked = new HashSet<>();

    Pairing(Draw draw, Forward forward, ThoughtGraph graph) {
        this.forward = forward;
        this.background = new Background(graph);
        try (Stream<Chain> chains = draw.chains()) {
            chains.forEach(this::pair);
        }
    }

    List<Pair> pairs() {
        return pairs;
    }

    /** How many chains make no pair, by the reason. */
    Map<String, Integer> leftOut() {
        return leftOut;
    }

    Background background() {
        return background;
    }

    private void pair(Chain chain) {
        Trail trail = Trail.of(chain, background);
        List<Thought> thoughts = trail.thoughts();
        // What was put before the chain is the question; where nothing was, the chain begins with it.
        int begins = Math.max(1, thoughts.size() - chain.thoughts().size());
        List<Thought> question = thoughts.subList(0, begins);
        List<Thought> between = thoughts.subList(begins, thoughts.size() - 1);
        if (trail.objection(background).isPresent()) {
            leaveOut("cannot be told: " + trail.objection(background).get().words());
        } else if (between.stream().map(this::wording).distinct().count() < 2) {
            leaveOut("holds fewer than two thoughts between question and answer, which have no order");
        } else if (thoughts.stream()
                .anyMatch(it -> it.text().contains("<think>") || it.text().contains("</think>"))) {
            leaveOut("holds a think tag already");
        } else if (asked.add(question.stream().map(this::wording).toList())) {
            pairs.add(pair(chain, question, between));
        }
    }

    private Pair pair(Chain chain, List<Thought> question, List<Thought> between) {
        Forward.Way way = forward.from(chain.start().id());
        List<Thought> gone = new ArrayList<>(way.thoughts());
        if (way.answers()) {
            gone.remove(way.end());
        }
        gone.removeAll(question);
        List<String> sources = background.sources(chain.thoughts()).stream()
                .map(it -> it.title().isBlank() ? it.uri() : it.title())
                .toList();
        boolean arrives = way.answers() && way.end().equals(chain.answer());
        return new Pair(question, chain.answer(), between, gone, arrives, sources);
    }

    private int wording(Thought thought) {
        return background.wordings().of(thought);
    }

    private void leaveOut(String reason) {
        leftOut.merge(reason, 1, Integer::sum);
    }
}
