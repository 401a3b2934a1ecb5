package leadsto.page;

import java.util.ArrayList;
import java.util.List;
import leadsto.chain.Chain;
import leadsto.simulate.Drift;
import leadsto.simulate.Simulated;
import leadsto.thought.Thought;

/** A chain in words and figures, as the template asks for it. */
record ChainView(Simulated simulated) {
    /** Distances are at most 2; those of texts are seldom above 1. */
    private static final double HIGHEST = 1;

    /** A thought of it: how far from the answer it stands, and by which link it was come to. */
    record Step(Thought thought, String distance, boolean attended, String came) {
        public boolean arrived() {
            return !came.isEmpty();
        }

        public String kind() {
            return thought.kind().word();
        }

        public String text() {
            return thought.text();
        }

        public String language() {
            return thought.language();
        }
    }

    public List<Step> steps() {
        Chain chain = simulated.chain();
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < chain.thoughts().size(); i++) {
            steps.add(new Step(
                    chain.thoughts().get(i),
                    Figures.share(drift().distances().get(i)),
                    simulated.attention().path().contains(i),
                    i == 0 ? "" : came(i)));
        }
        return steps;
    }

    private String came(int to) {
        return Drawing.Curve.said(simulated.chain().links().get(to - 1));
    }

    private Drift drift() {
        return simulated.drift();
    }

    public Chart chart() {
        double highest =
                drift().distances().stream().mapToDouble(Double::doubleValue).reduce(HIGHEST, Math::max);
        return Chart.of(drift().distances(), highest);
    }

    public String probability() {
        return Figures.small(simulated.chain().probability());
    }

    public String score() {
        return Figures.share(simulated.chain().score());
    }

    public String efficiency() {
        return Figures.share(drift().efficiency());
    }

    public String progress() {
        return Figures.share(drift().progress());
    }

    public String anchoring() {
        return Figures.share(drift().anchoring().share());
    }

    public String largestStep() {
        return Figures.share(drift().largestStep());
    }

    public String forward() {
        return simulated.forward().same()
                ? "the same chain"
                : simulated.forward().arrives() ? "the same answer by another way" : "another end";
    }
}
