package leadsto.cli.measure;

import java.util.List;

/**
 * One measure as it is told.
 *
 * @param lines for people; none where there is nothing to tell
 * @param document for programs: every figure, as values of JSON
 */
public record Section(Measure measure, List<String> lines, Object document) {
    public Section {
        lines = List.copyOf(lines);
    }
}
