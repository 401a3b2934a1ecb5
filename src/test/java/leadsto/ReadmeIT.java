package leadsto;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Every command that the README shows works as it is shown, one after the other, in a folder of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadmeIT {
    private Path folder;
    private Launcher launcher;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        this.folder = folder;
        launcher = new Launcher(folder);
        // The first start after a build records classes, and says so.
        launcher.run("./leadsto --version");
    }

    @Test
    void itsCommandsRun() throws Exception {
        List<String> commands = commands();
        assertThat(commands).hasSizeGreaterThan(6);
        for (String command : commands) {
            Launcher.Result result = launcher.run(command);
            assertThat(result.exit()).as("%s%n%s", command, result.output()).isZero();
            assertThat(result.output()).as(command).isNotBlank();
        }
    }

    @Test
    void aSecondRunChangesNothingAndSaysSo() throws Exception {
        String command = "./leadsto run graphs --out twice --graph twice-data";
        assertThat(launcher.run(command).exit()).isZero();
        assertThat(launcher.run(command).output()).contains("nothing is new").contains("Nothing changed");
    }

    @Test
    void wrongUsageEndsWithTwo() throws Exception {
        assertThat(launcher.run("./leadsto fly").exit()).isEqualTo(2);
        assertThat(launcher.run("./leadsto run graphs").exit()).isEqualTo(2);
        Launcher.Result mistaken = launcher.run("./leadsto analyze --top many");
        assertThat(mistaken.exit()).isEqualTo(2);
        assertThat(mistaken.output().lines())
                .singleElement()
                .asString()
                .contains("'many' is no whole number", "leadsto analyze --help");
    }

    @Test
    void whatFailsEndsWithOneAndOneLine() throws Exception {
        Launcher.Result missing = launcher.run("./leadsto import nowhere.txt --graph other-data --quiet");
        assertThat(missing.exit()).isEqualTo(1);
        assertThat(missing.output().lines()).singleElement().asString().contains("nowhere.txt");
        assertThat(folder.resolve("other-data")).doesNotExist();
        assertThat(launcher.run("./leadsto analyze --graph other-data").output())
                .contains("there is no store in other-data; make one with `leadsto import`");
    }

    /** The lines of the README's shell blocks that call the program. */
    private static List<String> commands() throws Exception {
        List<String> commands = new ArrayList<>();
        boolean shell = false;
        for (String line : Files.readAllLines(Path.of("README.md"))) {
            if (line.startsWith("```")) {
                shell = line.equals("```sh");
            } else if (shell && line.startsWith("./leadsto ")) {
                commands.add(line);
            }
        }
        return commands;
    }
}
