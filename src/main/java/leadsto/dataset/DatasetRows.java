package leadsto.dataset;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import leadsto.chain.Chain;
import leadsto.dataset.format.Formats;
import leadsto.dataset.format.RowFormat;
import leadsto.dataset.telling.Background;
import leadsto.dataset.telling.Trail;
import leadsto.thought.ThoughtGraph;

/**
 * The rows of a dataset without its files, for those who want to hand them on themselves.
 *
 * <pre>{@code
 * DatasetRows.of(chains, graph, Options.of("messages")).forEach(row -> ...);
 * }</pre>
 *
 * <p>They are those that {@link Dataset#writeTo} would write, each with the file it would stand in; the thought graph itself
 * is no row. Made one by one as they are asked for.
 */
public final class DatasetRows {
    private DatasetRows() {}

    /**
     * One row.
     *
     * @param format its format, as in {@link Options#formats}
     * @param split {@code train}, {@code validation} or {@code test}
     * @param columns its columns in their order: strings, numbers, lists and maps, none null
     */
    public record Row(String format, String split, Map<String, Object> columns) {}

    /** The rows of these chains, chain by chain; the graph they were drawn from knows what was said where, and by whom. */
    public static Stream<Row> of(List<Chain> chains, ThoughtGraph graph, Options options) {
        Background background = new Background(chains, graph);
        Plan plan = new Plan(chains, background, options);
        Map<RowFormat, Told> formats = new LinkedHashMap<>();
        Formats.of(options.formats(), options.manner())
                .forEach(
                        format -> formats.put(format, new Told(format, background, plan.neighbours(), options.seed())));
        return IntStream.range(0, chains.size()).filter(plan::tells).boxed().flatMap(i -> {
            Trail trail = Trail.of(chains.get(i), background);
            return formats.entrySet().stream()
                    .flatMap(it -> it.getValue().rows(trail, plan.group(i)).stream()
                            .map(row ->
                                    new Row(it.getKey().name(), plan.split(i).word(), row)));
        });
    }
}
