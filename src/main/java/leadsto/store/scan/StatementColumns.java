package leadsto.store.scan;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import leadsto.thought.Span;
import leadsto.thought.Speaker;
import leadsto.thought.Statement;
import leadsto.thought.Thought;

/** Statements in the order in which a scan meets them. */
final class StatementColumns {
    private static final Comparator<Statement> WITHIN_A_THOUGHT = Comparator.comparing(Statement::source)
            .thenComparing(Statement::turn)
            .thenComparing(statement -> statement.span().map(Span::start).orElse(-1));

    private Statement[] statements = new Statement[1024];
    private int[] thought = new int[1024];
    private int size;
    private final Map<String, Speaker> speakers = new HashMap<>();

    void add(int place, String id, String source, int turn, int start, int end, String speaker) {
        if (size == thought.length) {
            statements = Arrays.copyOf(statements, 2 * size);
            thought = Arrays.copyOf(thought, 2 * size);
        }
        Optional<Span> span = start >= 0 && end > start ? Optional.of(new Span(start, end)) : Optional.empty();
        statements[size] = new Statement(id, source, turn, span, speakers.computeIfAbsent(speaker, Speaker::of));
        thought[size++] = place;
    }

    /** The statements of all stretches in the order of thoughts, then of sources and places in them. */
    static List<Statement> list(List<StatementColumns> stretches, List<Thought> thoughts) {
        StatementColumns all = joined(stretches);
        int[] thought = all.thought;
        int[] rows =
                new Ordering(all.size).by(row -> thought[row], thoughts.size()).rows();
        Statement[] sorted = new Statement[all.size];
        Arrays.setAll(sorted, i -> all.statements[rows[i]]);
        for (int begin = 0, end; begin < all.size; begin = end) {
            end = begin + 1;
            while (end < all.size && thought[rows[end]] == thought[rows[begin]]) {
                end++;
            }
            if (end > begin + 1) {
                Arrays.sort(sorted, begin, end, WITHIN_A_THOUGHT);
            }
        }
        return Arrays.asList(sorted);
    }

    private static StatementColumns joined(List<StatementColumns> stretches) {
        StatementColumns all = new StatementColumns();
        all.size = stretches.stream().mapToInt(it -> it.size).sum();
        all.statements = new Statement[all.size];
        all.thought = new int[all.size];
        int at = 0;
        for (StatementColumns stretch : stretches) {
            System.arraycopy(stretch.statements, 0, all.statements, at, stretch.size);
            System.arraycopy(stretch.thought, 0, all.thought, at, stretch.size);
            at += stretch.size;
        }
        return all;
    }
}
