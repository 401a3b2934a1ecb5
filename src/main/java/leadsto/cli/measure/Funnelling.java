package leadsto.cli.measure;

import static leadsto.cli.measure.Wording.line;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import leadsto.topology.Attractor;
import leadsto.topology.Topology;

/** The section that tells what the ways to the answers pass: every path, or a share of the walks. */
record Funnelling(Topology topology, Wording wording, Optional<Double> share) {

    Section section(List<Attractor> attractors) {
        Set<String> starts = new HashSet<>(topology.starts());
        Map<String, Object> document = new LinkedHashMap<>();
        List<String> lines = new ArrayList<>();
        for (Attractor attractor : attractors) {
            Map<String, Double> passed = passed(attractor.id());
            document.put(attractor.id(), share.isPresent() ? passed : List.copyOf(passed.keySet()));
            List<String> told = passed.keySet().stream()
                    .filter(it -> !starts.contains(it))
                    .map(it -> told(it, passed.get(it)))
                    .toList();
            if (!told.isEmpty()) {
                lines.add((share.isPresent() ? "of the walks to " : "every way to ") + wording.text(attractor.id()));
                told.forEach(it -> lines.add("  " + it));
            }
        }
        return new Section(Measure.FUNNELS, headed(lines), document);
    }

    private Map<String, Double> passed(String answer) {
        if (share.isPresent()) {
            return topology.findings().funnels(answer, share.get());
        }
        Map<String, Double> passed = new LinkedHashMap<>();
        topology.findings().funnels(answer).forEach(it -> passed.put(it, 1.0));
        return passed;
    }

    private String told(String thought, double passing) {
        return (share.isPresent() ? line("%.1f %% pass ", 100 * passing) : "passes ") + wording.told(thought);
    }

    private List<String> headed(List<String> lines) {
        String missing = share.map(
                        it -> line("no thought between start and answer is passed by %s %% of the walks", 100 * it))
                .orElse("no thought between start and answer stands on every way");
        return lines.isEmpty()
                ? List.of("Funnels: " + missing + " to one of these answers.")
                : Report.under("Funnels", "", lines);
    }
}
