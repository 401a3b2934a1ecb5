package leadsto.dataset;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;
import leadsto.dataset.format.FileFormat;

/**
 * How rows of one format become files.
 *
 * @param format of the files
 * @param features the columns and their types
 */
record RowFiles(FileFormat format, Map<String, Object> features) {

    /** A stream that takes lines of JSON and gives the file to another. */
    OutputStream over(OutputStream file, Path scratch) throws IOException {
        return switch (format) {
            case JSONL -> file;
            case PARQUET -> new ParquetStream(file, features, scratch);
        };
    }
}
