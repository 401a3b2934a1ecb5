package leadsto.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import leadsto.dataset.format.RowFormat;

/**
 * Rows drawn from a file of the user's own, as rows of one format: as many as asked, in the order of the file, each once.
 *
 * <p>Source: selection sampling, Knuth, The Art of Computer Programming 2, 3.4.2, algorithm S: one pass, no memory. The file
 * is read once before, to count its lines and see that each has the columns of the format.
 */
final class ReplayedRows implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<LinkedHashMap<String, Object>> MAP = new TypeReference<>() {};

    private final Replay replay;
    private final RowFormat format;
    private final boolean withRuns;
    private final BufferedReader lines;
    private final SplittableRandom random;
    private final JsonLines columns = new JsonLines();
    private long unread;
    private long wanted;

    /**
     * @param withRuns whether rows say what made their thoughts; these have none
     * @throws DatasetException where the file cannot be read, holds fewer rows than wanted, or a row that is none of this format
     */
    ReplayedRows(Replay replay, RowFormat format, boolean withRuns, long wanted, long seed) throws IOException {
        this.replay = replay;
        this.format = format;
        this.withRuns = withRuns;
        this.wanted = wanted;
        this.random = new SplittableRandom(seed);
        if (!Files.isRegularFile(replay.file())) {
            throw new DatasetException("there is no file " + replay.file() + " to replay from; name one of JSON lines");
        }
        unread = checked();
        if (unread < wanted) {
            throw new DatasetException(
                    "a replay share of " + replay.share() + " of " + format.name() + " takes " + wanted + " rows, and "
                            + replay.file() + " has " + unread + "; give a smaller share or more rows");
        }
        lines = Files.newBufferedReader(replay.file());
    }

    /** The next row, with all columns that rows of this dataset have. */
    Map<String, Object> next() throws IOException {
        while (true) {
            String line = lines.readLine();
            if (line.isBlank()) {
                continue;
            }
            boolean taken = random.nextDouble() * unread < wanted;
            unread--;
            if (taken) {
                wanted--;
                return row(JSON.readValue(line, MAP));
            }
        }
    }

    private Map<String, Object> row(Map<String, Object> given) {
        Map<String, Object> cells = new LinkedHashMap<>();
        format.features().keySet().forEach(name -> cells.put(name, given.get(name)));
        String id = RowColumns.id(columns.object(cells));
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", id);
        row.put("group_id", "replay");
        row.putAll(cells);
        row.put("thought_ids", List.of());
        row.put("kinds", List.of());
        row.put("roles", List.of());
        row.put("approach", "replay");
        row.put("language", "und");
        row.put("sources", List.of(replay.name()));
        row.put("probability", 1.);
        row.put("score", 1.);
        if (withRuns) {
            row.put(RowColumns.RUNS, List.of());
        }
        row.put(RowColumns.REPLAY, true);
        return row;
    }

    private long checked() throws IOException {
        long rows = 0;
        long number = 0;
        try (BufferedReader reader = Files.newBufferedReader(replay.file())) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isBlank()) {
                    check(line, number);
                    rows++;
                }
            }
        }
        return rows;
    }

    private void check(String line, long number) {
        JsonNode row;
        try {
            row = JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw unfit(number, "is no JSON (" + e.getOriginalMessage() + ")");
        }
        for (Map.Entry<String, Object> column : format.features().entrySet()) {
            JsonNode value = row.path(column.getKey());
            if (value.isMissingNode() || value.isNull()) {
                throw unfit(number, "has no column '" + column.getKey() + "'");
            }
            Fit.objection(value, column.getValue()).ifPresent(objection -> {
                throw unfit(number, "has a column '" + column.getKey() + "' " + objection);
            });
        }
    }

    private DatasetException unfit(long number, String what) {
        return new DatasetException(replay.file() + " line " + number + " " + what + ", which rows of " + format.name()
                + " have; bring the file into that form, or export formats that it fits apart");
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
