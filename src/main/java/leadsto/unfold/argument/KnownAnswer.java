package leadsto.unfold.argument;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import leadsto.thought.Kind;
import leadsto.thought.Role;
import leadsto.unfold.passage.Passage;

/**
 * Thoughts of which it is known which one is the answer, read with no regard to their order.
 *
 * <pre>
 *   question ──prompts──► fact ──supports──► conclusion ──supports──► answer
 *   question ──prompts──► sub-question ──supports──► sub-question ──supports──► answer
 *                              └──prompts──► fact ──continues──► what the sub-question leads to
 * </pre>
 *
 * <p>Where sub-questions name each other's results, they carry the way to the answer, and the facts say what they found;
 * else the facts do. Facts that sub-questions find are tied by shared words, with weights that nobody has measured yet.
 */
final class KnownAnswer {
    private static final int FEWEST_STEMS = 2;
    private static final double PROMPTS = 0.3;
    private static final double PROMPTS_ALIKE = 0.5;

    private final Passage passage;
    private final int question;
    private final int answer;
    private final List<Integer> asking;
    private final List<Integer> facts;
    private final List<Tie> ties = new ArrayList<>();

    private KnownAnswer(Passage passage, int question, int answer) {
        this.passage = passage;
        this.question = question;
        this.answer = answer;
        this.asking = places(passage, i -> i != question && i != answer && isAsked(passage, i));
        this.facts = places(passage, i -> i != question && i != answer && !isAsked(passage, i));
    }

    /** @param question its place; −1 where it is not among the thoughts */
    static Reading of(Passage passage, Weights weights, int question, int answer) {
        KnownAnswer known = new KnownAnswer(passage, question, answer);
        if (Decomposition.fits(passage, known.asking)) {
            known.decompose();
        } else {
            known.explain(weights);
        }
        known.promptRest();
        return new Reading(known.kinds(), known.ties);
    }

    private static boolean isAsked(Passage passage, int i) {
        return passage.traits(i).text().stripTrailing().endsWith("?");
    }

    private static List<Integer> places(Passage passage, IntPredicate which) {
        return IntStream.range(0, passage.size()).filter(which).boxed().toList();
    }

    private void decompose() {
        Decomposition steps = Decomposition.of(passage, asking);
        for (int k = 0; k < asking.size(); k++) {
            ties.add(new Tie(asking.get(k), after(steps, k), Role.SUPPORTS, steps.certainty()[k]));
        }
        for (int fact : facts) {
            int k = asking.indexOf(mostAlike(fact, asking));
            double certainty = prompting(asking.get(k), fact);
            ties.add(new Tie(asking.get(k), fact, Role.PROMPTS, certainty));
            ties.add(new Tie(fact, after(steps, k), Role.CONTINUES, certainty * steps.certainty()[k]));
        }
    }

    private int after(Decomposition steps, int k) {
        return steps.heads()[k] < 0 ? answer : asking.get(steps.heads()[k]);
    }

    private void explain(Weights weights) {
        List<Integer> explaining = places(passage, i -> !asking.contains(i));
        Explanation explanation = Explanation.of(
                wording().only(explaining), weights, explaining.indexOf(answer), explaining.indexOf(question));
        for (int k = 0; k < explaining.size(); k++) {
            int head = explanation.heads()[k];
            if (head >= 0) {
                double certainty = explanation.certainty()[k];
                ties.add(new Tie(explaining.get(k), explaining.get(head), Role.SUPPORTS, certainty));
            }
        }
        for (int open : asking) {
            int found = facts.isEmpty() ? answer : mostAlike(open, facts);
            ties.add(new Tie(open, found, Role.PROMPTS, prompting(open, found)));
        }
    }

    /** An answer in a word, "yes" or a number, says with it what the question asks. */
    private Passage wording() {
        boolean bare = question >= 0 && passage.traits(answer).stems().size() < FEWEST_STEMS;
        return bare ? passage.joined(answer, question) : passage;
    }

    /** The question leads to whatever nothing else leads to. */
    private void promptRest() {
        if (question < 0) {
            return;
        }
        Set<Integer> led = ties.stream().map(Tie::to).collect(Collectors.toSet());
        for (int i = 0; i < passage.size(); i++) {
            if (i != question && !led.contains(i)) {
                ties.add(new Tie(question, i, Role.PROMPTS, prompting(question, i)));
            }
        }
    }

    private int mostAlike(int to, List<Integer> among) {
        return among.stream()
                .max(Comparator.comparingDouble(i -> passage.similarity(i, to)))
                .orElseThrow();
    }

    private double prompting(int from, int to) {
        return PROMPTS + PROMPTS_ALIKE * passage.similarity(from, to);
    }

    private List<Kind> kinds() {
        return IntStream.range(0, passage.size())
                .mapToObj(i ->
                        i == answer ? Kind.ANSWER : i == question || asking.contains(i) ? Kind.QUESTION : Kind.PREMISE)
                .toList();
    }
}
