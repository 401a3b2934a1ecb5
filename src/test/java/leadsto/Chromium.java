package leadsto;

import com.microsoft.playwright.BrowserType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The browser of tests that look at pages. */
public final class Chromium {
    private Chromium() {}

    /** How it is launched; a test that asks for it is skipped where there is none. */
    public static BrowserType.LaunchOptions orSkip() {
        Optional<Path> path = path();
        Assumptions.assumeTrue(path.isPresent(), "there is no Chromium; install one, or set CHROMIUM to its path");
        return new BrowserType.LaunchOptions()
                .setExecutablePath(path.get())
                .setHeadless(true)
                .setArgs(List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync"));
    }

    private static Optional<Path> path() {
        return Stream.of(
                        Optional.ofNullable(System.getenv("CHROMIUM")).orElse("/usr/bin/chromium"),
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
