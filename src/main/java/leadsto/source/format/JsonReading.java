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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Predicate;
import leadsto.thought.Material;

/** One reading of one file of JSON records: each is mended, its format found, and what it says passed on. */
final class JsonReading {
    private static final int UNKNOWN_RECORDS_IN_A_ROW = 5;

    /** In characters: enough lines to keep several threads busy. */
    private static final int BATCH = 1 << 20;

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

    /** Reads one record a line: several at once, and what they say is told in their order. */
    void lines(BufferedReader in) throws IOException {
        Lines lines = new Lines(in);
        List<Line> batch = batch(lines);
        CompletableFuture<List<Heard>> reading = read(batch);
        while (!batch.isEmpty()) {
            // The next lines are taken in while these are read, and read while these are told.
            batch = batch(lines);
            List<Heard> heard = finished(reading);
            reading = read(batch);
            heard.forEach(this::tell);
        }
    }

    private List<Line> batch(Lines lines) throws IOException {
        List<Line> batch = new ArrayList<>();
        int length = 0;
        while (length < BATCH && lines.next()) {
            boolean record = lines.tooLong() || !lines.line().isBlank();
            if (record) {
                batch.add(new Line(lines.number(), lines.line(), lines.tooLong(), index));
                length += lines.line().length();
                index += lines.tooLong() ? 0 : 1;
            }
        }
        return batch;
    }

    private CompletableFuture<List<Heard>> read(List<Line> batch) {
        return CompletableFuture.supplyAsync(
                () -> batch.parallelStream().map(this::read).toList());
    }

    private static List<Heard> finished(CompletableFuture<List<Heard>> reading) {
        try {
            return reading.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException exception ? exception : e;
        }
    }

    private Heard read(Line line) {
        String place = "line " + line.number();
        if (line.tooLong()) {
            return Heard.of(
                    new Unreadable(
                            place,
                            "the line is longer than " + (Lines.LONGEST >> 20)
                                    + " million characters, the most that a record may have",
                            "split it into several records, or write the graph as a pair of CSV files, which may be of any size"));
        }
        try {
            JsonNode json = JsonFile.JSON.readTree(line.text());
            return read(json, line.index(), false, place, part -> inLine(line.text(), line.number(), part));
        } catch (JsonProcessingException e) {
            return Heard.of(syntax(e, line.number()));
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
                tell(read(value, number, number == 0, "line " + line, part -> inFile(part, number)));
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
                tell(read(value, index, false, "line " + line, part -> inFile(pointer.append(part), 0)));
            }
            index++;
        }
        if (!messages.isEmpty()) {
            tell(read(messages, index, index == messages.size(), "", part -> inFile(part, 0)));
        }
    }

    private Heard read(JsonNode read, int number, boolean alone, String line, Function<JsonPointer, String> place) {
        List<String> mendings = new ArrayList<>();
        JsonNode json = JsonMending.mend(read, mendings::add);
        Optional<RecordFormat> format = formats.size() == 1
                ? Optional.of(formats.get(0))
                : formats.stream().filter(it -> it.recognises(json)).findFirst();
        Optional<Material> material = Optional.empty();
        Optional<Unreadable> problem = Optional.empty();
        if (format.isPresent()) {
            try {
                material = format.get()
                        .read(new JsonRecord(json, input, number, alone, place))
                        .map(it -> it);
            } catch (Unreadable e) {
                problem = Optional.of(e.place().isEmpty() ? e.at(line) : e);
            }
        }
        return new Heard(line, mendings, format.isPresent(), material, problem);
    }

    private void tell(Heard heard) {
        heard.mendings().forEach(output::mended);
        if (!heard.known()) {
            refuse(heard.line());
            return;
        }
        // A line that is broken says nothing of what the others are.
        unknown = heard.line().isEmpty() && heard.problem().isPresent() ? unknown : Integer.MIN_VALUE;
        heard.material().ifPresent(output::material);
        heard.problem().ifPresent(output::fault);
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

    /** A line that is not blank. */
    private record Line(int number, String text, boolean tooLong, int index) {}

    /**
     * What was heard of one record.
     *
     * @param line where it stands; empty where that is told elsewhere
     * @param known whether it is of any format
     */
    private record Heard(
            String line,
            List<String> mendings,
            boolean known,
            Optional<Material> material,
            Optional<Unreadable> problem) {

        static Heard of(Unreadable problem) {
            return new Heard("", List.of(), true, Optional.empty(), Optional.of(problem));
        }
    }
}
