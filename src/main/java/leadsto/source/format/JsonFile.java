package leadsto.source.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.function.Function;
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
    private static final int UNKNOWN_RECORDS_IN_A_ROW = 5;
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
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
        this.message = message;
        this.formats = List.copyOf(formats);
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
        Reading reading = new Reading(input, output);
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

    private static Unreadable syntax(JsonProcessingException e, int line) {
        JsonLocation at = e.getLocation();
        String place = at == null
                ? line > 0 ? "line " + line : ""
                : "line " + (line > 0 ? line : at.getLineNr()) + " column " + at.getColumnNr();
        if (e instanceof StreamConstraintsException) {
            return new Unreadable(place, "it is nested too deeply, or a part of it too long", "split or flatten it");
        }
        return new Unreadable(
                place,
                "the JSON is broken: " + e.getOriginalMessage().replaceFirst(" \\(start marker at .*", ""),
                "mend it there, or export the file again");
    }

    /** Where a part of a value stands in a text that consists of values. */
    public static String place(JsonParser parser, JsonPointer pointer, int lineOffset) throws IOException {
        while (parser.nextToken() != null) {
            boolean name = parser.currentToken() == JsonToken.FIELD_NAME;
            boolean end = parser.currentToken().isStructEnd();
            if (!name && !end && parser.getParsingContext().pathAsPointer().equals(pointer)) {
                JsonLocation at = parser.currentTokenLocation();
                return "line " + (at.getLineNr() + lineOffset) + " column " + at.getColumnNr();
            }
        }
        return "";
    }

    /** One reading of one file. */
    private final class Reading {
        private final Input input;
        private final Output output;
        private int index;
        private int unknown;

        private Reading(Input input, Output output) {
            this.input = input;
            this.output = output;
        }

        void lines(BufferedReader in) throws IOException {
            Lines lines = new Lines(in);
            while (lines.next()) {
                int number = lines.number();
                String line = lines.line();
                if (lines.tooLong()) {
                    output.fault("line " + number, "the line is too long to be a record", "split the file");
                } else if (!line.isBlank()) {
                    try {
                        record(JSON.readTree(line), false, "line " + number, part -> inLine(line, number, part));
                    } catch (JsonProcessingException e) {
                        output.fault(syntax(e, number));
                    }
                    index++;
                }
            }
        }

        void values(Reader in) throws IOException {
            try (JsonParser parser = JSON.createParser(in)) {
                JsonToken first = parser.nextToken();
                if (first == JsonToken.START_ARRAY) {
                    array(parser);
                    return;
                }
                for (JsonToken token = first; token != null; token = parser.nextToken()) {
                    int line = parser.currentTokenLocation().getLineNr();
                    JsonNode value = JSON.readTree(parser);
                    int number = index++;
                    record(value, number == 0, "line " + line, part -> inFile(part, number));
                }
            } catch (JsonProcessingException e) {
                output.fault(syntax(e, 0));
            }
        }

        private void array(JsonParser parser) throws IOException {
            ArrayNode messages = JSON.createArrayNode();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                int line = parser.currentTokenLocation().getLineNr();
                JsonNode value = JSON.readTree(parser);
                JsonPointer pointer = JsonPointer.empty().appendIndex(index);
                if (message.test(value)) {
                    messages.add(value);
                } else {
                    record(value, false, "line " + line, part -> inFile(pointer.append(part), 0));
                }
                index++;
            }
            if (!messages.isEmpty()) {
                record(messages, index == messages.size(), "", part -> inFile(part, 0));
            }
        }

        private void record(JsonNode read, boolean alone, String line, Function<JsonPointer, String> place) {
            JsonNode json = JsonMending.mend(read, output);
            var format = formats.size() == 1
                    ? formats.stream().findFirst()
                    : formats.stream().filter(it -> it.recognises(json)).findFirst();
            if (format.isEmpty()) {
                refuse(line);
                return;
            }
            unknown = Integer.MIN_VALUE;
            try {
                format.get()
                        .read(new JsonRecord(json, input, index, alone, place))
                        .ifPresent(output::material);
            } catch (Unreadable problem) {
                output.fault(problem.place().isEmpty() ? problem.at(line) : problem);
            }
        }

        private void refuse(String line) {
            output.fault(
                    line, "no known format has such a record", "name its format with --format, or remove the record");
            if (++unknown == UNKNOWN_RECORDS_IN_A_ROW) {
                throw new Unreadable(
                        "its first " + unknown + " records are of no known format, so the rest was not read",
                        "leave the file out, or name its format with --format");
            }
        }

        private String inLine(String line, int number, JsonPointer part) {
            try (JsonParser parser = JSON.createParser(line)) {
                return place(parser, part, number - 1);
            } catch (IOException e) {
                return "line " + number;
            }
        }

        private String inFile(JsonPointer part, int valuesBefore) {
            try (BufferedReader in = input.reader(output);
                    JsonParser parser = JSON.createParser(in)) {
                for (int i = 0; i < valuesBefore; i++) {
                    parser.nextToken();
                    parser.skipChildren();
                }
                return place(parser, part, 0);
            } catch (IOException e) {
                return "";
            }
        }
    }
}
