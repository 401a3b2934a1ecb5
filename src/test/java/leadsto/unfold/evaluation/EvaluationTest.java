package leadsto.unfold.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import leadsto.thought.Approach;
import leadsto.thought.Kind;
import leadsto.thought.Link;
import leadsto.thought.Origin;
import leadsto.thought.Role;
import leadsto.thought.Source;
import leadsto.thought.Span;
import leadsto.thought.Speaker;
import leadsto.thought.Statement;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class EvaluationTest {
    private static final Offset<Double> EXACTLY = within(1e-9);

    /**
     * <pre>
     *   gold:       c:observation ──supports──► b:premise ──supports──► d:answer
     *               a:doubt ──challenges──► d     a ──resolves──► b
     *
     *   predicted:  c:doubt ──supports .6──► d:answer ◄──supports .8── b:premise
     *               a:premise ──supports .4──► d     a ──resolves .9──► b
     * </pre>
     */
    private final Evaluation argument = Evaluation.of(
            List.of(graph("g", "a:doubt b:premise c:observation d:answer")
                    .link("b supports d 1")
                    .link("c supports b 1")
                    .link("a challenges d 1")
                    .link("a resolves b 1")
                    .drawn()),
            List.of(graph("g", "a:premise b:premise c:doubt d:answer")
                    .link("b supports d .8")
                    .link("c supports d .6")
                    .link("a supports d .4")
                    .link("a resolves b .9")
                    .drawn()));

    @Test
    void observationsEvaluationsAndResponsesCountAsPremises() {
        // doubt 0, premise 2·1/(2·1 + 1 + 1), answer 1
        assertThat(value("kind_f1")).isEqualTo((0 + 0.5 + 1) / 3, EXACTLY);
    }

    @Test
    void answersAndDoubtsAreToldFromTheRest() {
        assertThat(value("answer_f1")).isEqualTo(1, EXACTLY);
        // doubts 0, the rest 2·2/(2·2 + 1 + 1)
        assertThat(value("polarity_f1")).isEqualTo((0 + 4.0 / 6) / 2, EXACTLY);
        assertThat(value("doubt_f1")).isZero();
    }

    @Test
    void whatGoldHasNoExampleOfIsNotScored() {
        assertThat(argument.scores())
                .doesNotContainKeys("question_f1", "span_f1")
                .containsKey("flow_f1");
    }

    @Test
    void attachmentLooksAtThoughtsWithExactlyOneTarget() {
        // b argues for d and against a, so a (right) and c (wrong) are left.
        assertThat(value("attachment")).isEqualTo(0.5, EXACTLY);
    }

    @Test
    void theStrongestTargetIsTheOneThatCounts() {
        ThoughtGraph gold = graph("g", "a:premise b:premise c:answer")
                .link("a supports b 1")
                .drawn();
        Evaluation evaluation = Evaluation.of(
                List.of(gold),
                List.of(graph("g", "a:premise b:premise c:answer")
                        .link("a supports c .3")
                        .link("a supports b .7")
                        .drawn()));

        assertThat(evaluation.scores().get("attachment").value()).isEqualTo(1, EXACTLY);
    }

    @Test
    void linksAreComparedWithAndWithoutWhatTheyDo() {
        // found b→d, a→d and, of the resolved doubt, b→a; missed c→b; too many c→d
        assertThat(value("link_f1")).isEqualTo(2.0 * 3 / (2 * 3 + 1 + 1), EXACTLY);
        // a speaks against d in gold, and for it in the prediction
        assertThat(value("labelled_link_f1")).isEqualTo(2.0 * 2 / (2 * 2 + 2 + 2), EXACTLY);
    }

    @Test
    void promptsAndContinuesAreScoredApart() {
        Evaluation evaluation = Evaluation.of(
                List.of(graph("g", "q:question r:question b:premise d:answer")
                        .link("q prompts b 1")
                        .link("q prompts r 1")
                        .link("b supports d 1")
                        .drawn()),
                List.of(graph("g", "q:question r:premise b:premise d:answer")
                        .link("q continues b .5")
                        .link("r prompts b .5")
                        .link("b supports d .5")
                        .drawn()));

        assertThat(evaluation.scores().get("flow_f1").value()).isEqualTo(2.0 / (2 + 1 + 1), EXACTLY);
        assertThat(evaluation.scores().get("link_f1").value()).isEqualTo(1, EXACTLY);
        assertThat(evaluation.scores().get("question_f1").value()).isEqualTo(2.0 / (2 + 0 + 1), EXACTLY);
        assertThat(evaluation.flowCalibration().orElseThrow().links()).isEqualTo(2);
    }

    @Test
    void thoughtsAreMatchedByThePlaceTheyShare() {
        ThoughtGraph gold = graph("g", "a:premise b:doubt c:answer d:premise")
                .place("a", 0, 10)
                .place("b", 11, 20)
                .place("c", 21, 30)
                .link("a supports c 1")
                .link("d supports c 1")
                .drawn();
        // x shares 9 of 10 characters with a, y 5 of 10; z shares 9 of 19 with b and with c; d is only understood.
        Evaluation evaluation = Evaluation.ofSpans(
                List.of(gold),
                List.of(graph("g", "y:doubt x:premise z:answer w:answer")
                        .place("y", 0, 5)
                        .place("x", 0, 9)
                        .place("z", 11, 30)
                        .place("w", 22, 30)
                        .link("x supports w .5")
                        .link("y supports w .5")
                        .drawn()));

        // found a and c, missed b, too many y and z
        assertThat(evaluation.scores().get("span_f1").value()).isEqualTo(4.0 / (4 + 2 + 1), EXACTLY);
        assertThat(evaluation.scores().get("link_f1").value()).isEqualTo(2.0 / (2 + 1), EXACTLY);
        assertThat(evaluation.confusion().count(Kind.DOUBT, Optional.empty())).isEqualTo(1);
        assertThat(evaluation.confusion().count(Kind.PREMISE)).isEqualTo(1);
    }

    @Test
    void aGraphWithoutAPredictionIsMissedWhole() {
        ThoughtGraph gold =
                graph("g", "a:premise b:answer").link("a supports b 1").drawn();
        ThoughtGraph other =
                graph("h", "a:premise b:answer").link("a supports b 1").drawn();

        Evaluation evaluation = Evaluation.of(List.of(gold, other), List.of(gold));

        assertThat(evaluation.missing()).isEqualTo(1);
        assertThat(evaluation.graphs()).isEqualTo(2);
        assertThat(evaluation.scores().get("link_f1").value()).isEqualTo(2.0 / (2 + 1), EXACTLY);
        assertThat(evaluation.worst(5)).containsExactly(new GraphScore("h", 0, 0, 0, 1));
    }

    @Test
    void whatIsRightInEveryGraphIsRightInEveryDraw() {
        ThoughtGraph gold =
                graph("g", "a:premise b:answer").link("a supports b 1").drawn();

        assertThat(Evaluation.of(List.of(gold), List.of(gold)).scores().get("link_f1"))
                .isEqualTo(new Score(1, 1, 1));
    }

    @Test
    void anIntervalHoldsItsValueAndSpreadsWithTheGraphs() {
        List<ThoughtGraph> gold = new ArrayList<>();
        List<ThoughtGraph> predicted = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            gold.add(graph("g" + i, "a:premise b:answer").link("a supports b 1").drawn());
            predicted.add(graph("g" + i, "a:premise b:answer")
                    .link(i % 2 == 0 ? "a supports b 1" : "b supports a 1")
                    .drawn());
        }

        Score score = Evaluation.of(gold, predicted).scores().get("link_f1");

        // 40 draws of a fair coin: 0.5 ± 1.96·√(0.25/40) = 0.345 to 0.655
        assertThat(score.value()).isEqualTo(0.5, EXACTLY);
        assertThat(score.low()).isCloseTo(0.345, within(0.03));
        assertThat(score.high()).isCloseTo(0.655, within(0.03));
    }

    @Test
    void theErrorOfWeightsIsTheirMeanDistanceFromWhatIsRight() {
        Calibration calibration = argument.calibration();

        // .8 right, .6 wrong, .4 right, .9 right, each alone in its bin
        assertThat(calibration.error()).isEqualTo((0.2 + 0.6 + 0.6 + 0.1) / 4, EXACTLY);
        assertThat(calibration.bins()).hasSize(10);
        assertThat(calibration.bins().get(6)).isEqualTo(new Calibration.Bin(0.6, 0.7, 1, 0.6, 0));
        assertThat(argument.flowCalibration()).isEmpty();
    }

    @Test
    void missedLinksAreToldByRoleAndDistance() {
        assertThat(argument.missed()).containsExactly(new Missed(Role.SUPPORTS, "1 back", 1, 1));
        assertThat(argument.worst(5)).containsExactly(new GraphScore("g", 0.75, 3, 1, 1));
    }

    private double value(String metric) {
        return argument.scores().get(metric).value();
    }

    private static Sketch graph(String id, String thoughts) {
        return new Sketch(id, thoughts);
    }

    /** A graph while it is drawn. */
    private static final class Sketch {
        private final String id;
        private final List<Thought> thoughts = new ArrayList<>();
        private final List<Link> links = new ArrayList<>();
        private final List<Statement> statements = new ArrayList<>();
        private final Source source = Source.of("drawn", "drawn", "drawn");

        Sketch(String id, String thoughts) {
            this.id = id;
            for (String thought : thoughts.split(" ")) {
                String[] parts = thought.split(":");
                this.thoughts.add(new Thought(parts[0], Kind.of(parts[1]), parts[0], "en", Origin.GOLD));
            }
        }

        Sketch link(String link) {
            String[] parts = link.split(" ");
            double weight = Double.parseDouble(parts[3]);
            links.add(new Link(parts[0], parts[2], Role.of(parts[1]), weight, Approach.LOGICAL, Origin.GOLD));
            return this;
        }

        Sketch place(String thought, int start, int end) {
            statements.add(new Statement(thought, source.id(), 0, Optional.of(new Span(start, end)), Speaker.AUTHOR));
            return this;
        }

        ThoughtGraph drawn() {
            return ThoughtGraph.of(id, "en", source, thoughts, links, statements);
        }
    }
}
