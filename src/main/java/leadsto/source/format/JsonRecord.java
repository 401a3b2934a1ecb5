package leadsto.source.format;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Function;
import leadsto.source.text.Text;
import leadsto.thought.Source;

/**
 * One record of a JSON file, its strings mended.
 *
 * @param json the record
 * @param input its file
 * @param index its number in the file, from 0
 * @param alone whether the file holds nothing else
 * @param place says where in the file a part of the record is: {@code line 3 column 14}
 */
public record JsonRecord(JsonNode json, Input input, int index, boolean alone, Function<JsonPointer, String> place) {
    private static final int LONGEST_TITLE = 80;

    /** The source of what the record says; its title is the record's own, else the file's name. */
    public Source source(String id, String title) {
        return Source.of(uri(id), json.toString(), title(id, title));
    }

    /** Where the record stands: its file, and its own name or number within it. */
    public String uri(String id) {
        return alone ? input.name() : input.name() + "#" + (id.isBlank() ? index : id);
    }

    /** What people call it: the record's own title, else the file's name. */
    public String title(String id, String title) {
        String name =
                !title.isBlank() ? title : alone ? input.stem() : input.stem() + " " + (id.isBlank() ? index : id);
        return Text.headline(name, LONGEST_TITLE);
    }

    /** The first of the named fields that is a text or number. */
    public String text(String... fields) {
        for (String field : fields) {
            JsonNode value = json.path(field);
            if (value.isValueNode() && !value.isNull() && !value.asText().isBlank()) {
                return value.asText();
            }
        }
        return "";
    }

    /** What a graph of this record is called where the record has no name of its own. */
    public String graphId() {
        return alone ? input.stem() : input.stem() + "_" + index;
    }
}
