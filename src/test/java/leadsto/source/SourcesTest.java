package leadsto.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import leadsto.thought.Conversation;
import leadsto.thought.Material;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourcesTest {
    private static final byte[] IMAGE = {
        (byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0
    };

    @TempDir
    Path folder;

    @Test
    void folderIsWalkedInOrderWithoutWhatIsHiddenOrNoText() {
        Reading.file(folder, "b.txt", "Second.");
        Reading.file(folder, "a/z.md", "First.");
        Reading.file(folder, ".hidden/x.txt", "Hidden.");
        Reading.file(folder, ".DS_Store", "Hidden.");
        Reading.file(folder, "LICENSE", "Take it.");
        Reading.file(folder, "picture.png", IMAGE);
        Reading.file(folder, "empty.txt", "");

        Reading reading = Reading.of(folder);

        assertThat(reading.materials)
                .extracting(it -> ((Conversation) it).turns().get(0).text())
                .containsExactly("First.", "Second.");
        assertThat(reading.faults).isEmpty();
        assertThat(reading.summary).isEqualTo(new Sources.Summary(2, 0, 2));
    }

    @Test
    void aNamedFileThatIsNoTextIsAFault() {
        Path image = Reading.file(folder, "picture.png", IMAGE);
        Path empty = Reading.file(folder, "empty.txt", " \n");

        assertThat(Reading.of(image, empty).faults)
                .containsExactly(
                        image + ": the file is no text; name a text file in one of the formats, or leave it out",
                        empty + ": the file is empty; name a text file in one of the formats, or leave it out");
    }

    @Test
    void missingPathsAreNamedTogether() {
        assertThatThrownBy(() -> Reading.of(folder.resolve("x"), folder, folder.resolve("y")))
                .isInstanceOf(SourceException.class)
                .hasMessage(folder.resolve("x") + ", " + folder.resolve("y")
                        + ": there are no such files or folders; check the spelling");
    }

    @Test
    void aFolderWithoutFilesIsAnError() {
        assertThatThrownBy(() -> Reading.of(folder))
                .isInstanceOf(SourceException.class)
                .hasMessage(folder + ": no file is in there; name files, or folders with files");
    }

    @Test
    void anUnknownFormatIsAnErrorThatNamesTheFormats() {
        Reading.file(folder, "a.txt", "A.");

        assertThatThrownBy(() -> Reading.as(Optional.of("word"), folder))
                .isInstanceOf(SourceException.class)
                .hasMessageStartingWith("'word' is no format; use one of graph-json, chatgpt, reasoningflow")
                .hasMessageEndingWith("note-export, text");
    }

    @Test
    void aForcedFormatReadsWhatItsContentWouldNotTell() {
        Path file = Reading.file(folder, "a.txt", "{\"messages\": []}");

        assertThat(Reading.as(Optional.of("text"), file).turns()).containsExactly("author: {\"messages\": []}");
    }

    @Test
    void theSameFileUnderTwoPathsIsReadOnce() {
        Path file = Reading.file(folder, "a.txt", "A.");

        assertThat(Reading.of(file, folder, file).materials).hasSize(1);
    }

    @Test
    void whatTheListenerThrowsEndsTheReading() {
        Path broken = Reading.file(folder, "a.jsonl", "{\"question\": \"a\", \"answer\": \"b\"}\n{\"oops\n");
        Sources.Listener strict = new Sources.Listener() {
            @Override
            public void material(Material material) {}

            @Override
            public void failed(Fault fault) {
                throw new IllegalStateException(fault.toString());
            }
        };

        assertThatThrownBy(() -> Sources.of(List.of(broken), Optional.empty()).read(strict))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(broken + " line 2 column");
    }

    @Test
    void contentAndIdentityDoNotDependOnNameLineEndsOrByteOrderMark() {
        String text = "# Title\n\nOne line.\nAnother — «строка».";
        Path plain = Reading.file(folder, "a.txt", text);
        Path windows = Reading.file(folder, "b.json", "\uFEFF" + text.replace("\n", "\r\n"));
        Path utf16 = Reading.file(folder, "c.csv", "\uFEFF" + text, StandardCharsets.UTF_16LE);
        Path unmarked = Reading.file(folder, "d", text, StandardCharsets.UTF_16BE);

        Reading reading = Reading.of(plain, windows, utf16, unmarked);

        assertThat(reading.materials)
                .extracting(it -> ((Conversation) it).source().sha256())
                .containsOnly(reading.conversation().source().sha256())
                .hasSize(4);
        assertThat(reading.materials)
                .extracting(it -> ((Conversation) it).source().title())
                .containsOnly("Title");
        assertThat(reading.mendings).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1251", "KOI8-R"})
    void legacyRussianFilesAreDecodedAndReported(String charset) {
        Path file = Reading.file(
                folder, "old.txt", "Мысли ведут к ответу, а ответ - к новым мыслям.", Charset.forName(charset));

        Reading reading = Reading.of(file);

        assertThat(reading.turns()).containsExactly("author: Мысли ведут к ответу, а ответ - к новым мыслям.");
        assertThat(reading.mendings)
                .singleElement()
                .asString()
                .startsWith(file + ": mended, was ")
                .containsIgnoringCase(charset);
    }

    @Test
    void aZipIsReadWithoutWhatNoReaderKnows() {
        Path zip = Reading.zip(
                folder,
                "export.zip",
                "conversations.json",
                "[{\"messages\": [{\"role\": \"user\", \"content\": \"Why?\"}]}]",
                "chat.html",
                "<!DOCTYPE html><html>the same</html>",
                "notes/a.md",
                "A note.",
                "__MACOSX/a.md",
                "Junk.");

        Reading reading = Reading.of(zip);

        assertThat(reading.materials)
                .extracting(it -> ((Conversation) it).source().uri())
                .containsExactly(zip + "!/conversations.json#0", zip + "!/notes/a.md");
        assertThat(reading.faults).isEmpty();
        assertThat(reading.summary).isEqualTo(new Sources.Summary(1, 0, 0));
    }

    @Test
    void anEntryThatPointsOutOfItsZipIsAFault() {
        Path zip = Reading.zip(folder, "evil.zip", "../../out.md", "Outside.", "in.md", "Inside.");

        Reading reading = Reading.of(zip);

        assertThat(reading.turns()).containsExactly("author: Inside.");
        assertThat(reading.faults)
                .containsExactly(
                        zip + ": the entry '../../out.md' points out of the archive; do not trust this archive");
    }

    @Test
    void aZipBombIsOneFault() throws Exception {
        Path zip = folder.resolve("bomb.zip");
        byte[] block = "a ".repeat(1 << 19).getBytes(StandardCharsets.UTF_8);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String name : List.of("a.txt", "b.txt")) {
                out.putNextEntry(new ZipEntry(name));
                for (int i = 0; i < 50; i++) {
                    out.write(block);
                }
            }
        }

        assertThat(Reading.of(zip).faults)
                .containsExactly(
                        zip + ": the archive unpacks to more than a sane one would: 'a.txt' is over 200 times its"
                                + " packed size; unpack it yourself if you trust it, and name the folder");
    }

    @Test
    void aBrokenZipIsAFaultAndTheOthersGoOn() {
        Path broken = Reading.file(folder, "a.zip", new byte[] {'P', 'K', 3, 4, 1, 2, 3});
        Path text = Reading.file(folder, "b.txt", "B.");

        Reading reading = Reading.of(broken, text);

        assertThat(reading.faults).singleElement().asString().startsWith(broken + ": the zip archive is broken");
        assertThat(reading.turns()).containsExactly("author: B.");
        assertThat(reading.summary).isEqualTo(new Sources.Summary(2, 1, 0));
    }

    @Test
    void markupOfNoKnownFormatIsAFault() {
        Path page = Reading.file(folder, "page.txt", "<!DOCTYPE html><html></html>");

        assertThat(Reading.of(page).faults)
                .singleElement()
                .asString()
                .startsWith(page + ": no known format looks like this; name one with --format (");
    }
}
