package leadsto.source.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A file of JSON records: one a line, an array of them, or one after another.
 *
 * <p>Records are read one at a time, so the file may be of any size. In a file of lines a broken line is a fault and the
 * next one goes on; in an array nothing can be read after the first syntax error. Each record's format is found by its
 * own content.
 */
public final class JsonFile implements Format {
    private static final Pattern BEGINNING =
            Pattern.compile("\\A\\s*(\\{\\s*(\"|}|\\z)|\\[\\s*(\\{|\\[\\s*\\{|]\\s*\\z|\\z))");

    /** Bounded, so that a hostile file takes neither stack nor memory; NaN, which is no JSON, is what Python writes. */
    static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(200)
                    .maxStringLength(Lines.LONGEST)
                    .build())
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build());

    private final List<RecordFormat> formats;
    private final Predicate<JsonNode> message;

    /**
     * Files of such records.
     *
     * @param formats what a record can be; a single one is taken for granted
     * @param message tells a message of a chat: those in one array are one record
     */
    public JsonFile(List<RecordFormat> formats, Predicate<JsonNode> message) {
        this.formats = List.copyOf(formats);
        this.message = message;
    }

    @Override
    public String name() {
        return formats.get(0).name();
    }

    @Override
    public boolean recognises(Head head) {
        return BEGINNING.matcher(head.text()).find();
    }

    @Override
    public void read(Input input, Output output) throws IOException {
        JsonReading reading = new JsonReading(formats, message, input, output);
        try (BufferedReader in = input.reader(output)) {
            if (isLines(input.head().text())) {
                reading.lines(in);
            } else {
                reading.values(in);
            }
        }
    }

    /** Whether each line is a record: the first one is whole, or longer than can be seen, or the second begins one. */
    private static boolean isLines(String head) {
        List<String> lines =
                head.lines().filter(line -> !line.isBlank()).limit(20).toList();
        if (lines.isEmpty()) {
            return false;
        }
        String first = lines.get(0);
        boolean oneLongLine = lines.size() == 1 && first.startsWith("{");
        boolean severalLines =
                lines.size() > 1 && first.startsWith("{") && lines.stream().anyMatch(JsonFile::isWhole);
        return oneLongLine || severalLines || lines.size() > 1 && isWhole(first);
    }

    private static boolean isWhole(String line) {
        try {
            return line.startsWith("{") && JSON.readTree(line).size() > 0
                    || line.startsWith("[") && JSON.readTree(line).path(0).isObject();
        } catch (JsonProcessingException e) {
            return false;
        }
    }
}
