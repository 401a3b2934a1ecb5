package leadsto.dataset;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import leadsto.chain.Chain;
import leadsto.chain.Draw;
import leadsto.dataset.format.Formats;
import leadsto.dataset.format.RowFormat;
import leadsto.dataset.split.Plan;
import leadsto.dataset.split.Split;
import leadsto.dataset.telling.Background;
import leadsto.dataset.telling.Trail;
import leadsto.dataset.text.Text;
import leadsto.thought.ThoughtGraph;

/**
 * The rows of a dataset without its files, for those who want to hand them on themselves.
 *
 * <pre>{@code
 * DatasetRows.of(chains, graph, Options.of("messages")).forEach(row -> ...);
 * }</pre>
 *
 * <p>They are those that {@link Dataset#writeTo} would write, each with the file it would stand in; the thought graph itself
 * is no row. Made as they are asked for.
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
        Path scratch = Path.of(System.getProperty("java.io.tmpdir"), "leadsto-" + UUID.randomUUID());
        Plan plan = new Plan(
                Draw.of(chains),
                background,
                options.arrangement().separation(options.shares()),
                options.seed(),
                scratch);
        RowColumns columns = new RowColumns(options.arrangement());
        Set<String> seen = new HashSet<>();
        Map<RowFormat, Told> formats = new LinkedHashMap<>();
        Formats.of(options.formats(), options.manner())
                .forEach(format -> formats.put(format, new Told(format, plan.neighbours(), options.seed())));
        Stream<Row> told = IntStream.range(0, chains.size())
                .filter(plan::tells)
                .boxed()
                .flatMap(i -> {
                    Trail trail = Trail.of(chains.get(i), background);
                    Split split = plan.split(trail);
                    Placed placed = new Placed(trail, background.sources(trail.thoughts()), plan.group(trail), split);
                    return rows(formats, columns, split, it -> it.rows(placed));
                });
        Stream<Row> waiting =
                Arrays.stream(Split.values()).flatMap(split -> rows(formats, columns, split, it -> it.rest(split)));
        return Stream.concat(told, waiting)
                .filter(row -> seen.add(row.format() + row.columns().get("id")));
    }

    private static Stream<Row> rows(
            Map<RowFormat, Told> formats, RowColumns columns, Split split, Function<Told, List<ToldRow>> which) {
        return formats.entrySet().stream()
                .flatMap(it -> which.apply(it.getValue()).stream()
                        .map(row -> new Row(it.getKey().name(), split.word(), Text.plain(columns.of(row)))));
    }
}
