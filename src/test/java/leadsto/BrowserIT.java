package leadsto;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a newcomer sees and does in Neo4j Browser, in a real Chromium; the pictures are left in {@code target}. */
class BrowserIT {
    private static final String GREEN_OF_ANSWERS = "#2E9E5B";
    private static final String EDIT = """
            MATCH (:Thought)-[link:LEADS_TO]->(:Answer) WITH link ORDER BY elementId(link) LIMIT 1
            SET link.weight = 0.123 RETURN link""".replace('\n', ' ');

    @TempDir
    Path folder;

    @Test
    void aNewcomerFindsTheGuideClicksAndEdits() throws Exception {
        BrowserType.LaunchOptions chromium = Chromium.orSkip();
        Launcher launcher = new Launcher(folder);
        assertThat(launcher.run("./leadsto import graphs").exit()).isZero();
        assertThat(launcher.run("./leadsto analyze").exit()).isZero();
        Process serving = launcher.serve();
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright.chromium().launch(chromium)) {
            Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(1600, 1000));
            List<String> answered = new ArrayList<>();
            page.onResponse(response -> answered.add(response.url()));
            page.navigate(address());
            page.setDefaultTimeout(60_000);

            seeTheGuide(page);
            clickThroughIt(page);
            drawChains(page);
            edit(page);

            assertThat(answered).isNotEmpty().allMatch(url -> url.startsWith("http://localhost:"));
            assertThat(launcher.run("./leadsto import graphs").output()).contains("nothing is new");
            assertThat(launcher.run("./leadsto analyze").exit()).isZero();
            assertThat(weights(launcher)).contains("\"weight\" : 0.123");
        } finally {
            serving.destroy();
            serving.waitFor();
        }
    }

    private static void seeTheGuide(Page page) {
        assertThat(page.getByText("Each circle is a thought")).isVisible(soon());
        assertThat(page.getByText("Click a query, then ▶ in the editor.")).isVisible();
    }

    private static void clickThroughIt(Page page) {
        page.locator("pre.runnable").nth(1).click();
        page.locator("[data-testid=editor-Run]").click();
        Locator answers = page.locator("circle[fill='" + GREEN_OF_ANSWERS + "']");
        assertThat(answers.first()).isVisible(soon());
        picture(page, "browser-answers");
        assertThat(answers.count()).isEqualTo(5);
        assertThat(answers.evaluateAll("all => new Set(all.map(each => each.getAttribute('r'))).size"))
                .as("answers are drawn the larger, the more they attract")
                .isNotEqualTo(1);
        assertThat(page.locator("svg text").filter(new Locator.FilterOptions().setHasText("supports 0.")))
                .not()
                .hasCount(0);
    }

    private static void drawChains(Page page) {
        run(page, "CALL leadsto.chains('', {k: 3}) YIELD path RETURN path");
        assertThat(frame(page, "CALL leadsto.chains")
                        .locator("circle[fill='" + GREEN_OF_ANSWERS + "']")
                        .first())
                .isVisible(soon());
        picture(page, "browser-chains");
    }

    private static void edit(Page page) {
        run(page, EDIT);
        assertThat(frame(page, "SET link.weight")
                        .getByText("Set 1 property", new Locator.GetByTextOptions())
                        .first())
                .isVisible(soon());
    }

    private static void run(Page page, String cypher) {
        page.locator(".monaco-editor").first().click();
        page.keyboard().insertText(cypher);
        page.keyboard().press("Control+Enter");
    }

    /** The answer to a query; the newest stands first. */
    private static Locator frame(Page page, String query) {
        return page.locator("[data-testid=frame]")
                .filter(new Locator.FilterOptions().setHasText(query))
                .first();
    }

    private static LocatorAssertions.IsVisibleOptions soon() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);
    }

    private static void picture(Page page, String name) {
        // The circles come to rest.
        page.waitForTimeout(2_500);
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", name + ".png")));
    }

    private String address() throws Exception {
        try (Stream<String> lines = Files.lines(folder.resolve("serve.txt"))) {
            return lines.filter(line -> line.startsWith("http://")).findFirst().orElseThrow();
        }
    }

    private static String weights(Launcher launcher) throws Exception {
        return launcher.run(
                        "./leadsto cypher 'MATCH ()-[l:LEADS_TO {weight: 0.123}]->() RETURN l.weight AS weight' --json")
                .output();
    }
}
