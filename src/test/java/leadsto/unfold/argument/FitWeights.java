package leadsto.unfold.argument;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import leadsto.thought.Kind;
import leadsto.thought.Link;
import leadsto.thought.Role;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;
import leadsto.unfold.GoldFile;
import leadsto.unfold.argument.Weights.Decision;
import leadsto.unfold.cue.Lexicons;
import leadsto.unfold.passage.Passage;

/**
 * The program that fits the numbers in {@code weights.properties} on annotated graphs beside the repository.
 *
 * <pre>
 *   mvn test-compile dependency:build-classpath -Dmdep.outputFile=target/cp
 *   java -cp target/classes:target/test-classes:$(cat target/cp) leadsto.unfold.argument.FitWeights cross FOLDER
 *   java -cp target/classes:target/test-classes:$(cat target/cp) leadsto.unfold.argument.FitWeights write
 * </pre>
 *
 * <p>{@code cross} writes predictions for graphs that were not fitted on, for the scorer beside the gold files: five
 * folds, a text and its translation in one fold, all traces of one problem in one fold ({@code -Dfolding=577} parts them
 * in another way); explanations are fitted on the training file alone. {@code write} fits on all of them and writes the resource.
 */
final class FitWeights {
    private static final int FOLDS = 5;
    private static final int FOLDING = Integer.getInteger("folding", 31);
    private static final Lexicons LEXICONS = Lexicons.of(Optional.empty());
    private static final Path RESOURCE = Path.of("src/main/resources/leadsto/unfold/argument/weights.properties");
    private static final int KEPT_OF_WRONG_LINKS = 3;

    private FitWeights() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments[0].equals("cross")) {
            Path folder = Files.createDirectories(Path.of(arguments[1]));
            Set<String> wanted = new HashSet<>(Arrays.asList(arguments).subList(2, arguments.length));
            crossValidate(folder, wanted);
        } else if (arguments[0].equals("spans")) {
            spans(Files.createDirectories(Path.of(arguments[1])), "micro1_en.jsonl");
            spans(Files.createDirectories(Path.of(arguments[1])), "micro1_ru.jsonl");
        } else {
            write(new Weights(all(it -> true, Set.of("micro", "eb", "rf"))));
        }
    }

    private static void crossValidate(Path folder, Set<String> wanted) {
        if (wanted.contains("micro")) {
            crossValidate(folder, "micro1_en.jsonl", "micro");
            crossValidate(folder, "micro1_ru.jsonl", "micro");
        }
        if (wanted.contains("rf")) {
            crossValidate(folder, "reasoningflow_dev.jsonl", "rf");
        }
        if (wanted.contains("eb")) {
            predict(folder, "entailmentbank_dev.jsonl", new Weights(all(it -> true, Set.of("eb"))), it -> true);
        }
    }

    private static void spans(Path folder, String file) {
        GoldFile.write(
                folder.resolve(file),
                GoldFile.read(file).stream().map(GoldFile::unfoldedFromText).toList());
    }

    private static final Map<String, Weights> FOLD_WEIGHTS = new HashMap<>();

    private static void crossValidate(Path folder, String file, String corpus) {
        List<ThoughtGraph> predictions = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            Weights weights = FOLD_WEIGHTS.computeIfAbsent(
                    corpus + fold, it -> new Weights(all(group -> foldOf(group) != held, Set.of(corpus))));
            for (ThoughtGraph gold : GoldFile.read(file)) {
                if (foldOf(group(gold)) == fold) {
                    predictions.add(unfolded(gold, weights));
                }
            }
        }
        GoldFile.write(folder.resolve(file), predictions);
    }

    private static void predict(Path folder, String file, Weights weights, Predicate<ThoughtGraph> which) {
        GoldFile.write(
                folder.resolve(file),
                GoldFile.read(file).stream()
                        .filter(which)
                        .map(gold -> unfolded(gold, weights))
                        .toList());
    }

    private static ThoughtGraph unfolded(ThoughtGraph gold, Weights weights) {
        return new GivenThoughts(GoldFile.blinded(gold), LEXICONS.of(gold.language()), weights).unfolded();
    }

    /** The text or problem that a graph belongs to: the name without its model's. */
    private static String group(ThoughtGraph gold) {
        int second = gold.id().indexOf('_', gold.id().indexOf('_') + 1);
        return second < 0 ? gold.id() : gold.id().substring(0, second);
    }

    private static int foldOf(String group) {
        return Math.floorMod(group.hashCode() * FOLDING, FOLDS);
    }

    private static Map<Decision, Map<String, Double>> all(Predicate<String> kept, Set<String> corpora) {
        Map<Decision, Map<String, Double>> all = new HashMap<>();
        if (corpora.contains("micro")) {
            List<ThoughtGraph> texts = new ArrayList<>(GoldFile.read("micro1_en.jsonl"));
            texts.addAll(GoldFile.read("micro1_ru.jsonl"));
            texts.removeIf(gold -> !kept.test(group(gold)));
            all.putAll(argument(texts));
        }
        if (corpora.contains("eb")) {
            List<ThoughtGraph> trees = GoldFile.read("entailmentbank_train.jsonl");
            all.putAll(explanation(trees));
        }
        if (corpora.contains("rf")) {
            List<ThoughtGraph> traces = GoldFile.read("reasoningflow_dev.jsonl");
            traces.removeIf(gold -> !kept.test(group(gold)));
            all.putAll(trace(traces));
        }
        return all;
    }

    private static Map<Decision, Map<String, Double>> argument(List<ThoughtGraph> texts) {
        Fitting thoughts = new Fitting();
        Fitting links = new Fitting();
        for (ThoughtGraph gold : texts) {
            Passage passage = GivenThoughts.passageOf(GoldFile.blinded(gold), LEXICONS.of(gold.language()));
            int n = passage.size();
            int answer = -1;
            boolean[] doubts = new boolean[n];
            List<Features> candidates = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                Kind kind = gold.thoughts().get(i).kind();
                answer = kind == Kind.ANSWER ? i : answer;
                doubts[i] = kind == Kind.DOUBT;
                candidates.add(ArgumentFeatures.ofThought(passage, i));
                thoughts.decision(Decision.DOUBT, candidates.get(i), doubts[i]);
            }
            thoughts.choice(java.util.Collections.nCopies(n, Decision.ANSWER), candidates, answer);
            int[] heads = heads(gold);
            for (int i = 0; i < n; i++) {
                if (heads[i] >= 0) {
                    List<Features> pairs = new ArrayList<>();
                    int right = -1;
                    for (int j = 0; j < n; j++) {
                        if (j != i) {
                            right = j == heads[i] ? pairs.size() : right;
                            pairs.add(ArgumentFeatures.ofLink(passage, i, j, answer, doubts));
                        }
                    }
                    links.choice(java.util.Collections.nCopies(pairs.size(), Decision.LINK), pairs, right);
                }
            }
        }
        Map<Decision, Map<String, Double>> result =
                new HashMap<>(thoughts.fit(60, 4).asMap());
        result.putAll(links.fit(60, 1.5).asMap());
        return result;
    }

    /** The one thought that each leads to in argument direction; −1 where there is none or more than one. */
    private static int[] heads(ThoughtGraph gold) {
        Map<String, Integer> place = new HashMap<>();
        for (Thought thought : gold.thoughts()) {
            place.put(thought.id(), place.size());
        }
        int[] heads = new int[place.size()];
        Arrays.fill(heads, -1);
        for (Link link : gold.links()) {
            boolean back = link.role() == Role.RESOLVES;
            if (link.role() != Role.PROMPTS && link.role() != Role.CONTINUES) {
                int from = place.get(back ? link.to() : link.from());
                heads[from] = heads[from] == -1 ? place.get(back ? link.from() : link.to()) : -2;
            }
        }
        return heads;
    }

    private static Map<Decision, Map<String, Double>> explanation(List<ThoughtGraph> trees) {
        Fitting links = new Fitting();
        for (ThoughtGraph gold : trees) {
            Passage passage = GivenThoughts.passageOf(GoldFile.blinded(gold), LEXICONS.of(gold.language()));
            int question = placeOf(gold, gold.given().question().orElseThrow());
            int answer = placeOf(gold, gold.given().answer().orElseThrow());
            int[] facts = Explanation.facts(passage.size(), question);
            Coverage coverage = new Coverage(passage, facts, answer, question);
            int[] heads = heads(gold);
            for (int a = 0; a < facts.length; a++) {
                if (heads[facts[a]] < 0) {
                    continue;
                }
                List<Features> pairs = new ArrayList<>();
                int right = -1;
                for (int b = 0; b < facts.length; b++) {
                    if (b != a) {
                        right = facts[b] == heads[facts[a]] ? pairs.size() : right;
                        pairs.add(coverage.features(a, b));
                    }
                }
                links.choice(java.util.Collections.nCopies(pairs.size(), Decision.COMPOSE), pairs, right);
            }
        }
        return links.fit(15, 1).asMap();
    }

    private static int placeOf(ThoughtGraph gold, String id) {
        for (int i = 0; i < gold.thoughts().size(); i++) {
            if (gold.thoughts().get(i).id().equals(id)) {
                return i;
            }
        }
        throw new IllegalArgumentException(id);
    }

    private static Map<Decision, Map<String, Double>> trace(List<ThoughtGraph> traces) {
        Fitting kinds = new Fitting();
        List<Decision> decisions = Arrays.stream(Trace.TraceKind.values())
                .map(Trace.TraceKind::decision)
                .toList();
        for (ThoughtGraph gold : traces) {
            Passage passage = GivenThoughts.passageOf(GoldFile.blinded(gold), LEXICONS.of(gold.language()));
            int asked = GivenThoughts.asked(gold, passage);
            for (int i = 0; i < passage.size(); i++) {
                Features features = TraceFeatures.ofThought(passage, i, asked);
                Kind kind = gold.thoughts().get(i).kind();
                int right = Arrays.stream(Trace.TraceKind.values())
                        .map(Trace.TraceKind::kind)
                        .toList()
                        .indexOf(kind);
                kinds.choice(decisions, java.util.Collections.nCopies(decisions.size(), features), right);
            }
        }
        Map<Decision, Map<String, Double>> result =
                new HashMap<>(kinds.fit(8, 3).asMap());
        result.putAll(traceLinks(traces, new Weights(result)));
        return result;
    }

    private static Map<Decision, Map<String, Double>> traceLinks(List<ThoughtGraph> traces, Weights kindWeights) {
        Fitting links = new Fitting();
        int wrong = 0;
        for (ThoughtGraph gold : traces) {
            Passage passage = GivenThoughts.passageOf(GoldFile.blinded(gold), LEXICONS.of(gold.language()));
            int asked = GivenThoughts.asked(gold, passage);
            List<Kind> kinds = Trace.kinds(passage, kindWeights, asked);
            Map<String, Integer> place = new HashMap<>();
            gold.thoughts().forEach(it -> place.put(it.id(), place.size()));
            Set<Long> right = new HashSet<>();
            gold.links().forEach(it -> right.add(place.get(it.from()) * 100_000L + place.get(it.to())));
            Trace.Uses uses = new Trace.Uses(passage);
            for (int j = 0; j < passage.size(); j++) {
                for (Trace.Candidate candidate : uses.candidates(j, asked)) {
                    boolean is = right.contains(candidate.place() * 100_000L + j);
                    if (is || wrong++ % KEPT_OF_WRONG_LINKS == 0) {
                        links.decision(Decision.TRACE_LINK, Trace.features(passage, candidate, j, kinds, asked), is);
                    }
                }
                uses.add(j);
            }
        }
        Map<Decision, Map<String, Double>> fitted = links.fit(4, 3).asMap();
        fitted.get(Decision.TRACE_LINK).merge("bias", -Math.log(KEPT_OF_WRONG_LINKS), Double::sum);
        return fitted;
    }

    private static void write(Weights weights) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(
                "# What each feature counts for in each decision. Written by leadsto.unfold.argument.FitWeights; do not edit.");
        new TreeMap<>(weights.asMap())
                .forEach((decision, byName) -> new TreeMap<>(byName).forEach((name, value) -> {
                    if (Math.abs(value) >= 0.01) {
                        lines.add(decision.word() + "." + name.replace(":", "\\:") + "=" + value);
                    }
                }));
        Files.write(RESOURCE, lines);
    }
}
