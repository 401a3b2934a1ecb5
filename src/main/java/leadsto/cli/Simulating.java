package leadsto.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import leadsto.chain.Chain;
import leadsto.chain.Forward;
import leadsto.dataset.Json;
import leadsto.embed.Embeddings;
import leadsto.embed.NamedModel;
import leadsto.simulate.Drift;
import leadsto.simulate.Simulated;
import leadsto.simulate.Simulation;
import leadsto.thought.Thought;
import leadsto.trial.SignTest;

/**
 * Chains simulated, with what compared their thoughts, in the forms in which verbs tell of it.
 *
 * @param used the models that were asked, in the order in which they were first
 */
record Simulating(Simulation simulation, Set<NamedModel> used) {
    private static final String WRITTEN_BY = "writtenBy";
    private static final String MARK = "LeadsTo";

    static Simulating of(Stream<Chain> chains, Analysis analysis, Embeddings embeddings, int shuffles, long seed) {
        Set<NamedModel> used = new LinkedHashSet<>();
        try (chains) {
            Simulation simulation = Simulation.of(
                    chains,
                    Forward.of(analysis.graph(), analysis.topology()),
                    language -> {
                        NamedModel model = embeddings.model(language);
                        used.add(model);
                        return model.model();
                    },
                    shuffles,
                    seed);
            return new Simulating(simulation, used);
        }
    }

    /** Where a run puts it, in the folder of its dataset. */
    static ResultFile file(Path folder) {
        return new ResultFile(
                folder.resolve("simulation.json"), "simulation", "\"" + WRITTEN_BY + "\" : \"" + MARK + "\"");
    }

    /** All of it, as it stands in such a file. */
    String text(List<String> notes) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put(WRITTEN_BY, MARK);
        document.putAll(document(notes));
        return Json.text(document);
    }

    /** In one sentence: how the chains do beside forward ones, and the largest step of any. */
    String summary() {
        SignTest straighter = simulation.efficiency();
        return String.format(
                Locale.ROOT,
                "%d chains simulated: straighter than forward ones from %d starts, less so from %d (p = %.3f); the largest step is %.2f.",
                simulation.chains().size(),
                straighter.wins(),
                straighter.losses(),
                straighter.p(),
                simulation.chains().stream()
                        .mapToDouble(it -> it.drift().largestStep())
                        .max()
                        .orElse(0));
    }

    /** All of it, chain by chain. */
    Map<String, Object> document(List<String> notes) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("models", used.stream().map(NamedModel::name).toList());
        document.put(
                "knowMeaning", used.stream().collect(Collectors.toMap(NamedModel::name, NamedModel::knowsMeaning)));
        document.put("starts", simulation.starts());
        document.put("forwardSame", simulation.same());
        document.put("forwardSameAnswer", simulation.arrived());
        document.put("efficiency", document(simulation.efficiency()));
        document.put("progress", document(simulation.progress()));
        document.put(
                "chains", simulation.chains().stream().map(Simulating::document).toList());
        document.put("notes", notes);
        return document;
    }

    private static Map<String, Object> document(SignTest test) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("backward", test.wins());
        document.put("forward", test.losses());
        document.put("p", test.p());
        return document;
    }

    private static Map<String, Object> document(Simulated simulated) {
        Drift drift = simulated.drift();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put(
                "thoughts",
                simulated.chain().thoughts().stream().map(Thought::id).toList());
        document.put("distances", drift.distances());
        document.put("efficiency", drift.efficiency());
        document.put("progress", orNull(drift.progress()));
        document.put("largestStep", drift.largestStep());
        document.put("largestStepAt", drift.largestStepAt());
        document.put("shuffles", drift.shuffles().orElse(null));
        document.put("anchoring", drift.anchoring());
        document.put("attention", simulated.attention());
        Map<String, Object> forward = new LinkedHashMap<>();
        forward.put("same", simulated.forward().same());
        forward.put("arrives", simulated.forward().arrives());
        forward.put("efficiency", simulated.forward().efficiency());
        forward.put("progress", orNull(simulated.forward().progress()));
        forward.put("largestStep", simulated.forward().largestStep());
        document.put("forward", forward);
        return document;
    }

    private static Double orNull(OptionalDouble value) {
        return value.isPresent() ? (Double) value.getAsDouble() : null;
    }
}
