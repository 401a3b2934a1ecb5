package leadsto.dataset;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import leadsto.dataset.format.RowFormat;
import leadsto.dataset.split.Split;

/** Rows with replayed ones among them, as evenly as whole rows can be: of n and r, the k-th after (k + ½) n / r. */
final class Interleaved implements AutoCloseable {
    private final long own;
    private final long added;
    private final Guarded guarded;
    private final JsonLines lines = new JsonLines();
    private final Optional<ReplayedRows> replayed;
    private long met;
    private long given;

    /**
     * @param own how many rows there are
     * @param withRuns whether rows say what made their thoughts
     * @param added how many replayed ones are put among them, all for training
     */
    Interleaved(
            long own,
            Optional<Replay> replay,
            boolean withRuns,
            long added,
            RowFormat format,
            Guarded guarded,
            long seed)
            throws IOException {
        this.own = own;
        this.added = added;
        this.guarded = guarded;
        this.replayed = replay.isEmpty()
                ? Optional.empty()
                : Optional.of(new ReplayedRows(replay.get(), format, withRuns, added, seed));
    }

    /** What is done with a line. */
    @FunctionalInterface
    interface Taking {
        void take(Line line) throws IOException;
    }

    /** Gives what is replayed before the next row, the row, and after the last one the rest. */
    void upTo(Line row, Taking taking) throws IOException {
        while (given < added && (2 * given + 1) * own <= 2 * added * met) {
            giveReplayed(taking);
        }
        taking.take(row);
        met++;
        while (met == own && given < added) {
            giveReplayed(taking);
        }
    }

    private void giveReplayed(Taking taking) throws IOException {
        Map<String, Object> row = replayed.orElseThrow().next();
        taking.take(new Line(lines.object(row), guarded.replayed(row, Split.TRAIN)));
        given++;
    }

    @Override
    public void close() throws IOException {
        if (replayed.isPresent()) {
            replayed.get().close();
        }
    }
}
