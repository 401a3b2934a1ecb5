package leadsto.cli.measure;

import static leadsto.cli.measure.Wording.line;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import leadsto.cli.measure.Snapshot.Row;

/**
 * What a change of the graph did to its density, its frustration and its basins.
 *
 * <p>Answers are compared among the strongest that were kept; one that is not among those of the other measurement is told
 * as new, or as gone, only where all answers were kept.
 */
public record Comparison(String run, Snapshot before, Snapshot after) {

    /** @param top how many answers to name */
    public List<String> lines(int top) {
        List<String> lines = new ArrayList<>();
        if (before.graph().equals(after.graph())) {
            lines.add("Nothing has changed in the graph since " + run + ".");
            return lines;
        }
        lines.add("Compared with " + run + ":");
        counted(lines, "thoughts", before.thoughts(), after.thoughts());
        counted(lines, "links", before.links(), after.links());
        counted(lines, "answers", before.answers(), after.answers());
        lines.add(
                line("  unresolved thinking  %.1f %% → %.1f %%", 100 * before.unresolved(), 100 * after.unresolved()));
        if (before.density() != null && after.density() != null) {
            lines.add(line(
                    "  density              %.2f → %.2f disjoint paths from a start to an answer",
                    before.density(), after.density()));
            lines.add(line(
                    "                       %.1f %% → %.1f %% of the pairs in one basin joined by two or more",
                    100 * before.doublyJoined(), 100 * after.doublyJoined()));
        }
        lines.add(line(
                "  frustration          %d of %d → %d of %d doubts resolved by nothing",
                before.openDoubts(), before.doubts(), after.openDoubts(), after.doubts()));
        List<Change> changes = changes();
        lines.add(changes.isEmpty() ? "  basins               as before" : "  basins that changed most:");
        changes.stream().limit(top).forEach(change -> lines.add("    " + change.told()));
        if (changes.size() > top) {
            lines.add(line("    (and %d more)", changes.size() - top));
        }
        return lines;
    }

    private static void counted(List<String> lines, String what, int before, int after) {
        lines.add(
                line("  %-19s  %d → %d%s", what, before, after, before == after ? "" : line(" (%+d)", after - before)));
    }

    /** The answers whose basin or frustration is another, those whose basin changed most first. */
    public List<Change> changes() {
        Map<String, Row> then = byId(before);
        Map<String, Row> now = byId(after);
        List<Change> changes = new ArrayList<>();
        now.forEach((id, row) -> {
            if (then.containsKey(id) || before.answers() <= Snapshot.KEPT) {
                changes.add(new Change(then.get(id), row));
            }
        });
        then.forEach((id, row) -> {
            if (!now.containsKey(id) && after.answers() <= Snapshot.KEPT) {
                changes.add(new Change(row, null));
            }
        });
        changes.removeIf(Change::none);
        changes.sort(Comparator.<Change>comparingInt(it -> -Math.abs(it.growth()))
                .thenComparing(
                        it -> Objects.requireNonNullElse(it.after, it.before).id()));
        return changes;
    }

    private static Map<String, Row> byId(Snapshot snapshot) {
        Map<String, Row> rows = new LinkedHashMap<>();
        snapshot.strongest().forEach(row -> rows.put(row.id(), row));
        return rows;
    }

    /** One answer before and after; null where it was not, or is not any more. */
    public record Change(Row before, Row after) {
        private boolean none() {
            return before != null
                    && after != null
                    && before.basin() == after.basin()
                    && before.disjointPaths() == after.disjointPaths()
                    && Math.abs(before.frustration() - after.frustration()) < 1e-9;
        }

        private int growth() {
            return (after == null ? 0 : after.basin()) - (before == null ? 0 : before.basin());
        }

        private String told() {
            if (before == null) {
                return line("new, %d thoughts: %s", after.basin(), after.text());
            } else if (after == null) {
                return line("gone, had %d thoughts: %s", before.basin(), before.text());
            }
            return line(
                    "%d → %d thoughts, frustration %.2f → %.2f, disjoint paths %d → %d: %s",
                    before.basin(),
                    after.basin(),
                    before.frustration(),
                    after.frustration(),
                    before.disjointPaths(),
                    after.disjointPaths(),
                    after.text());
        }
    }
}
