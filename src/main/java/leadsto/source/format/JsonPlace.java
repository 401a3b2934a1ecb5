package leadsto.source.format;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** Where a part of a value stands in its file, in words: {@code line 3 column 14}; empty where the part is not found. */
public final class JsonPlace {
    private JsonPlace() {}

    /**
     * A place in a text that consists of values.
     *
     * @param parser at the beginning of the text
     * @param valuesBefore how many values come before the one that the part belongs to
     */
    public static String of(JsonParser parser, int valuesBefore, JsonPointer part) throws IOException {
        for (int i = 0; i < valuesBefore; i++) {
            parser.nextToken();
            parser.skipChildren();
        }
        return inLine(parser, 1, part);
    }

    /** A place in a value that stands on one line of a file. */
    static String inLine(JsonParser parser, int line, JsonPointer part) throws IOException {
        while (parser.nextToken() != null) {
            boolean name = parser.currentToken() == JsonToken.FIELD_NAME;
            boolean end = parser.currentToken().isStructEnd();
            if (!name && !end && parser.getParsingContext().pathAsPointer().equals(part)) {
                JsonLocation at = parser.currentTokenLocation();
                return "line " + (at.getLineNr() + line - 1) + " column " + at.getColumnNr();
            }
        }
        return "";
    }
}
