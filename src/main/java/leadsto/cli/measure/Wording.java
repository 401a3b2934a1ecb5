package leadsto.cli.measure;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import leadsto.thought.Thought;
import leadsto.topology.Topology;
import leadsto.topology.graph.Estimate;

/** How figures and thoughts are written, for people and for programs. */
final class Wording {
    private static final int LONGEST = 90;

    private final Map<String, Thought> thoughts;

    Wording(Topology topology) {
        thoughts = topology.graph().thoughts().stream()
                .collect(Collectors.toMap(Thought::id, it -> it, (a, b) -> a, LinkedHashMap::new));
    }

    /** A thought by its kind and its text, which may be cut. */
    String told(String id) {
        Thought thought = thoughts.get(id);
        return thought.kind().word() + ": " + cut(thought.text());
    }

    String text(String id) {
        return cut(thoughts.get(id).text());
    }

    Thought thought(String id) {
        return thoughts.get(id);
    }

    static String cut(String text) {
        int length = text.codePointCount(0, text.length());
        return length <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)).strip() + "…";
    }

    static String line(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }

    /** {@code 12.31}, or {@code ~10^23.9}. */
    static String large(double value) {
        return value < 1_000_000 ? line("%.2f", value) : line("~10^%.1f", Math.log10(value));
    }

    static String plural(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }

    /** {@code 1.32}, or {@code 1.32 (95 %: 1.20 to 1.44, by 50 drawn)}. */
    static String estimate(Estimate estimate, double times, String format) {
        String value = line(format, estimate.value() * times);
        return estimate.exact()
                ? value
                : line(
                        "%s (95 %%: " + format + " to " + format + ", by %d drawn)",
                        value,
                        estimate.low() * times,
                        estimate.high() * times,
                        estimate.drawn());
    }

    static Map<String, Object> document(Estimate estimate) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("value", number(estimate.value()));
        document.put("exact", estimate.exact());
        if (!estimate.exact()) {
            document.put("low", number(estimate.low()));
            document.put("high", number(estimate.high()));
            document.put("drawn", estimate.drawn());
        }
        return document;
    }

    /** JSON has no number for what is none. */
    static Double number(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
