package leadsto.dataset.experiment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import leadsto.dataset.Licence;

/** The card of an experiment's folder, by which {@code datasets} finds the arms and their columns. */
record ExperimentCard(Design design, Map<String, String> digests) {
    private static final YAMLMapper YAML = new YAMLMapper(YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
            .build());

    String text() {
        return "---\n" + frontMatter() + "---\n"
                + """

                # An A/B over %d questions, %d of them held out

                Four configurations hold the same questions and answers and differ in what stands between: `backward`, `forward`, `shuffled`,
                `answer_only`. `plan.md` says what each is, how to train and score them, and what the result can tell. Rows with one `pair_id`
                belong together across the arms. **Do not split again**: rows of one `group_id` stand on one side.

                %s

                Written by LeadsTo %s; files, digests and figures: `manifest.json`.
                """.formatted(
                                design.pairs() + design.tests(),
                                design.tests(),
                                Licence.sentence(design.sources()),
                                design.options().toolVersion());
    }

    private String frontMatter() {
        Map<String, Object> front = new LinkedHashMap<>();
        front.put("pretty_name", "LeadsTo: an A/B of backward and forward chains");
        front.put("license", Licence.identifier(design.sources()));
        List<String> languages = design.languages();
        if (!languages.isEmpty()) {
            front.put("language", languages);
        }
        front.put("task_categories", List.of("text-generation"));
        front.put("configs", Stream.of(Arm.values()).map(this::config).toList());
        try {
            return YAML.writeValueAsString(front);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps, lists and strings are always YAML", e);
        }
    }

    private Map<String, Object> config(Arm arm) {
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("config_name", arm.word());
        if (arm == Arm.BACKWARD) {
            config.put("default", true);
        }
        config.put("description", "sha256 of its files: " + digests.get(arm.word()));
        config.put(
                "data_files",
                Stream.of("train", "test").map(split -> file(arm, split)).toList());
        List<Map<String, Object>> features = new ArrayList<>();
        ArmRows.features(design.options().style()).forEach((name, type) -> {
            Map<String, Object> feature = new LinkedHashMap<>();
            feature.put("name", name);
            ((Map<?, ?>) type).forEach((key, value) -> feature.put((String) key, value));
            features.add(feature);
        });
        config.put("features", features);
        return config;
    }

    private static Map<String, String> file(Arm arm, String split) {
        Map<String, String> file = new LinkedHashMap<>();
        file.put("split", split);
        file.put("path", arm.word() + "/" + split + ".jsonl");
        return file;
    }
}
