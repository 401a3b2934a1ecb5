package leadsto.unfold.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import leadsto.thought.Role;

/**
 * How many gold links of one role and distance were not predicted.
 *
 * @param role what they do
 * @param distance how many thoughts further on they lead, or back: {@code 1 ahead}, {@code 3-5 back}
 * @param missed how many were not predicted
 * @param links how many there are in gold
 */
public record Missed(Role role, String distance, int missed, int links) {

    /** Each role and distance with anything missed, most first. */
    static List<Missed> of(List<Comparison.Sought> sought) {
        Map<List<Object>, Missed> groups = new LinkedHashMap<>();
        for (Comparison.Sought it : sought) {
            Role role = it.link().role();
            String distance = distance(it.distance());
            groups.merge(List.of(role, distance), new Missed(role, distance, it.found() ? 0 : 1, 1), Missed::plus);
        }
        List<Missed> missed = new ArrayList<>(groups.values());
        missed.removeIf(it -> it.missed() == 0);
        missed.sort(Comparator.comparing(Missed::missed)
                .reversed()
                .thenComparing(Missed::role)
                .thenComparing(Missed::distance));
        return missed;
    }

    private Missed plus(Missed other) {
        return new Missed(role, distance, missed + other.missed, links + other.links);
    }

    private static String distance(int steps) {
        int far = Math.abs(steps);
        String range = far <= 2 ? "" + far : far <= 5 ? "3-5" : far <= 12 ? "6-12" : "13 or more";
        return range + (steps < 0 ? " back" : " ahead");
    }
}
