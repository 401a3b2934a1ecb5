package leadsto.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import leadsto.Chromium;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code report} on the graphs of this repository. */
class ReportIT {
    @TempDir
    static Path folder;

    private static Path file;

    @BeforeAll
    static void writeAPage() {
        Verbs.run("import", "graphs", "--graph", store());
        file = folder.resolve("new/report.html");
        Verbs.run("report", "--graph", store(), "--embedding", "offline", "--out", file.toString());
    }

    @Test
    void whatHasNotChangedIsNotWritten() {
        assertThat(said(0, "report", "--graph", store(), "--embedding", "offline", "--json", "--out", file.toString()))
                .contains("\"changed\" : false");
    }

    @Test
    void nothingButAPageIsEverReplaced() throws Exception {
        Path own = Files.writeString(folder.resolve("own.html"), "<p>mine</p>");
        assertThat(said(1, "report", "--graph", store(), "--out", own.toString()))
                .contains("own.html is no page that leadsto wrote; name another place");
        assertThat(own).hasContent("<p>mine</p>");
    }

    @Test
    void aRunReplacesNoSimulationThatItDidNotWrite() throws Exception {
        Path own = Files.createDirectory(folder.resolve("own"));
        Files.writeString(own.resolve("simulation.json"), "{}");
        assertThat(said(1, "run", "graphs", "--graph", store(), "--out", own.toString()))
                .contains("simulation.json is no simulation that leadsto wrote; name another place");
        assertThat(own.resolve("simulation.json")).hasContent("{}");
    }

    @Test
    void aBrowserShowsItWithoutComplaintAndCutsNoShortThought() {
        BrowserType.LaunchOptions chromium = Chromium.orSkip();
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright.chromium().launch(chromium)) {
            Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(1280, 900));
            List<String> complaints = new ArrayList<>();
            List<String> loaded = new ArrayList<>();
            page.onConsoleMessage(it -> complaints.add(it.text()));
            page.onRequest(it -> loaded.add(it.url()));
            page.navigate(file.toUri().toString());
            assertThat(complaints).isEmpty();
            assertThat(loaded).hasSize(1);
            assertThat(page.locator(".box").count()).isGreaterThan(20);
            assertThat(page.locator(".box p")
                            .evaluateAll("all => all.filter(p => p.textContent.length < 130"
                                    + " && (p.scrollHeight > p.clientHeight + 1"
                                    + " || p.parentElement.scrollHeight > p.parentElement.clientHeight + 1))"
                                    + ".map(p => p.textContent)"))
                    .isEqualTo(List.of());
        }
    }

    private static String store() {
        return folder.resolve("store").toString();
    }

    private static String said(int exit, String... arguments) {
        StringWriter said = new StringWriter();
        assertThat(LeadsTo.commandLine()
                        .setOut(new PrintWriter(said))
                        .setErr(new PrintWriter(said))
                        .execute(arguments))
                .isEqualTo(exit);
        return said.toString();
    }
}
