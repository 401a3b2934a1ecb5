package leadsto.dataset.trainer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files for trainers that go with a dataset, each ready to be written. */
public final class TrainerFiles {
    private static final JsonMapper JSON = new JsonMapper();

    private TrainerFiles() {}

    /**
     * Their texts, by their paths in the dataset's folder.
     *
     * @param license of the dataset, as the card names it
     * @param name of the dataset
     * @param published the day on which it is, where its maker says
     */
    public static Map<String, String> of(
            List<Configuration> configurations,
            MultipleChoice held,
            String license,
            String name,
            Optional<LocalDate> published) {
        Map<String, String> files = new LinkedHashMap<>();
        LlamaFactory.describe(configurations).ifPresent(text -> files.put(LlamaFactory.FILE, text));
        files.putAll(Trl.files(configurations));
        files.putAll(Axolotl.files(configurations));
        files.putAll(held.files());
        if (Tokens.areNeeded(configurations)) {
            files.put(Tokens.FILE, json(Tokens.document()));
        }
        if (!configurations.isEmpty()) {
            files.put(Croissant.FILE, json(Croissant.document(configurations, license, name, published)));
        }
        return files;
    }

    /** What to load with what: a table in Markdown. */
    public static String guide(List<Configuration> configurations) {
        return Guide.text(configurations);
    }

    private static String json(Map<String, Object> document) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps, lists and strings are always JSON", e);
        }
    }
}
