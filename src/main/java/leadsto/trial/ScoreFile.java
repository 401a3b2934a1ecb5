package leadsto.trial;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A file of scores: JSON lines, or CSV with a header.
 *
 * <pre>
 *   {"id": "t1", "arm": "backward", "score": 0.8}                       scored
 *   {"id": "t1", "arm": "backward", "against": "forward", "win": true}  judged: true, false or "tie"
 *   {"id": "c1", "arm": "backward", "score": 1, "set": "control"}       a task that nobody trained for
 *
 *   id;arm;score
 *   t1;backward;0,8
 * </pre>
 *
 * <p>Empty lines, further keys and columns, a byte order mark, names in any case, and comma, semicolon or tab between columns
 * are all right. A score is a number or true or false.
 */
final class ScoreFile {
    private static final JsonMapper JSON = new JsonMapper();

    private ScoreFile() {}

    /** @throws TrialException where it cannot be read, with the line and the remedy */
    static List<Score> read(Path file) {
        String text;
        try {
            text = Files.readString(file, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
        } catch (IOException e) {
            throw new TrialException(
                    file + " cannot be read as UTF-8 text (" + e + "); name a file of JSON lines or CSV", e);
        }
        List<Score> scores = text.stripLeading().startsWith("{") ? fromJson(file, text) : fromCsv(file, text);
        if (scores.isEmpty()) {
            throw new TrialException(file + " holds no score; write lines like"
                    + " {\"id\": \"t1\", \"arm\": \"backward\", \"score\": 0.8}");
        }
        return scores;
    }

    private static List<Score> fromJson(Path file, String text) {
        List<Score> scores = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\\R")) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            String place = file + " line " + number;
            Map<String, String> cells = new LinkedHashMap<>();
            try {
                JsonNode row = JSON.readTree(line);
                if (!row.isObject()) {
                    throw new TrialException(
                            place + " is no JSON object; write one with id, arm and score on each line");
                }
                row.properties()
                        .forEach(entry -> cells.put(entry.getKey().toLowerCase(Locale.ROOT), text(entry.getValue())));
            } catch (JsonProcessingException e) {
                throw new TrialException(place + " is no JSON (" + e.getOriginalMessage() + "); mend or remove it", e);
            }
            scores.add(score(cells, place));
        }
        return scores;
    }

    private static String text(JsonNode value) {
        return value.isNull() ? "" : value.isValueNode() ? value.asText() : value.toString();
    }

    private static List<Score> fromCsv(Path file, String text) {
        String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char between = Stream.of(';', '\t')
                .filter(it -> header.indexOf(it) >= 0)
                .findFirst()
                .orElse(',');
        CSVFormat format = CSVFormat.Builder.create()
                .setDelimiter(between)
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreHeaderCase(true)
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .setAllowMissingColumnNames(true)
                .get();
        List<Score> scores = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            for (CSVRecord row : parser) {
                Map<String, String> cells = new LinkedHashMap<>();
                row.toMap().forEach((name, value) -> cells.put(name.toLowerCase(Locale.ROOT), value));
                // In countries that separate columns by semicolons, decimals have a comma.
                cells.computeIfPresent("score", (name, value) -> between == ';' ? value.replace(',', '.') : value);
                scores.add(score(cells, file + " line " + parser.getCurrentLineNumber()));
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new TrialException(
                    file + " is neither JSON lines nor CSV with a header (" + e.getMessage()
                            + "); write columns id, arm and score",
                    e);
        }
        return scores;
    }

    private static Score score(Map<String, String> cells, String place) {
        String task = required(cells, "id", place);
        String arm = required(cells, "arm", place);
        Optional<String> against = Optional.ofNullable(cells.get("against")).filter(it -> !it.isBlank());
        boolean judged = !cells.getOrDefault("win", "").isBlank();
        String value = judged ? cells.get("win") : required(cells, "score", place);
        if (judged && against.isEmpty()) {
            throw new TrialException(place + " says who won but not against whom; add the other arm as \"against\"");
        }
        return new Score(
                task,
                arm,
                value(value, judged, place),
                control(cells, place),
                judged ? against : Optional.empty(),
                place);
    }

    private static String required(Map<String, String> cells, String name, String place) {
        String value = cells.getOrDefault(name, "");
        if (value.isBlank()) {
            throw new TrialException(
                    place + " has no " + name + "; each line needs id, arm and score (or win and against)");
        }
        return value.strip();
    }

    private static boolean control(Map<String, String> cells, String place) {
        String set = cells.getOrDefault("set", "").strip().toLowerCase(Locale.ROOT);
        return switch (set) {
            case "", "test" -> false;
            case "control" -> true;
            default ->
                throw new TrialException(place + ": set '" + set + "' is neither test nor control; use one of the two");
        };
    }

    private static double value(String word, boolean judged, String place) {
        String lower = word.strip().toLowerCase(Locale.ROOT);
        double value = switch (lower) {
            case "true", "yes", "win" -> 1;
            case "false", "no", "loss", "lose" -> 0;
            case "tie", "draw", "even" -> .5;
            default -> number(lower, place);
        };
        if (!Double.isFinite(value) || judged && value != 0 && value != .5 && value != 1) {
            throw new TrialException(place + ": '" + word + "' is "
                    + (judged ? "no outcome; use true, false or \"tie\"" : "no score; use a number, true or false"));
        }
        return value;
    }

    private static double number(String word, String place) {
        try {
            return Double.parseDouble(word);
        } catch (NumberFormatException e) {
            throw new TrialException(place + ": '" + word + "' is no score; use a number, true or false", e);
        }
    }
}
