package leadsto.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The head of the dataset card, by which {@code datasets} finds configurations, files and column types.
 *
 * <p>The types stand there because a column that is empty in one file would otherwise be guessed from it. The description
 * holds a digest because {@code datasets} knows a local folder in its cache by name and configuration alone: without it,
 * another export into a folder of the same name would silently load as the first.
 *
 * @param written the formats that have rows
 */
record FrontMatter(Figures figures, List<Rows> written) {
    private static final int[] SIZES = {1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000};
    private static final String[] SIZE_NAMES = {"1K", "10K", "100K", "1M", "10M", "100M"};

    private static final YAMLMapper YAML = new YAMLMapper(YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
            .build());

    /** YAML, each line ended. */
    String text() {
        Map<String, Object> front = new LinkedHashMap<>();
        front.put("pretty_name", "LeadsTo: chains of thoughts that lead to answers");
        front.put("license", Licence.identifier(figures.sources()));
        List<String> languages = figures.languages().keySet().stream()
                .filter(it -> !it.equals("und"))
                .toList();
        if (!languages.isEmpty()) {
            front.put("language", languages);
        }
        front.put("task_categories", List.of("text-generation"));
        front.put("size_categories", List.of(sizeCategory()));
        List<Map<String, Object>> configs = new ArrayList<>();
        written.forEach(of -> configs.add(config(of, configs.isEmpty())));
        if (!configs.isEmpty()) {
            front.put("configs", configs);
        }
        try {
            return YAML.writeValueAsString(front);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps, lists and strings are always YAML", e);
        }
    }

    private static Map<String, Object> config(Rows of, boolean first) {
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("config_name", of.format().name());
        if (first) {
            config.put("default", true);
        }
        config.put("description", "sha256 of its files: " + of.contentDigest());
        List<Map<String, String>> files = new ArrayList<>();
        of.counts().keySet().forEach(split -> files.add(named("split", split.word(), "path", of.path(split))));
        config.put("data_files", files);
        List<Map<String, Object>> features = new ArrayList<>();
        of.features().forEach((name, type) -> {
            Map<String, Object> feature = new LinkedHashMap<>();
            feature.put("name", name);
            ((Map<?, ?>) type).forEach((key, value) -> feature.put((String) key, value));
            features.add(feature);
        });
        config.put("features", features);
        return config;
    }

    private static Map<String, String> named(String key, String value, String otherKey, String otherValue) {
        Map<String, String> pair = new LinkedHashMap<>();
        pair.put(key, value);
        pair.put(otherKey, otherValue);
        return pair;
    }

    private String sizeCategory() {
        int largest = written.stream()
                .mapToInt(of -> of.counts().values().stream().mapToInt(it -> it).sum())
                .max()
                .orElse(0);
        if (largest < SIZES[0]) {
            return "n<1K";
        }
        for (int i = 1; i < SIZES.length; i++) {
            if (largest < SIZES[i]) {
                return SIZE_NAMES[i - 1] + "<n<" + SIZE_NAMES[i];
            }
        }
        return "n>100M";
    }
}
