package leadsto.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import leadsto.dataset.format.ThinkingStyle;
import leadsto.thought.Digest;
import leadsto.thought.Thought;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetTest {
    private static final Options ALL = Options.of("messages", "instruction", "monologue", "thought-graph");

    @TempDir
    Path home;

    @Test
    void aRowSaysWhereItComesFrom() throws IOException {
        Drawing drawing = Strands.six();
        drawing.dataset().writeTo(home.resolve("set"), Options.of("instruction"));
        JsonNode row = rows("set/instruction/train.jsonl").stream()
                .filter(it -> it.path("approach").asText().equals("emotional"))
                .filter(it -> it.path("language").asText().equals("en"))
                .findFirst()
                .orElseThrow();

        assertThat(row.fieldNames())
                .toIterable()
                .containsExactly(
                        "id",
                        "group_id",
                        "instruction",
                        "input",
                        "output",
                        "thought_ids",
                        "kinds",
                        "roles",
                        "approach",
                        "language",
                        "sources",
                        "probability",
                        "score");
        assertThat(row.path("thought_ids").get(0).asText())
                .isEqualTo(drawing.chains().get(1).start().id());
        assertThat(row.path("kinds").toString()).isEqualTo("[\"question\",\"premise\",\"answer\"]");
        assertThat(row.path("roles").toString()).isEqualTo("[\"prompts\",\"supports\"]");
        assertThat(row.path("sources").toString()).isEqualTo("[\"A talk by the sea\"]");
        assertThat(row.path("probability").asDouble()).isEqualTo(.5);
        assertThat(row.path("score").asDouble()).isEqualTo(1);
    }

    @Test
    void aRowSaysWhatMadeItsThoughtsWhereThatIsWanted() throws IOException {
        Drawing drawing = Strands.tides();
        List<Thought> thoughts = drawing.chains().get(0).thoughts();
        Map<String, String> runs = Map.of(
                thoughts.get(0).id(), "import-1",
                thoughts.get(1).id(), "unfold-2",
                thoughts.get(2).id(), "import-1");
        Options options = Options.of("messages");

        drawing.dataset()
                .writeTo(home.resolve("set"), options.with(options.arrangement().with(runs)));

        JsonNode row = new JsonMapper()
                .readTree(Files.readAllLines(home.resolve("set/messages/train.jsonl"))
                        .get(0));
        assertThat(row.path("runs").toString()).isEqualTo("[\"import-1\",\"unfold-2\"]");
        assertThat(home.resolve("set/README.md")).content().contains("- name: runs");
    }

    @Test
    void everySplitIsAFileOfItsFormatAndIsCounted() throws IOException {
        Dataset.Written written = Strands.six().dataset().writeTo(home.resolve("set"), ALL);

        assertThat(written.changed()).isTrue();
        assertThat(written.rows())
                .containsOnlyKeys("messages", "instruction", "monologue", "thought-graph")
                .containsEntry("thought-graph", Map.of("all", 1));
        assertThat(written.rows().get("messages").values().stream()
                        .mapToInt(it -> it)
                        .sum())
                .isEqualTo(9);
        assertThat(contents(home.resolve("set")))
                .containsOnlyKeys(
                        "README.md",
                        "croissant.json",
                        "dataset_info.json",
                        "trainers/axolotl-instruction.yaml",
                        "trainers/axolotl-messages.yaml",
                        "trainers/axolotl-monologue.yaml",
                        "trainers/trl-sft-messages.yaml",
                        "trainers/trl-sft-monologue.yaml",
                        "instruction/test.jsonl",
                        "instruction/train.jsonl",
                        "instruction/validation.jsonl",
                        "guard.json",
                        "manifest.json",
                        "messages/test.jsonl",
                        "messages/train.jsonl",
                        "messages/validation.jsonl",
                        "monologue/test.jsonl",
                        "monologue/train.jsonl",
                        "monologue/validation.jsonl",
                        "thought-graph/graph.jsonl");
        assertThat(written.notes())
                .contains(
                        "monologue: further chains left out: 2, because each holds no thought between question and answer");
    }

    @Test
    void oneConversationIsAllForTrainingAndTheNotesSaySo() throws IOException {
        Dataset.Written written = Strands.bread().dataset().writeTo(home.resolve("set"), Options.of("messages"));

        assertThat(written.rows()).isEqualTo(Map.of("messages", Map.of("train", 1)));
        assertThat(written.notes()).singleElement().asString().startsWith("all is in train:");
        assertThat(text("set/README.md")).contains("all is in train:").doesNotContain("validation.jsonl");
        assertThat(text("set/manifest.json")).contains("all is in train:");
    }

    @Test
    void writingTwiceChangesNothing() throws IOException {
        Path set = home.resolve("set");
        Strands.six().dataset().writeTo(set, ALL);
        Map<String, String> before = contents(set);
        FileTime long_ago = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(set.resolve("messages/train.jsonl"), long_ago);

        Dataset.Written again = Strands.six().dataset().writeTo(set, ALL);

        assertThat(again.changed()).isFalse();
        assertThat(contents(set)).isEqualTo(before);
        assertThat(Files.getLastModifiedTime(set.resolve("messages/train.jsonl")))
                .isEqualTo(long_ago);
    }

    @Test
    void theManifestKnowsEveryFileByItsDigest() throws IOException {
        Path set = home.resolve("set");
        Strands.six().dataset().writeTo(set, ALL);
        Map<String, String> contents = contents(set);
        contents.remove("manifest.json");
        Map<String, String> digests = new TreeMap<>();
        JsonNode manifest =
                new JsonMapper().readTree(set.resolve("manifest.json").toFile());
        manifest.path("files")
                .forEach(file -> digests.put(
                        file.path("path").asText(), file.path("sha256").asText()));

        contents.replaceAll((path, text) -> Digest.sha256(text));
        assertThat(digests).isEqualTo(contents);
    }

    @Test
    void theCardNamesEveryFileAndTheTypeOfEveryColumn() throws IOException {
        Strands.six().dataset().writeTo(home.resolve("set"), Options.of("monologue", "messages"));
        JsonNode front = new YAMLMapper().readTree(text("set/README.md").split("---")[1]);

        assertThat(front.path("license").asText()).isEqualTo("other");
        assertThat(front.path("language").toString()).isEqualTo("[\"ru\",\"en\"]");
        assertThat(front.path("configs")).hasSize(2);
        assertThat(front.path("configs").get(0).path("default").asBoolean()).isTrue();
        assertThat(front.path("configs").get(1).path("data_files").toString())
                .contains("{\"split\":\"test\",\"path\":\"messages/test.jsonl\"}");
        JsonNode row = rows("set/messages/train.jsonl").get(0);
        assertThat(front.path("configs").get(1).path("features"))
                .extracting(feature -> feature.path("name").asText())
                .containsExactlyElementsOf(row::fieldNames);
    }

    @Test
    void theCardTellsCachesThatTheContentIsAnother() throws IOException {
        Strands.tides().dataset().writeTo(home.resolve("one/set"), Options.of("messages"));
        Strands.bread().dataset().writeTo(home.resolve("two/set"), Options.of("messages"));
        JsonNode one = new YAMLMapper()
                .readTree(text("one/set/README.md").split("---")[1])
                .at("/configs/0");
        JsonNode two = new YAMLMapper()
                .readTree(text("two/set/README.md").split("---")[1])
                .at("/configs/0");

        assertThat(one.path("description").asText()).startsWith("sha256 of its files: ");
        assertThat(one.path("data_files")).isEqualTo(two.path("data_files"));
        assertThat(one.path("description")).isNotEqualTo(two.path("description"));
    }

    @Test
    void theLicenceIsTheOneThatAllSourcesState() throws IOException {
        Strands.tides()
                .source("again", "CC-BY-4.0")
                .by(leadsto.thought.Speaker.PERSON)
                .question("Stated?")
                .answer("Yes.")
                .chain()
                .dataset()
                .writeTo(home.resolve("stated"), Options.of("messages"));
        Strands.bread().dataset().writeTo(home.resolve("silent"), Options.of("messages"));

        assertThat(text("stated/README.md")).contains("\nlicense: cc-by-4.0\n");
        assertThat(text("silent/README.md")).contains("\nlicense: unknown\n").contains("state no licence");
    }

    @Test
    void chainsThatSayTheSameAreToldOnceAndCounted() {
        Dataset.Written written = Strands.bread()
                .question("Почему хлеб черствеет быстрее в холодильнике?")
                .doubt("Но ведь холод всё замедляет…")
                .premise("Черствение — это не высыхание, а кристаллизация крахмала;")
                .premise("около нуля крахмал кристаллизуется быстрее всего")
                .answer("«Хлеб надо держать в тепле или морозить»")
                .chain()
                .dataset()
                .writeTo(home.resolve("set"), Options.of("messages"));

        assertThat(written.rows()).isEqualTo(Map.of("messages", Map.of("train", 1)));
        assertThat(written.notes()).contains("chains left out: 1, because each says the same as a chain before it");
    }

    @Test
    void aFolderWithOtherThingsIsLeftAlone() throws IOException {
        Path foreign = Files.createDirectories(home.resolve("foreign"));
        Files.writeString(foreign.resolve("thesis.txt"), "years of work");
        Files.writeString(foreign.resolve("manifest.json"), "{\"writtenBy\": \"somebody else\"}");

        assertThatThrownBy(() -> Strands.six().dataset().writeTo(foreign, ALL))
                .isInstanceOf(DatasetException.class)
                .hasMessage(
                        foreign + " holds other things and no manifest.json of an earlier export; name an empty or a"
                                + " new folder");
        assertThat(contents(foreign)).containsOnlyKeys("thesis.txt", "manifest.json");
        assertThatThrownBy(() -> Strands.six().dataset().writeTo(foreign.resolve("thesis.txt"), ALL))
                .hasMessageEndingWith("is a file; name a folder to write the dataset to");
    }

    @Test
    void whatAnEarlierExportLeftIsRemovedAndWhatSomebodyElsePutThereStays() throws IOException {
        Path set = home.resolve("set");
        Strands.six().dataset().writeTo(set, ALL);
        Files.writeString(set.resolve("messages/notes.txt"), "mine");

        Dataset.Written written = Strands.bread().dataset().writeTo(set, Options.of("messages"));

        assertThat(contents(set))
                .containsOnlyKeys(
                        "README.md",
                        "croissant.json",
                        "dataset_info.json",
                        "guard.json",
                        "manifest.json",
                        "messages/notes.txt",
                        "trainers/axolotl-messages.yaml",
                        "trainers/trl-sft-messages.yaml",
                        "messages/train.jsonl");
        assertThat(written.notes()).contains("removed messages/test.jsonl of an earlier export");
    }

    @Test
    void aManifestCannotNameFilesOutsideItsFolderForRemoval() throws IOException {
        Path set = Files.createDirectories(home.resolve("set"));
        Files.writeString(home.resolve("outside.txt"), "keep me");
        Files.writeString(
                set.resolve("manifest.json"),
                "{\"writtenBy\": \"leadsto\", \"files\": [{\"path\": \"../outside.txt\"}]}");

        Strands.bread().dataset().writeTo(set, Options.of("messages"));

        assertThat(home.resolve("outside.txt")).hasContent("keep me");
    }

    @Test
    void anInterruptedExportLeavesNoHalfFileUnderAFinalName() throws IOException {
        Path fresh = home.resolve("fresh");
        assertThatThrownBy(() -> Strands.six().dataset().writeTo(fresh, ALL, full(1500)))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("could not be written to " + fresh)
                .hasMessageContaining("No space left");
        assertThat(fresh).doesNotExist();

        Path set = home.resolve("set");
        Strands.bread().dataset().writeTo(set, ALL);
        Map<String, String> before = contents(set);
        assertThatThrownBy(() -> Strands.six().dataset().writeTo(set, ALL, full(1500)))
                .isInstanceOf(DatasetException.class);
        assertThat(contents(set)).isEqualTo(before);
    }

    @Test
    void whatAKilledExportLeftIsCompletedByTheNext() throws IOException {
        Path set = home.resolve("set");
        Files.createDirectories(set.resolve(".leadsto-export/messages"));
        Files.writeString(set.resolve(".leadsto-export/messages/train.jsonl"), "{\"id\": \"ha");
        Files.writeString(set.resolve("README.md"), "moved before the end came");

        Strands.bread().dataset().writeTo(set, Options.of("messages"));

        assertThat(contents(set))
                .containsOnlyKeys(
                        "README.md",
                        "croissant.json",
                        "dataset_info.json",
                        "guard.json",
                        "manifest.json",
                        "messages/train.jsonl",
                        "trainers/axolotl-messages.yaml",
                        "trainers/trl-sft-messages.yaml");
    }

    @Test
    void aDatasetWithoutRowsIsAnErrorThatSaysWhy() {
        Dataset none = new Drawing()
                .premise("It is light.")
                .answer("It is light.")
                .chain()
                .dataset();

        assertThatThrownBy(() -> none.writeTo(home.resolve("set"), Options.of("messages")))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining(
                        "of 1 chains none could be told (chains left out: 1, because each says its answer");
        assertThat(home.resolve("set")).doesNotExist();
        assertThat(none.writeTo(home.resolve("graph"), Options.of("thought-graph"))
                        .rows())
                .isEqualTo(Map.of("thought-graph", Map.of("all", 1)));
        assertThatThrownBy(() -> none.writeTo(home.resolve("set"), ALL)).isInstanceOf(DatasetException.class);
    }

    @Test
    void theNotesNameWhatTiesEverythingTogether() {
        Drawing verdicts = new Drawing();
        for (String city : List.of("Albany", "Troy", "Utica", "Rome", "Cairo")) {
            verdicts.question("Is " + city + " the larger one?")
                    .premise(city + " has few inhabitants.")
                    .answer("no")
                    .chain();
        }

        assertThat(verdicts.dataset()
                        .writeTo(home.resolve("set"), Options.of("messages"))
                        .notes())
                .singleElement()
                .asString()
                .contains("what stands in most chains: \"no\" (5), \"Is Albany");
    }

    @Test
    void optionsThatCannotBeAreRefused() {
        assertThatThrownBy(() -> Options.of("parquet"))
                .hasMessage("'parquet' is no format; use all or one or more of messages, sharegpt, instruction,"
                        + " prompt-completion, monologue, preference, preference-sharegpt, kto, kto-sharegpt, steps, rl,"
                        + " trails, contrast, text, thought-graph");
        assertThatThrownBy(Options::of).hasMessageStartingWith("no format is named");
        assertThatThrownBy(() -> new leadsto.dataset.split.Shares(.8, .3, .1)).hasMessageContaining("sum to 1");
        assertThatThrownBy(() -> ThinkingStyle.of("aloud"))
                .hasMessage("'aloud' is no thinking style; use one of inline, reasoning_content, thinking, plain");
    }

    /** A disk that is full after so many bytes of each file. */
    private static java.util.function.UnaryOperator<OutputStream> full(int capacity) {
        return file -> new FilterOutputStream(file) {
            private int written;

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                written += length;
                if (written > capacity) {
                    out.write(bytes, offset, 10);
                    throw new IOException("No space left on device");
                }
                out.write(bytes, offset, length);
            }
        };
    }

    private String text(String path) throws IOException {
        return Files.readString(home.resolve(path));
    }

    private List<JsonNode> rows(String path) throws IOException {
        JsonMapper json = new JsonMapper();
        return Files.readAllLines(home.resolve(path)).stream()
                .map(line -> {
                    try {
                        return json.readTree(line);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .toList();
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return contents;
    }
}
