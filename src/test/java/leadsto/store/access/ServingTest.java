package leadsto.store.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files beside a store by which other processes reach it. */
class ServingTest {
    private final Serving serving =
            new Serving(42, URI.create("http://localhost:7474/"), URI.create("bolt://localhost:7687"));

    @TempDir
    private Path folder;

    @Test
    void whatAProcessLeavesIsFoundWhileItHoldsTheFolder() throws Exception {
        serving.announce(folder);
        assertThat(Serving.by(42, folder)).contains(serving);
        assertThat(Serving.by(43, folder)).isEmpty();
        Serving.forget(folder);
        assertThat(Serving.by(42, folder)).isEmpty();
    }

    @Test
    void halfAFileIsNoWord() throws Exception {
        Files.writeString(folder.resolve(Serving.FILE), "process=42\nhttp=");
        assertThat(Serving.by(42, folder)).isEmpty();
    }

    @Test
    void aPasswordIsMadeOnce() throws Exception {
        String made = Password.readOrMake(folder);
        assertThat(made).matches("([a-z2-9]{5}-){3}[a-z2-9]{5}");
        assertThat(Password.readOrMake(folder)).isEqualTo(made);
    }

    @Test
    void onlyTheOwnerReadsThem() throws Exception {
        Assumptions.assumeTrue(
                folder.getFileSystem().supportedFileAttributeViews().contains("posix"),
                "this system has no such rights");
        serving.announce(folder);
        Password.readOrMake(folder);
        for (String file : new String[] {Serving.FILE, Password.FILE}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file))))
                    .isEqualTo("rw-------");
        }
    }
}
