package leadsto.unfold.model.reply;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The JSON object in a model's reply, whatever stands around it: thinking between tags, a code fence, a sentence before, a
 * remark behind. Comments, single quotes, trailing commas and raw line breaks in strings are forgiven; a missing end is not,
 * since nobody knows what it would have said.
 */
final class LooseJson {
    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(50).build())
                    .build())
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();
    private static final Pattern THINKING =
            Pattern.compile("<(think|thinking|reasoning)>.*?(</\\1>|\\z)", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern REFUSAL = Pattern.compile(
            "(?iu)\\b(I can(?:no|['’])t|I cannot|I['’]m sorry|I am sorry|I['’]m unable|I won['’]t|as an AI"
                    + "|не могу|не буду|извините|простите|как языковая модель)");
    /** More places than this where an object may begin are not tried: a reply is short. */
    private static final int PLACES = 200;

    private LooseJson() {}

    /**
     * The first object that has this key, with an array where one is wanted; an array that stands alone counts as that array.
     *
     * @throws UnusableReply where there is none
     */
    static JsonNode read(String reply, String key) {
        return read(reply, key, true);
    }

    /** @param array whether the key has to hold an array */
    static JsonNode read(String reply, String key, boolean array) {
        String text = THINKING.matcher(reply).replaceAll(" ");
        if (text.isBlank()) {
            throw new UnusableReply(Complaint.of(Reason.EMPTY));
        }
        boolean brokenOff = false;
        boolean other = false;
        int place = begin(text, 0);
        for (int tried = 0; place >= 0 && tried < PLACES; tried++) {
            Found found = at(text.substring(place));
            Optional<JsonNode> wanted = found.node().flatMap(node -> wanted(node, key, array));
            if (wanted.isPresent()) {
                return wanted.get();
            }
            other |= found.node().filter(JsonNode::isObject).isPresent();
            brokenOff |= found.brokenOff() && tried == 0;
            place = begin(text, place + 1);
        }
        throw new UnusableReply(Complaint.of(
                brokenOff
                        ? Reason.BROKEN_OFF
                        : other ? Reason.WRONG_FORM : REFUSAL.matcher(text).find() ? Reason.REFUSED : Reason.NO_JSON));
    }

    private static int begin(String text, int from) {
        int object = text.indexOf('{', from);
        int array = text.indexOf('[', from);
        return object < 0 ? array : array < 0 ? object : Math.min(object, array);
    }

    private static Optional<JsonNode> wanted(JsonNode node, String key, boolean array) {
        if (array ? node.path(key).isArray() : node.has(key)) {
            return Optional.of(node);
        }
        boolean alone =
                array && node.isArray() && !node.isEmpty() && node.get(0).isObject();
        return alone ? Optional.of(JSON.createObjectNode().set(key, node)) : Optional.empty();
    }

    private record Found(Optional<JsonNode> node, boolean brokenOff) {}

    private static Found at(String text) {
        try (JsonParser parser = JSON.createParser(text)) {
            return new Found(Optional.ofNullable(JSON.readTree(parser)), false);
        } catch (JsonEOFException e) {
            return new Found(Optional.empty(), true);
        } catch (JsonProcessingException e) {
            return new Found(
                    Optional.empty(), String.valueOf(e.getOriginalMessage()).contains("end-of-input"));
        } catch (IOException e) {
            throw new IllegalStateException("a string cannot fail to be read", e);
        }
    }
}
