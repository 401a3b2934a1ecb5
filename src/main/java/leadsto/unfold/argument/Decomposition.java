package leadsto.unfold.argument;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import leadsto.unfold.passage.Passage;

/**
 * Sub-questions decoded as steps toward an answer, where they name each other's results by number and their order tells
 * nothing.
 *
 * <pre>
 *   "Who wrote it?" ──► "Where was #1 born?" ──► "Is #2 in Europe?" ──► yes
 * </pre>
 *
 * <p>Every order is weighed by how many numbers in it refer back and how many results are used, and by what a reference
 * is for: to say something without its words. A link's certainty is the share of the orders, so weighed, that have it.
 *
 * <p>Cost: factorial in the number of sub-questions, which are seven at most; of more than that, the order they stand in
 * is believed.
 *
 * @param heads for each of the steps the step that uses its result; −1 where the answer does
 * @param certainty the probability of each head
 */
record Decomposition(int[] heads, double[] certainty) {
    private static final Pattern REFERENCE = Pattern.compile("#(\\d{1,2})\\b");
    private static final int MOST_TO_ORDER = 7;
    private static final double REFERS_AHEAD = -3;
    private static final double UNUSED = -2;
    private static final double SAYS_IT_AGAIN = -1;

    /** Whether any of these thoughts names the result of another one by number. */
    static boolean fits(Passage passage, List<Integer> steps) {
        return steps.stream()
                .anyMatch(i -> REFERENCE.matcher(passage.traits(i).text()).find());
    }

    /** @param steps the places of the sub-questions */
    static Decomposition of(Passage passage, List<Integer> steps) {
        Orders orders = new Orders(passage, steps);
        if (steps.size() <= MOST_TO_ORDER) {
            orders.weighAll(new ArrayList<>());
        } else {
            orders.weigh(IntStream.range(0, steps.size()).boxed().toList());
        }
        return orders.likeliest();
    }

    /** The orders met so far: for each pair of steps the weight of those in which the one uses the other's result. */
    private static final class Orders {
        private final Passage passage;
        private final List<Integer> steps;
        private final List<Set<Integer>> references = new ArrayList<>();
        private final List<Map<Integer, Double>> users = new ArrayList<>();
        private double weight;

        Orders(Passage passage, List<Integer> steps) {
            this.passage = passage;
            this.steps = steps;
            for (int step : steps) {
                Set<Integer> named = new HashSet<>();
                Matcher matcher = REFERENCE.matcher(passage.traits(step).text());
                while (matcher.find()) {
                    named.add(Integer.parseInt(matcher.group(1)) - 1);
                }
                references.add(named);
                users.add(new HashMap<>());
            }
        }

        void weighAll(List<Integer> begun) {
            if (begun.size() == steps.size()) {
                weigh(begun);
            }
            for (int step = 0; step < steps.size(); step++) {
                if (!begun.contains(step)) {
                    begun.add(step);
                    weighAll(begun);
                    begun.remove(begun.size() - 1);
                }
            }
        }

        void weigh(List<Integer> order) {
            double score = 0;
            int[] user = new int[order.size()];
            Arrays.fill(user, -1);
            for (int place = 0; place < order.size(); place++) {
                int step = order.get(place);
                for (int named : references.get(step)) {
                    if (named >= 0 && named < place) {
                        int used = order.get(named);
                        user[used] = step;
                        score += SAYS_IT_AGAIN * passage.similarity(steps.get(used), steps.get(step));
                    } else {
                        score += REFERS_AHEAD;
                    }
                }
            }
            for (int place = 0; place + 1 < order.size(); place++) {
                score += user[order.get(place)] < 0 ? UNUSED : 0;
            }
            double share = Math.exp(score);
            weight += share;
            for (int step = 0; step < user.length; step++) {
                users.get(step).merge(user[step], share, Double::sum);
            }
        }

        Decomposition likeliest() {
            int[] heads = new int[steps.size()];
            double[] certainty = new double[heads.length];
            for (int step = 0; step < heads.length; step++) {
                Map.Entry<Integer, Double> best = users.get(step).entrySet().stream()
                        .max(Map.Entry.<Integer, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                        .orElseThrow();
                heads[step] = best.getKey();
                certainty[step] = best.getValue() / weight;
            }
            return new Decomposition(heads, certainty);
        }
    }
}
