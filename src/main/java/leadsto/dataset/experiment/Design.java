package leadsto.dataset.experiment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import leadsto.dataset.ExportFolder;
import leadsto.dataset.experiment.Experiment.ArmFigures;
import leadsto.thought.Source;
import leadsto.trial.SignTest;

/** An experiment as it came out: what the plan, the card and the manifest tell of it. */
record Design(Pairing pairing, Halves halves, List<ArmFigures> arms, Experiment.Options options, List<String> known) {
    /** Below this share of pairs that differ, two arms are nearly one. */
    private static final double HARDLY_DIFFERENT = .2;

    private static final DefaultPrettyPrinter INDENTED = new DefaultPrettyPrinter()
            .withArrayIndenter(new DefaultIndenter("  ", "\n"))
            .withObjectIndenter(new DefaultIndenter("  ", "\n"));

    int tests() {
        return halves.tested().size();
    }

    int pairs() {
        return halves.trained().size();
    }

    /** How many wins of as many decided tests are significant. */
    int winsNeeded() {
        return SignTest.winsNeeded(tests()).orElseThrow();
    }

    /** In how many pairs to train on an arm tells other thoughts, or in another order, than backward does. */
    long differing(Arm arm) {
        return halves.trained().stream()
                .filter(pair -> !pair.between(arm, options.seed()).equals(pair.backward()))
                .count();
    }

    /** In how many pairs to train on the forward way comes to the answer by itself. */
    long arriving() {
        return halves.trained().stream().filter(Pair::arrives).count();
    }

    /** The sources of all pairs. */
    Set<Source> sources() {
        return pairing.pairs().stream()
                .flatMap(pair -> pairing.background().sources(pair.thoughts()).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The languages of the answers, where known. */
    List<String> languages() {
        return pairing.pairs().stream()
                .map(pair -> pair.answer().language())
                .filter(language -> !language.equals("und"))
                .distinct()
                .sorted()
                .toList();
    }

    List<String> notes() {
        List<String> notes = new ArrayList<>(known);
        pairing.leftOut()
                .forEach((reason, count) -> notes.add("chains left out: " + count + ", because each " + reason));
        if (tests() < options.tests()) {
            notes.add(tests() + " pairs are held out instead of " + options.tests() + ": of " + (tests() + pairs())
                    + " pairs in " + halves.groups() + " groups that share no thought, no more fit into a half");
        }
        long differing = differing(Arm.FORWARD);
        if (differing < HARDLY_DIFFERENT * pairs()) {
            notes.add(
                    "forward differs from backward in " + differing + " of " + pairs()
                            + " pairs, since most thoughts have one way on: this experiment says little about the two; choose"
                            + " backward chains that nobody comes to by himself, as with --through doubt, or a graph of more ways");
        }
        if (SignTest.power(tests(), .6) < .5) {
            notes.add(String.format(
                    Locale.ROOT,
                    "%d tests find a true win rate of 60 %% only %.0f times of 100; plan.md says what they can tell",
                    tests(),
                    100 * SignTest.power(tests(), .6)));
        }
        return notes;
    }

    String manifest(List<ExportFolder.FileFacts> files) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("writtenBy", ExportFolder.TOOL);
        manifest.put("version", options.toolVersion());
        manifest.put("command", options.command());
        manifest.put("seed", options.seed());
        manifest.put("tokenizer", options.guarding().tokenizer());
        manifest.put("pairs", pairs());
        manifest.put("tests", tests());
        manifest.put("groups", halves.groups());
        manifest.put("arms", arms);
        manifest.put("forwardDiffers", differing(Arm.FORWARD));
        manifest.put("forwardArrives", arriving());
        manifest.put("winsNeeded", winsNeeded());
        manifest.put("notes", notes());
        manifest.put("files", files);
        try {
            return new JsonMapper().writer(INDENTED).writeValueAsString(manifest) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps, lists and strings are always JSON", e);
        }
    }
}
