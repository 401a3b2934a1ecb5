package leadsto.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import leadsto.dataset.telling.Prose;

/** What a user must know about a plan: what was left out, what was put before, and how the splits came out. */
record Notes(Plan plan, Options.Shares shares) {
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
        return notes;
    }

    private Optional<String> splits() {
        if (plan.groups() == 0) {
            return Optional.empty();
        }
        if (plan.groups() == 1) {
            return Optional.of("all is in train: every chain hangs together with every other through thoughts that they"
                    + " share, so they are one group; a validation split needs material that shares no thought with it,"
                    + " such as further conversations" + ties());
        }
        return differs()
                ? Optional.of(String.format(
                        Locale.ROOT,
                        "the splits differ from what was asked (%s): chains that share a thought are never divided, and"
                                + " of the %d groups the largest holds %.0f%% of the chains%s",
                        filled(),
                        plan.groups(),
                        100. * plan.largestGroup() / plan.chainsTold(),
                        ties()))
                : Optional.empty();
    }

    private boolean differs() {
        for (Split split : Split.values()) {
            if (Math.abs(share(split) - shares.of(split)) > WORTH_SAYING) {
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
                    100 * shares.of(split)));
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
                .collect(Collectors.joining(", ", "; what stands in most chains: ", ""));
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
