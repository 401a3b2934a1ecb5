package leadsto.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** JSON for people, with the same line ends everywhere. */
public final class Json {
    private static final DefaultPrettyPrinter INDENTED = new DefaultPrettyPrinter()
            .withArrayIndenter(new DefaultIndenter("  ", "\n"))
            .withObjectIndenter(new DefaultIndenter("  ", "\n"));

    private Json() {}

    /** Maps, lists, records, strings and numbers, indented, the last line ended. */
    public static String text(Object document) {
        try {
            return new JsonMapper().writer(INDENTED).writeValueAsString(document) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps, lists and strings are always JSON", e);
        }
    }
}
