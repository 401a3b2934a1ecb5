package leadsto.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import leadsto.dataset.split.Split;

/** LLaMA-Factory's list of datasets, one entry for each file that it can read, named like {@code messages_train}. */
final class LlamaFactory {
    static final String FILE = "dataset_info.json";

    private static final JsonMapper JSON = new JsonMapper();

    private LlamaFactory() {}

    /** The list, or nothing where it would be empty. */
    static Optional<String> describe(List<Rows> rows) {
        ObjectNode list = JSON.createObjectNode();
        for (Rows of : rows) {
            for (Split split : of.counts().keySet()) {
                ObjectNode entry = JSON.createObjectNode().put("file_name", of.path(split));
                of.format()
                        .llamaFactory(entry)
                        .ifPresent(it -> list.set(of.format().name() + "_" + split.word(), it));
            }
        }
        try {
            return list.isEmpty()
                    ? Optional.empty()
                    : Optional.of(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(list) + "\n");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of strings is always JSON", e);
        }
    }
}
