package leadsto.dataset.guard;

import java.util.LinkedHashMap;
import java.util.Map;
import leadsto.dataset.guard.rule.Result;
import leadsto.dataset.guard.rule.Rule;

/**
 * What one guard found in one configuration.
 *
 * @param config the configuration, which is a format's name
 * @param rows how many rows it has
 * @param limit what was allowed
 * @param held whether what lies beyond the limit refuses the export; else it is only told
 */
public record Finding(Rule rule, String config, long rows, double limit, boolean held, Result result) {

    /** Whether the limit was not kept, and is held. */
    public boolean fails() {
        return held && isBeyond();
    }

    /** Whether the value lies beyond a limit that is only told. */
    public boolean isUnusual() {
        return !held && isBeyond();
    }

    private boolean isBeyond() {
        return rows >= rule.from() && !rule.bound().keeps(result.value(), limit);
    }

    /** Whether there are too few rows for the limit to be held. */
    public boolean isUntold() {
        return rows < rule.from();
    }

    /** One line: what is wrong, in which rows, and what to do. */
    public String sentence() {
        return "guard " + rule.name() + " of " + config + ": " + GuardReport.written(result.value()) + " where "
                + rule.bound().words() + " " + GuardReport.written(limit) + " is allowed (" + rule.measures() + ")"
                + (result.rows().isEmpty() ? "" : ", rows " + String.join(", ", result.rows())) + details()
                + "; " + rule.remedy();
    }

    private String details() {
        for (String what : new String[] {"conflicts", "phrases", "kinds", "characters", "words", "commonest"}) {
            Object figure = result.figures().get(what);
            if (figure != null && !figure.toString().matches("[{\\[]?[}\\]]?")) {
                return ": " + (figure instanceof Map<?, ?> map ? map.keySet() : figure);
            }
        }
        return "";
    }

    Map<String, Object> asFigures() {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("value", result.value());
        figures.put("keeps", !isBeyond());
        if (!result.rows().isEmpty()) {
            figures.put("ids", result.rows());
        }
        figures.putAll(result.figures());
        return figures;
    }
}
