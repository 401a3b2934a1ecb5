package leadsto.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import leadsto.trial.Comparison;
import leadsto.trial.SignTest;
import leadsto.trial.Trial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code leadsto ab}: which way of training did better, as far as the scores can tell. */
@Command(
        name = "ab",
        description = {
            "Says which arm of an A/B did better, by the scores of what the trained models answered, and whether so few"
                    + " tasks can tell.",
            "",
            "Each line of a file is one score, as JSON or as CSV with a header:",
            "",
            "  {\"id\": \"t1\", \"arm\": \"backward\", \"score\": 0.8}",
            "",
            "or what a judge said of two arms (true, false or \"tie\"):",
            "",
            "  {\"id\": \"t1\", \"arm\": \"backward\", \"against\": \"forward\", \"win\": true}",
            "",
            "With \"set\": \"control\" it is of a task that has nothing to do with what was trained; forgetting is told"
                    + " by these, where the model before training was scored on them as arm `base`.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  leadsto export --ab 50 --out experiment      makes the arms and the plan",
            "  leadsto ab backward.jsonl forward.jsonl shuffled.jsonl answer_only.jsonl",
            "  leadsto ab results.csv --arm forward --base untrained --json"
        })
final class AbCommand implements Callable<Integer> {
    private static final double[] TRUE_RATES = {.6, .65, .7, .75};
    private static final double WANTED_POWER = .8;
    private static final double MODEST_RATE = .6;

    @Parameters(paramLabel = "RESULTS", arity = "1..*", description = "Files of scores, JSON lines or CSV.")
    private List<Path> files;

    @Option(
            names = "--arm",
            paramLabel = "NAME",
            description = "The arm that is held against each other one (default: backward, else the first).")
    private Optional<String> arm = Optional.empty();

    @Option(
            names = "--base",
            paramLabel = "NAME",
            defaultValue = "base",
            description = "The model before training, for the control tasks (default: ${DEFAULT-VALUE}).")
    private String base;

    @Mixin
    private Output output;

    @Override
    public Integer call() {
        Trial trial = Trial.of(files);
        String chosen = arm.orElseGet(() -> usual(trial.arms()));
        List<Comparison> comparisons = trial.against(chosen);
        boolean controlled =
                trial.controlled().contains(base) && trial.controlled().size() > 1;
        List<Comparison> forgetting = controlled ? trial.forgetting(base) : List.of();
        if (output.asJson()) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("alpha", SignTest.ALPHA);
            document.put("interval", "Wilson, 95 %");
            document.put(
                    "comparisons", comparisons.stream().map(AbCommand::document).toList());
            document.put(
                    "forgetting", forgetting.stream().map(AbCommand::document).toList());
            output.json(document);
        } else {
            print(comparisons);
            printForgetting(trial, forgetting);
        }
        return 0;
    }

    private static String usual(List<String> arms) {
        return arms.contains("backward") || arms.isEmpty() ? "backward" : arms.get(0);
    }

    private void print(List<Comparison> comparisons) {
        for (Comparison comparison : comparisons) {
            SignTest outcomes = comparison.outcomes();
            output.print(
                    "%s against %s: %d wins, %d losses, %d ties in %d pairs",
                    comparison.arm(),
                    comparison.against(),
                    outcomes.wins(),
                    outcomes.losses(),
                    comparison.ties(),
                    comparison.pairs());
            if (comparison.unpaired() > 0) {
                output.print(
                        "  left out: %d scores of tasks that only one of the two was scored on", comparison.unpaired());
            }
            output.print(
                    "  win rate %.2f of %d decided, 95 %% interval %.2f to %.2f (Wilson)",
                    outcomes.rate(),
                    outcomes.decided(),
                    outcomes.interval().low(),
                    outcomes.interval().high());
            output.print(
                    "  two-sided sign test %s%s; %s",
                    p(outcomes.p()),
                    comparisons.size() > 1
                            ? ", " + p(comparison.adjustedP()) + " among " + comparisons.size() + " comparisons (Holm)"
                            : "",
                    needed(outcomes.decided()));
            output.print("  power, by true win rate: %s", powers(outcomes.decided()));
            output.print("  %s", verdict(comparison));
            output.print("");
        }
    }

    private static String needed(int decided) {
        OptionalInt needed = SignTest.winsNeeded(decided);
        return needed.isPresent()
                ? "p < .05 takes " + needed.getAsInt() + " wins of " + decided
                : "of " + decided + " pairs not even all are enough for p < .05";
    }

    private static String powers(int decided) {
        StringBuilder powers = new StringBuilder();
        for (double rate : TRUE_RATES) {
            powers.append(powers.isEmpty() ? "" : ", ")
                    .append(figure(SignTest.power(decided, rate)))
                    .append(" at ")
                    .append(Math.round(100 * rate))
                    .append(" %");
        }
        return powers.toString();
    }

    private static String verdict(Comparison comparison) {
        return switch (comparison.verdict()) {
            case BETTER -> "=> " + comparison.arm() + " did better than " + comparison.against() + ".";
            case WORSE -> "=> " + comparison.arm() + " did worse than " + comparison.against() + ".";
            case CANNOT_TELL ->
                "=> These " + comparison.pairs() + " pairs cannot tell the two apart, which does not mean that"
                        + " they are equal. " + enough();
        };
    }

    private static String enough() {
        OptionalInt pairs = SignTest.pairsNeeded(MODEST_RATE, WANTED_POWER);
        return "To find a true win rate of 60 % four times of five takes about " + pairs.orElseThrow()
                + " decided pairs.";
    }

    private void printForgetting(Trial trial, List<Comparison> forgetting) {
        if (forgetting.isEmpty()) {
            output.print(
                    trial.controlled().isEmpty()
                            ? "Forgetting: unknown; no line is of the control set."
                            : "Forgetting: unknown; the control tasks lack scores of the model before training, '"
                                    + base + "', or of all others.");
            return;
        }
        output.print("Forgetting, on control tasks, against %s:", base);
        for (Comparison comparison : forgetting) {
            output.print(
                    "  %-12s %d worse, %d better, %d as before; mean %+.3f; %s%s: %s",
                    comparison.arm(),
                    comparison.outcomes().losses(),
                    comparison.outcomes().wins(),
                    comparison.ties(),
                    comparison.meanDifference(),
                    p(comparison.outcomes().p()),
                    forgetting.size() > 1 ? ", " + p(comparison.adjustedP()) + " (Holm)" : "",
                    forgot(comparison));
        }
    }

    private static String forgot(Comparison comparison) {
        return switch (comparison.verdict()) {
            case BETTER -> "it gained.";
            case WORSE -> "it forgot.";
            case CANNOT_TELL -> "these " + comparison.pairs() + " cannot tell.";
        };
    }

    private static String p(double probability) {
        return probability < .001 ? "p < .001" : "p = " + figure(probability);
    }

    /** Probabilities as papers print them: {@code .033}. */
    private static String figure(double probability) {
        String figure = String.format(Locale.ROOT, probability < .1 ? "%.3f" : "%.2f", probability);
        return figure.startsWith("0") ? figure.substring(1) : figure;
    }

    private static Map<String, Object> document(Comparison comparison) {
        SignTest outcomes = comparison.outcomes();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("arm", comparison.arm());
        document.put("against", comparison.against());
        document.put("pairs", comparison.pairs());
        document.put("wins", outcomes.wins());
        document.put("losses", outcomes.losses());
        document.put("ties", comparison.ties());
        document.put("unpaired", comparison.unpaired());
        document.put("winRate", outcomes.rate());
        document.put("low", outcomes.interval().low());
        document.put("high", outcomes.interval().high());
        document.put("p", outcomes.p());
        document.put("adjustedP", comparison.adjustedP());
        OptionalInt needed = SignTest.winsNeeded(outcomes.decided());
        document.put("winsNeeded", needed.isPresent() ? needed.getAsInt() : null);
        Map<String, Double> powers = new LinkedHashMap<>();
        for (double rate : TRUE_RATES) {
            powers.put(Double.toString(rate), SignTest.power(outcomes.decided(), rate));
        }
        document.put("power", powers);
        document.put("meanDifference", comparison.meanDifference());
        document.put(
                "verdict", comparison.verdict().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        return document;
    }
}
