package leadsto.source.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import leadsto.thought.Material;

/** A reader of one kind of JSON record, whether it stands alone in its file, in an array or one a line. */
public interface RecordFormat {

    /** The word of the command line: {@code chatgpt}. */
    String name();

    /** Whether a record is of this format. */
    boolean recognises(JsonNode json);

    /**
     * Reads the record.
     *
     * @return empty for a record that is right and says nothing
     * @throws Unreadable where it is not what it seems
     */
    Optional<? extends Material> read(JsonRecord record);
}
