package leadsto.dataset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import leadsto.dataset.guard.Finding;
import leadsto.dataset.guard.GuardReport;
import leadsto.dataset.guard.likeness.Leaks;
import leadsto.dataset.split.GroupBy;
import leadsto.dataset.split.Plan;
import leadsto.dataset.split.Split;
import leadsto.dataset.telling.Prose;

/** What a user must know about a plan: what was left out, what was put before, and how the splits came out. */
record Notes(Plan plan, Options options) {
    private static final double WORTH_SAYING = .05;
    private static final int TIES_NAMED = 3;
    private static final int TIE_CHARACTERS = 60;

    List<String> all() {
        List<String> notes = new ArrayList<>();
        plan.objections()
                .forEach((objection, count) ->
                        notes.add("chains left out: " + count + ", because each " + objection.words()));
        if (plan.chainsAsked() > 0) {
            notes.add("chains that do not begin with a question: " + plan.chainsAsked()
                    + ", told after the question that prompts them, or that their source asks before them");
        }
        splits().ifPresent(notes::add);
        grouping().ifPresent(notes::add);
        return notes;
    }

    /** What lies beyond limits that are only told: a note for each rule. */
    static List<String> unusual(GuardReport guards) {
        Map<String, List<Finding>> byRule = guards.unusual().stream()
                .collect(Collectors.groupingBy(it -> it.rule().name(), LinkedHashMap::new, Collectors.toList()));
        List<String> notes = new ArrayList<>();
        byRule.forEach((rule, of) -> notes.add(rule + " is unusual in "
                + of.stream().map(Finding::config).collect(Collectors.joining(", "))
                + "; it varies with size and subject, so look at the rows; --guard " + rule + "=VALUE would hold it"));
        return notes;
    }

    /** Which thoughts stand in several splits since they are too general to tie chains; none where there are none. */
    static Optional<String> general(GuardReport guards) {
        return guards.findings().stream()
                .filter(it -> it.rule().equals(Leaks.RULE))
                .map(it -> (Map<?, ?>) it.result().figures().get(Leaks.GENERAL))
                .max(Comparator.comparingInt(it -> (int) it.get("rows")))
                .filter(it -> (int) it.get("rows") > 0)
                .map(it -> "thoughts that say too little to tie chains may stand in two splits: " + it.get("thoughts")
                        + " in "
                        + it.get("rows") + " rows, such as "
                        + ((Map<?, ?>) it.get("commonest"))
                                .keySet().stream()
                                        .limit(TIES_NAMED)
                                        .map(text -> "\"" + shortened((String) text) + "\"")
                                        .collect(Collectors.joining(", "))
                        + "; guard.json counts them");
    }

    private Optional<String> splits() {
        if (plan.groups() == 0) {
            return Optional.empty();
        }
        if (plan.groups() == 1) {
            return Optional.of("all is in train: every chain hangs together with every other through what they share ("
                    + plan.groupedBy().ties()
                    + "), so they are one group; a validation split needs material that shares"
                    + " no thought with it, such as further conversations" + ties());
        }
        return differs()
                ? Optional.of(String.format(
                        Locale.ROOT,
                        "the splits differ from what was asked (%s): chains that share %s are never divided, and"
                                + " of the %d groups the largest holds %.0f%% of the chains%s",
                        filled(),
                        plan.groupedBy().ties(),
                        plan.groups(),
                        100. * plan.largestGroup() / plan.chainsTold(),
                        ties()))
                : Optional.empty();
    }

    /** What the splits share where they were not made in the safest way there is. */
    private Optional<String> grouping() {
        String chosen = options.arrangement().groupBy() == GroupBy.AUTO
                ? "since no safer way leaves enough to hold out"
                : "as --group-by asks";
        boolean several = plan.splits().size() > 1;
        return switch (plan.groupedBy()) {
            case SOURCE, AUTO -> Optional.empty();
            case THOUGHT, REASON ->
                Optional.of("chains of two splits share no thought, but may be of one source (" + chosen
                                + "), whose terms and ways are then known from training"
                                + (plan.groupedBy() == GroupBy.REASON
                                        ? "; answers of three words or fewer may be shared"
                                        : ""))
                        .filter(note -> several);
        };
    }

    private boolean differs() {
        for (Split split : Split.values()) {
            if (Math.abs(share(split) - options.shares().of(split)) > WORTH_SAYING) {
                return true;
            }
        }
        return false;
    }

    private String filled() {
        List<String> got = new ArrayList<>();
        for (Split split : Split.values()) {
            got.add(String.format(
                    Locale.ROOT,
                    "%s %.0f%% instead of %.0f%%",
                    split.word(),
                    100 * share(split),
                    100 * options.shares().of(split)));
        }
        return String.join(", ", got);
    }

    private double share(Split split) {
        return plan.splits().getOrDefault(split, Map.of()).getOrDefault("chains", 0) / (double) plan.chainsTold();
    }

    /** What ties a group that swallows half of everything: often an answer such as "no", which a user can leave out. */
    private String ties() {
        if (plan.chainsTold() < 2 || plan.largestGroup() * 2 < plan.chainsTold()) {
            return "";
        }
        return plan.commonest(TIES_NAMED).entrySet().stream()
                .map(tie -> "\"" + shortened(tie.getKey()) + "\" (" + tie.getValue() + ")")
                .collect(Collectors.joining(
                        ", ",
                        "; what stands in most chains: ",
                        "; with --group-by reason answers of three words or fewer tie nothing"));
    }

    private static String shortened(String text) {
        String whole = Prose.wellFormed(text);
        if (whole.length() <= TIE_CHARACTERS) {
            return whole;
        }
        int space = whole.lastIndexOf(' ', TIE_CHARACTERS);
        int end = space > 0 ? space : whole.offsetByCodePoints(0, whole.codePointCount(0, TIE_CHARACTERS));
        return whole.substring(0, end) + " …";
    }
}
