package leadsto.source.graph;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.regex.Pattern;
import leadsto.source.format.Format;
import leadsto.source.format.Head;
import leadsto.source.format.Input;
import leadsto.source.format.JsonPlace;
import leadsto.source.format.Output;
import leadsto.source.format.Unreadable;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * Thought graphs written by hand in YAML, one a document.
 *
 * <pre>
 *   thoughts:
 *     - {id: q, kind: question, text: What leads here?}
 *     - {id: a, kind: answer, text: A path.}
 *   leadsTo:
 *     - {from: q, to: a, role: prompts, weight: 0.8}
 * </pre>
 *
 * <p>Only text, numbers, lists and mappings are read: tags make no objects, and aliases, which can multiply a small file
 * without end, are refused.
 */
public final class GraphYaml implements Format {
    private static final Pattern BEGINNING = Pattern.compile("(?m)^(thoughts|leadsTo):");
    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());

    @Override
    public String name() {
        return "graph-yaml";
    }

    @Override
    public boolean recognises(Head head) {
        return BEGINNING.matcher(head.text()).find();
    }

    @Override
    public void read(Input input, Output output) throws IOException {
        String text = input.text(output);
        refuseAliases(text);
        boolean several = documents(text) > 1;
        try (JsonParser parser = YAML.createParser(text)) {
            int index = 0;
            while (parser.nextToken() != null) {
                JsonNode document = YAML.readTree(parser);
                int number = index++;
                if (!document.isNull() && !document.isMissingNode()) {
                    read(document, number, several, text, input, output);
                }
            }
        } catch (JsonProcessingException e) {
            throw syntax(e);
        }
    }

    private static void read(JsonNode document, int number, boolean several, String text, Input input, Output output) {
        String id = document.path("id").asText(several ? input.stem() + "_" + number : input.stem());
        String uri = several ? input.name() + "#" + id : input.name();
        try {
            output.material(GraphDocument.read(
                    document, new GraphDocument.Place(uri, id, id, part -> place(text, number, part))));
        } catch (Unreadable problem) {
            output.fault(problem);
        }
    }

    private static void refuseAliases(String text) throws IOException {
        try (YAMLParser parser = (YAMLParser) YAML.getFactory().createParser(text)) {
            while (parser.nextToken() != null) {
                if (parser.isCurrentAlias()) {
                    throw new Unreadable(
                            at(parser.currentTokenLocation()),
                            "the alias *" + parser.getText() + " is not followed",
                            "write out what it stands for");
                }
            }
        } catch (JsonProcessingException e) {
            throw syntax(e);
        }
    }

    private static int documents(String text) throws IOException {
        try (JsonParser parser = YAML.createParser(text)) {
            int documents = 0;
            while (parser.nextToken() != null) {
                documents++;
                parser.skipChildren();
            }
            return documents;
        }
    }

    private static String place(String text, int documentsBefore, JsonPointer part) {
        try (JsonParser parser = YAML.createParser(text)) {
            return JsonPlace.of(parser, documentsBefore, part);
        } catch (IOException e) {
            return "";
        }
    }

    private static Unreadable syntax(JsonProcessingException e) {
        if (e instanceof StreamConstraintsException) {
            return new Unreadable("it is nested too deeply", "flatten it");
        }
        String reason = e.getCause() instanceof MarkedYAMLException yaml && yaml.getProblem() != null
                ? yaml.getProblem()
                : e.getOriginalMessage().lines().findFirst().orElse("");
        return new Unreadable(
                e.getLocation() == null ? "" : at(e.getLocation()),
                "the YAML is broken: " + reason,
                "check indentation, and put text with a colon or another sign of YAML in quotes");
    }

    private static String at(JsonLocation location) {
        return "line " + location.getLineNr() + " column " + location.getColumnNr();
    }
}
