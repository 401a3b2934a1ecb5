package leadsto.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import leadsto.thought.Conversation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonFileTest {
    private static final String GOOD = "{\"question\": \"Why?\", \"answer\": \"So.\"}";

    @TempDir
    Path folder;

    @Test
    void aBrokenLineIsAFaultAndTheOthersGoOn() {
        Reading reading = read(GOOD + "\n{\"question\": \"Why\n\n" + GOOD + "\n[1, 2]\n" + GOOD);

        assertThat(reading.materials).hasSize(3);
        assertThat(reading.faults).hasSize(2);
        assertThat(reading.faults.get(0)).startsWith(path() + " line 2 column ").contains("the JSON is broken");
        assertThat(reading.faults.get(1)).startsWith(path() + " line 5: no known format has such a record");
        assertThat(reading.summary).isEqualTo(new Sources.Summary(1, 1, 0));
    }

    @Test
    void aFirstLineThatIsBrokenDoesNotHideTheOthers() {
        assertThat(read("{\"question\": \"Wh\n" + GOOD + "\n").materials).hasSize(1);
    }

    @Test
    void aTruncatedArrayGivesWhatIsWhole() {
        Reading reading = read("[\n" + GOOD + ",\n" + GOOD + ",\n{\"question\": \"Wh");

        assertThat(reading.materials).hasSize(2);
        assertThat(reading.faults).singleElement().asString().startsWith(path() + " line 4 column ");
    }

    @Test
    void aPrettyPrintedObjectIsOneRecord() {
        Reading reading = read("{\n  \"question\": \"Why?\",\n  \"answer\": \"So.\"\n}\n");

        assertThat(reading.turns()).containsExactly("person: Why?", "assistant: So.");
        assertThat(reading.conversation().source().uri()).isEqualTo(path().toString());
    }

    @Test
    void theSameRecordHasTheSameIdentityHoweverItIsSetOut() {
        String line = read(GOOD).conversation().source().sha256();
        String array = read("[" + GOOD + "]").conversation().source().sha256();
        String pretty = read("{\n\"question\" : \"Why?\",\n\"answer\" : \"So.\" }")
                .conversation()
                .source()
                .sha256();

        assertThat(array).isEqualTo(line).isEqualTo(pretty);
    }

    @Test
    void aFileOfUnknownRecordsIsGivenUpSoon() {
        Reading reading = read("{\"a\": 1}\n".repeat(1000));

        assertThat(reading.faults).hasSize(6);
        assertThat(reading.faults.get(5))
                .isEqualTo(path() + ": its first 5 records are of no known format, so the rest was not read; leave the"
                        + " file out, or name its format with --format");
    }

    @Test
    void recordsOfSeveralFormatsMayFollowEachOther() {
        Reading reading = read(GOOD + "\n{\"messages\": [{\"role\": \"user\", \"content\": \"Why?\"}]}\n"
                + "{\"thoughts\": [{\"id\": \"a\", \"kind\": \"answer\", \"text\": \"So.\"}], \"leadsTo\": []}\n");

        assertThat(reading.materials).hasSize(3);
        assertThat(reading.materials.get(1)).isInstanceOf(Conversation.class);
        assertThat(reading.faults).isEmpty();
    }

    @Test
    void deepNestingIsAFault() {
        Reading reading = read("[".repeat(50_000) + "{");
        Reading nested = read("{\"question\": " + "[".repeat(50_000));

        assertThat(reading.materials.size() + reading.faults.size()).isPositive();
        assertThat(nested.faults).singleElement().asString().contains("it is nested too deeply");
    }

    @Test
    void halfASurrogatePairAndControlCharactersAreCleanedAway() {
        assertThat(read("{\"question\": \"Why\\ud83d?\\u0000\", \"answer\": \"So.\"}")
                        .turns())
                .containsExactly("person: Why\uFFFD?", "assistant: So.");
    }

    private Path path() {
        return folder.resolve("records");
    }

    private Reading read(String content) {
        return Reading.of(Reading.file(folder, "records", content));
    }
}
