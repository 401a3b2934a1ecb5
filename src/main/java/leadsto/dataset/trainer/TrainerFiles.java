package leadsto.dataset.trainer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files for trainers that go with a dataset, each ready to be written. */
public final class TrainerFiles {
    private TrainerFiles() {}

    /** Their texts, by their paths in the dataset's folder. */
    public static Map<String, String> of(List<Configuration> configurations) {
        Map<String, String> files = new LinkedHashMap<>();
        LlamaFactory.describe(configurations).ifPresent(text -> files.put(LlamaFactory.FILE, text));
        return files;
    }
}
