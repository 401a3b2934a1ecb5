package leadsto.dataset;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/** One way for a trail of thoughts to become a row that trainers read. A new one is a class and a line in {@link Formats}. */
interface RowFormat {

    /** The name of the format, of its folder and of the configuration in the card. */
    String name();

    /** One sentence for the card: who reads such rows and how they come about. */
    String description();

    /** What the format's own columns hold, by name, as the card's {@code features} write types. */
    Map<String, Object> features();

    /** The format's own columns: every feature, none null; or empty where this trail cannot be told so. */
    Optional<Map<String, Object>> cells(Trail trail);

    /** Which trails it cannot tell, as the end of "further chains left out: N, because each ...". */
    String untold();

    /** How LLaMA-Factory's {@code dataset_info.json} describes such a file, where LLaMA-Factory can read it. */
    Optional<ObjectNode> llamaFactory(ObjectNode description);
}
