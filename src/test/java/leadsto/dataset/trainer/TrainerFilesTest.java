package leadsto.dataset.trainer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import leadsto.dataset.format.Formats;
import leadsto.dataset.format.Manner;
import leadsto.dataset.format.RowFormat;
import org.junit.jupiter.api.Test;

class TrainerFilesTest {
    private final List<Configuration> all = Formats.of(Formats.names(), Manner.bare()).stream()
            .map(format -> configuration(format, 120, 9_000))
            .toList();

    @Test
    void eachTrainerIsToldOfTheConfigurationsThatItReads() {
        assertThat(files().keySet())
                .contains(
                        "dataset_info.json",
                        "croissant.json",
                        "trails/tokens.json",
                        "trainers/trl-sft-messages.yaml",
                        "trainers/trl-dpo-preference.yaml",
                        "trainers/trl-kto-kto.yaml",
                        "trainers/trl-grpo-rl.yaml",
                        "trainers/accepted.py",
                        "trainers/axolotl-sharegpt.yaml",
                        "trainers/axolotl-steps.yaml")
                .doesNotContain(
                        "trainers/trl-sft-sharegpt.yaml",
                        "trainers/trl-sft-instruction.yaml",
                        "trainers/axolotl-contrast.yaml",
                        "lm-eval/leadsto.yaml");
    }

    @Test
    void adaptersAndLengthsFollowTheSizeOfTheData() throws Exception {
        JsonNode few = yaml("trainers/trl-sft-messages.yaml", files());
        RowFormat messages = Formats.of(List.of("messages"), Manner.bare()).get(0);
        JsonNode many = yaml(
                "trainers/trl-sft-messages.yaml",
                TrainerFiles.of(
                        List.of(configuration(messages, 50_000, 90_000)),
                        new MultipleChoice(0),
                        "mit",
                        "x",
                        Optional.empty()));

        assertThat(few.path("use_peft").asBoolean()).isTrue();
        assertThat(few.path("lora_r").asInt()).isLessThan(many.path("lora_r").asInt());
        assertThat(few.path("num_train_epochs").asInt()).isEqualTo(3);
        assertThat(many.path("num_train_epochs").asInt()).isEqualTo(1);
        assertThat(few.path("max_length").asInt()).isEqualTo(4096);
        assertThat(many.path("max_length").asInt()).isEqualTo(32768);
    }

    @Test
    void llamaFactoryKnowsWhichColumnIsWhich() throws Exception {
        JsonNode info = new JsonMapper().readTree(files().get("dataset_info.json"));

        assertThat(info.at("/messages_train/tags/user_tag").asText()).isEqualTo("user");
        assertThat(info.at("/preference-sharegpt_train/ranking").asBoolean()).isTrue();
        assertThat(info.at("/preference-sharegpt_train/columns").toString())
                .isEqualTo("{\"messages\":\"conversations\",\"chosen\":\"preferred\",\"rejected\":\"dispreferred\"}");
        assertThat(info.at("/kto-sharegpt_train/columns/kto_tag").asText()).isEqualTo("label");
        assertThat(info.has("preference_train")).isFalse();
        assertThat(info.at("/instruction_validation/file_name").asText()).isEqualTo("instruction/validation.jsonl");
    }

    @Test
    void croissantKnowsEveryFileByItsDigestAndEveryColumnByItsType() throws Exception {
        JsonNode croissant = new JsonMapper().readTree(files().get("croissant.json"));

        assertThat(croissant.path("conformsTo").asText()).endsWith("croissant/1.1");
        assertThat(croissant.path("distribution")).hasSize(2 * all.size());
        assertThat(croissant.at("/distribution/0/sha256").asText()).isEqualTo("abc");
        assertThat(croissant.at("/recordSet/0/@id").asText()).isEqualTo("messages_train");
        assertThat(croissant
                        .at("/recordSet/0/field/0/subField/1/source/transform/jsonPath")
                        .asText())
                .isEqualTo("$[*].content");
    }

    @Test
    void aChoiceIsAmongAnswersThatAreHeldOutTooAndOfTheSameLanguage() throws Exception {
        MultipleChoice held = new MultipleChoice(7);
        held.add("Why two tides?", "The moon stretches the sea.", "en");
        held.add("Why does ice float?", "Water swells when it freezes.", "en");
        held.add("Why two tides?", "Another answer to it.", "en");
        held.add("Почему?", "Потому.", "ru");

        String[] rows = held.files().get("lm-eval/test.jsonl").split("\n");
        assertThat(rows).hasSize(2);
        JsonNode row = new JsonMapper().readTree(rows[0]);
        assertThat(row.path("choices")).hasSize(2);
        assertThat(row.path("choices").get(row.path("answer").asInt()).asText())
                .isEqualTo("The moon stretches the sea.");
        assertThat(yaml("lm-eval/leadsto.yaml", held.files())
                        .path("output_type")
                        .asText())
                .isEqualTo("multiple_choice");
        assertThat(new MultipleChoice(7).files()).isEmpty();
    }

    @Test
    void theGuideNamesACommandForWhatHasOne() {
        assertThat(Guide.text(all))
                .contains("| `kto` | `trl kto --config trainers/trl-kto-kto.yaml` |")
                .contains("`axolotl train trainers/axolotl-messages.yaml`")
                .contains("| `contrast` | your own probe");
    }

    @Test
    void everyFileOfASplitIsNamed() throws Exception {
        RowFormat messages = Formats.of(List.of("messages"), Manner.bare()).get(0);
        List<Configuration.DataFile> shards = List.of(
                new Configuration.DataFile("messages/train-00000-of-00002.jsonl", 1, "abc"),
                new Configuration.DataFile("messages/train-00001-of-00002.jsonl", 1, "def"));
        Configuration cut = new Configuration(
                "messages",
                messages.shape(),
                messages.features(),
                List.of(new Configuration.Part("train", "messages/train-*", shards, 10)),
                100);
        Map<String, String> files = TrainerFiles.of(
                List.of(cut), new MultipleChoice(0), "mit", "x", Optional.of(LocalDate.of(2026, 1, 31)));

        JsonNode info = new JsonMapper().readTree(files.get("dataset_info.json"));
        assertThat(info.at("/messages_train_00000/file_name").asText())
                .isEqualTo("messages/train-00000-of-00002.jsonl");
        assertThat(info.at("/messages_train_00001/file_name").asText())
                .isEqualTo("messages/train-00001-of-00002.jsonl");
        assertThat(info).hasSize(2);
        JsonNode axolotl = yaml("trainers/axolotl-messages.yaml", files);
        assertThat(axolotl.path("datasets"))
                .extracting(it -> it.path("path").asText())
                .containsExactly("messages/train-00000-of-00002.jsonl", "messages/train-00001-of-00002.jsonl");
        assertThat(Guide.text(List.of(cut))).contains("`dataset` `messages_train_00000,messages_train_00001`");
        assertThat(new JsonMapper()
                        .readTree(files.get("croissant.json"))
                        .path("datePublished")
                        .asText())
                .isEqualTo("2026-01-31");
        assertThat(files())
                .hasEntrySatisfying("croissant.json", it -> assertThat(it).doesNotContain("datePublished"));
    }

    private Map<String, String> files() {
        return TrainerFiles.of(all, new MultipleChoice(0), "mit", "chains", Optional.empty());
    }

    private static JsonNode yaml(String path, Map<String, String> files) throws Exception {
        return new YAMLMapper().readTree(files.get(path));
    }

    private static Configuration configuration(RowFormat format, int rows, int longest) {
        return new Configuration(
                format.name(),
                format.shape(),
                format.features(),
                List.of(part(format, "train", rows), part(format, "validation", rows / 10)),
                longest);
    }

    private static Configuration.Part part(RowFormat format, String split, int rows) {
        String path = format.name() + "/" + split + ".jsonl";
        return new Configuration.Part(split, path, List.of(new Configuration.DataFile(path, 1, "abc")), rows);
    }
}
