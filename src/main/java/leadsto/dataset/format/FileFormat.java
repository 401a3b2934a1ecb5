package leadsto.dataset.format;

import java.util.Arrays;
import java.util.Locale;

/** How the files of rows are written. */
public enum FileFormat {
    /** A JSON object a line. */
    JSONL,
    /** Columns, compressed by Zstandard. */
    PARQUET;

    /** The word of the command line, and the ending of the files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException naming those there are */
    public static FileFormat of(String word) {
        return Arrays.stream(values())
                .filter(it -> it.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("'" + word + "' is no format of files; use jsonl or parquet"));
    }
}
