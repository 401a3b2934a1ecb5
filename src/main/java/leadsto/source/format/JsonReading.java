package leadsto.source.format;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** One reading of one file of JSON records: each is mended, its format found, and what it says passed on. */
final class JsonReading {
    private static final int UNKNOWN_RECORDS_IN_A_ROW = 5;

    private final List<RecordFormat> formats;
    private final Predicate<JsonNode> message;
    private final Input input;
    private final Output output;
    private int index;
    private int unknown;

    JsonReading(List<RecordFormat> formats, Predicate<JsonNode> message, Input input, Output output) {
        this.formats = formats;
        this.message = message;
        this.input = input;
        this.output = output;
    }

    /** Reads one record a line. */
    void lines(BufferedReader in) throws IOException {
        Lines lines = new Lines(in);
        while (lines.next()) {
            int number = lines.number();
            String line = lines.line();
            if (lines.tooLong()) {
                output.fault("line " + number, "the line is too long to be a record", "split the file");
            } else if (!line.isBlank()) {
                try {
                    record(JsonFile.JSON.readTree(line), false, "line " + number, part -> inLine(line, number, part));
                } catch (JsonProcessingException e) {
                    output.fault(syntax(e, number));
                }
                index++;
            }
        }
    }

    /** Reads an array of records, or one after another. */
    void values(Reader in) throws IOException {
        try (JsonParser parser = JsonFile.JSON.createParser(in)) {
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_ARRAY) {
                array(parser);
                return;
            }
            for (JsonToken token = first; token != null; token = parser.nextToken()) {
                int line = parser.currentTokenLocation().getLineNr();
                JsonNode value = JsonFile.JSON.readTree(parser);
                int number = index++;
                record(value, number == 0, "line " + line, part -> inFile(part, number));
            }
        } catch (JsonProcessingException e) {
            output.fault(syntax(e, 0));
        }
    }

    private void array(JsonParser parser) throws IOException {
        ArrayNode messages = JsonFile.JSON.createArrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            int line = parser.currentTokenLocation().getLineNr();
            JsonNode value = JsonFile.JSON.readTree(parser);
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
            format.get().read(new JsonRecord(json, input, index, alone, place)).ifPresent(output::material);
        } catch (Unreadable problem) {
            output.fault(problem.place().isEmpty() ? problem.at(line) : problem);
        }
    }

    private void refuse(String line) {
        output.fault(line, "no known format has such a record", "name its format with --format, or remove the record");
        if (++unknown == UNKNOWN_RECORDS_IN_A_ROW) {
            throw new Unreadable(
                    "its first " + unknown + " records are of no known format, so the rest was not read",
                    "leave the file out, or name its format with --format");
        }
    }

    private static String inLine(String line, int number, JsonPointer part) {
        try (JsonParser parser = JsonFile.JSON.createParser(line)) {
            return JsonPlace.inLine(parser, number, part);
        } catch (IOException e) {
            return "line " + number;
        }
    }

    private String inFile(JsonPointer part, int valuesBefore) {
        try (BufferedReader in = input.reader(output);
                JsonParser parser = JsonFile.JSON.createParser(in)) {
            return JsonPlace.of(parser, valuesBefore, part);
        } catch (IOException e) {
            return "";
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
}
