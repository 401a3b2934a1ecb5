package leadsto.cli;

import java.nio.file.Path;

/** Where what was computed or paid for is kept for later runs: {@code LEADSTO_CACHE}, or the
 * property {@code leadsto.cache} of the running program, else the user's cache folder. */
final class UserCache {
    private UserCache() {}

    static Path folder() {
        String named = System.getProperty("leadsto.cache", System.getenv("LEADSTO_CACHE"));
        if (named != null && !named.isBlank()) {
            return Path.of(named);
        }
        String caches = System.getenv("XDG_CACHE_HOME");
        Path folder = caches == null || caches.isBlank()
                ? Path.of(System.getProperty("user.home"), ".cache")
                : Path.of(caches);
        return folder.resolve("leadsto");
    }
}
