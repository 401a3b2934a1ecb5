package leadsto.unfold.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import leadsto.embed.Embeddings;
import leadsto.thought.Kind;
import leadsto.thought.Link;
import leadsto.thought.Source;
import leadsto.thought.Speaker;
import leadsto.thought.Statement;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;
import leadsto.unfold.GoldFile;
import leadsto.unfold.search.Before.Feature;

/**
 * The program that fits the weights of {@link Feature} on annotated graphs beside the repository, and prints them, and how many
 * of those that seem likelier than not are linked, among texts that were not fitted on: five folds, a text and its
 * translation in one.
 *
 * <pre>
 *   mvn test-compile dependency:build-classpath -Dmdep.outputFile=target/cp
 *   java -cp target/classes:target/test-classes:$(cat target/cp) leadsto.unfold.search.FitBefore
 * </pre>
 */
final class FitBefore {
    private static final int TREES = 400;
    private static final int FOLDS = 5;
    private static final int ROUNDS = 50;
    private static final double PENALTY = 1;

    private FitBefore() {}

    /** @param text the text that it is of, in whichever language */
    private record Example(String text, double[] features, boolean right) {}

    public static void main(String[] arguments) {
        List<Example> english;
        List<Example> russian;
        List<Example> examples = new ArrayList<>();
        try (Embeddings embeddings = Embeddings.of("default", Optional.empty())) {
            english = examples(GoldFile.read("micro1_en.jsonl"), embeddings);
            russian = examples(GoldFile.read("micro1_ru.jsonl"), embeddings);
            examples.addAll(examples(GoldFile.read("entailmentbank_train.jsonl").subList(0, TREES), embeddings));
        }
        examples.addAll(english);
        examples.addAll(russian);
        double[] weights = fitted(examples);
        System.out.printf(
                Locale.ROOT,
                "%d pairs, %d of them linked%n",
                examples.size(),
                examples.stream().filter(Example::right).count());
        for (Feature feature : Feature.values()) {
            System.out.printf(Locale.ROOT, "%-11s %6.3f%n", feature, weights[feature.ordinal()]);
        }
        System.out.printf(
                Locale.ROOT,
                "not fitted on: %s right in English, %s in Russian%n",
                right(english, examples),
                right(russian, examples));
    }

    private static String right(List<Example> examples, List<Example> all) {
        int found = 0;
        int right = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            double[] weights =
                    fitted(all.stream().filter(it -> foldOf(it) != held).toList());
            for (Example example : examples) {
                boolean proposed = foldOf(example) == fold && probability(example, weights) >= .5;
                found += proposed ? 1 : 0;
                right += proposed && example.right() ? 1 : 0;
            }
        }
        return String.format(Locale.ROOT, "%.2f (%d of %d)", right / (double) Math.max(1, found), right, found);
    }

    private static int foldOf(Example example) {
        return Math.floorMod(example.text().hashCode() * 31, FOLDS);
    }

    private static double probability(Example example, double[] weights) {
        double score = 0;
        for (int i = 0; i < weights.length; i++) {
            score += weights[i] * example.features()[i];
        }
        return 1 / (1 + Math.exp(-score));
    }

    /** Of all graphs in one store. */
    private static List<Example> examples(List<ThoughtGraph> gold, Embeddings embeddings) {
        Map<String, Thought> thoughts = new LinkedHashMap<>();
        List<Statement> statements = new ArrayList<>();
        List<Source> sources = new ArrayList<>();
        Set<List<String>> linked = new HashSet<>();
        Map<String, String> texts = new HashMap<>();
        for (ThoughtGraph named : gold) {
            ThoughtGraph graph = named.identified();
            Source source = Source.of(graph.id(), graph.id(), graph.id());
            sources.add(source);
            for (Thought thought : graph.thoughts()) {
                thoughts.putIfAbsent(thought.id(), thought);
                texts.putIfAbsent(thought.id(), graph.id());
                statements.add(new Statement(thought.id(), source.id(), 0, Optional.empty(), Speaker.AUTHOR));
            }
            graph.links().stream()
                    .filter(it -> it.role().walked())
                    .forEach((Link it) -> linked.add(List.of(it.from(), it.to())));
        }
        List<Thought> all = List.copyOf(thoughts.values());
        Order order = new Order(new ThoughtGraph(
                "store",
                "und",
                Optional.empty(),
                Optional.empty(),
                ThoughtGraph.Given.NOTHING,
                sources,
                all,
                List.of(),
                statements));
        Likeness likeness = new Likeness(
                all,
                embeddings.vectors(
                        all.stream()
                                .map(it -> new Embeddings.Text(it.text(), it.language()))
                                .toList(),
                        done -> {}));
        List<Example> examples = new ArrayList<>();
        all.stream()
                .filter(it -> it.kind() == Kind.ANSWER)
                .forEach(answer -> Before.of(answer, order.besides(answer), likeness)
                        .forEach(it -> examples.add(new Example(
                                texts.get(answer.id()),
                                it.features(),
                                linked.contains(List.of(it.thought().id(), answer.id()))))));
        return examples;
    }

    /** Logistic regression with an L2 penalty, by Newton's method from zero. */
    private static double[] fitted(List<Example> examples) {
        int n = Feature.values().length;
        double[] weights = new double[n];
        for (int round = 0; round < ROUNDS; round++) {
            double[][] curvature = new double[n][n + 1];
            for (int i = 0; i < n; i++) {
                curvature[i][i] = PENALTY;
                curvature[i][n] = -PENALTY * weights[i];
            }
            for (Example example : examples) {
                double probability = probability(example, weights);
                for (int i = 0; i < n; i++) {
                    curvature[i][n] += example.features()[i] * ((example.right() ? 1 : 0) - probability);
                    for (int j = 0; j < n; j++) {
                        curvature[i][j] +=
                                example.features()[i] * example.features()[j] * probability * (1 - probability);
                    }
                }
            }
            double[] step = solved(curvature);
            for (int i = 0; i < n; i++) {
                weights[i] += step[i];
            }
        }
        return weights;
    }

    /** By Gauss's elimination; the penalty keeps the matrix positive definite, so that no pivot is zero. */
    private static double[] solved(double[][] equations) {
        int n = equations.length;
        for (int i = 0; i < n; i++) {
            for (int k = i + 1; k < n; k++) {
                double factor = equations[k][i] / equations[i][i];
                for (int j = i; j <= n; j++) {
                    equations[k][j] -= factor * equations[i][j];
                }
            }
        }
        double[] solution = new double[n];
        for (int i = n - 1; i >= 0; i--) {
            solution[i] = equations[i][n];
            for (int j = i + 1; j < n; j++) {
                solution[i] -= equations[i][j] * solution[j];
            }
            solution[i] /= equations[i][i];
        }
        return solution;
    }
}
