package leadsto.dataset;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * The rows of a dataset that was written, to be found again by their ids.
 *
 * <p>Goes through the files that the manifest names, JSON lines, packed with gzip or not, or Parquet, from the first to the last;
 * constant memory.
 */
public final class WrittenRows {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<LinkedHashMap<String, Object>> MAP = new TypeReference<>() {};
    private static final int MOST_TOLD = 5;

    private final Path folder;
    private final List<String> paths;

    private WrittenRows(Path folder, List<String> paths) {
        this.folder = folder;
        this.paths = paths;
    }

    /**
     * One row.
     *
     * @param file where it stands, within the folder
     * @param line its line there, or its place among the rows, from 1
     * @param columns its columns in their order
     */
    public record Found(String file, long line, Map<String, Object> columns) {

        /** The ids of its thoughts, the answer's last; none of a replayed row. */
        public List<String> thoughts() {
            return strings("thought_ids");
        }

        /** A column of strings; empty where there is none. */
        public List<String> strings(String column) {
            return columns.get(column) instanceof List<?> list
                    ? list.stream().map(String::valueOf).toList()
                    : List.of();
        }
    }

    /** @throws DatasetException where there is no dataset of ours in the folder */
    public static WrittenRows in(Path folder) {
        Path manifest = folder.resolve(ExportFolder.MANIFEST);
        try {
            if (Files.isRegularFile(manifest)) {
                JsonNode read = JSON.readTree(manifest.toFile());
                if (ExportFolder.TOOL.equals(read.path("writtenBy").asText())) {
                    List<String> paths = new ArrayList<>();
                    read.path("files")
                            .forEach(file -> paths.add(file.path("path").asText()));
                    paths.removeIf(path -> !path.contains(".jsonl") && !path.endsWith(ParquetRows.ENDING)
                            || path.startsWith("thought-graph/"));
                    return new WrittenRows(folder, paths);
                }
            }
        } catch (IOException e) {
            throw new DatasetException(
                    manifest + " cannot be read: " + e.getMessage() + "; export the dataset again", e);
        }
        throw new DatasetException("there is no dataset in " + folder + "; name a folder that `leadsto export` wrote");
    }

    /**
     * The row whose id begins so.
     *
     * @throws DatasetException where none does, or several do
     */
    public Found named(String beginning) {
        List<Found> found = new ArrayList<>();
        paths.forEach(path -> find(path, beginning, found));
        if (found.size() == 1) {
            return found.get(0);
        }
        if (found.isEmpty()) {
            throw new DatasetException("no row of " + folder + " has an id that begins with '" + beginning
                    + "'; guard.json and the files hold the ids there are");
        }
        throw new DatasetException("'" + beginning + "' begins the ids of several rows of " + folder + ": "
                + found.stream()
                        .limit(MOST_TOLD)
                        .map(it -> it.columns().get("id") + " in " + it.file())
                        .toList()
                + "; give more of one");
    }

    private void find(String path, String beginning, List<Found> found) {
        if (path.endsWith(ParquetRows.ENDING)) {
            new ParquetRows(folder.resolve(path))
                    .named(beginning, (number, json) -> found.add(new Found(path, number, JSON.readValue(json, MAP))));
        } else {
            findLine(path, beginning, found);
        }
    }

    private void findLine(String path, String beginning, List<Found> found) {
        String sought = "{\"id\":\"" + beginning;
        try (BufferedReader lines = open(folder.resolve(path))) {
            long number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                // The id is the first column of every row that was written here.
                if (line.startsWith(sought)) {
                    found.add(new Found(path, number, JSON.readValue(line, MAP)));
                }
            }
        } catch (IOException e) {
            throw new DatasetException(
                    folder.resolve(path) + " cannot be read: " + e.getMessage() + "; export the dataset again", e);
        } catch (UncheckedIOException e) {
            throw new DatasetException(folder.resolve(path) + " is no UTF-8; export the dataset again", e);
        }
    }

    private static BufferedReader open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        return new BufferedReader(new InputStreamReader(
                file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8));
    }
}
