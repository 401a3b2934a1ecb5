package leadsto.explore;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import leadsto.explore.procedure.Procedures;
import leadsto.store.Login;
import leadsto.store.ServedStore;
import leadsto.store.access.Access;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * A store that is being explored: Neo4j Browser and REST on one port, Bolt on another, until it is closed.
 *
 * <pre>{@code
 * try (Explorer explorer = Explorer.start("leadsto-data", access, Path.of("cypher"))) {
 *     System.out.println(explorer.address());
 * }
 * }</pre>
 */
public final class Explorer implements AutoCloseable {
    private final Access access;
    private final ServedStore store;
    private final ConfigurableApplicationContext web;

    private Explorer(Access access, ServedStore store, ConfigurableApplicationContext web) {
        this.access = access;
        this.store = store;
        this.web = web;
    }

    /**
     * Opens a store and lets people and programs reach it.
     *
     * @param where the store's folder
     * @param library the folder of queries, which holds the pages as well
     */
    public static Explorer start(String where, Access access, Path library) {
        ServedStore store = ServedStore.open(where, access);
        try {
            store.provide(Procedures.all());
            Explorer explorer = new Explorer(access, store, web(store, access, library));
            store.announce();
            return explorer;
        } catch (RuntimeException e) {
            store.close();
            throw new ExploreException(
                    "the pages cannot be served at " + access.http() + ": "
                            + rootOf(e).getMessage(),
                    e);
        }
    }

    private static ConfigurableApplicationContext web(ServedStore store, Access access, Path library) {
        return new SpringApplicationBuilder(WebConfiguration.class)
                .web(WebApplicationType.SERVLET)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                // The store closes by a hook of its own; the pages end with the process.
                .registerShutdownHook(false)
                .initializers(context -> {
                    GenericApplicationContext beans = (GenericApplicationContext) context;
                    beans.registerBean(Access.class, () -> access);
                    beans.registerBean(Login.class, store::login);
                    beans.registerBean(Guide.class, () -> new Guide(library));
                })
                .properties(Map.of(
                        "server.address", access.bind(),
                        "server.port", Integer.toString(access.httpPort())))
                .run();
    }

    /** Where its pages are. */
    public URI address() {
        return access.http();
    }

    /** The one address to click: the password stands behind its {@code #}, which no browser sends on. */
    public URI entrance() {
        return access.http().resolve("#" + store.login().password());
    }

    /** Where Bolt is spoken. */
    public URI bolt() {
        return store.bolt();
    }

    /** The user and password that everyone is asked for. */
    public Login login() {
        return store.login();
    }

    @Override
    public void close() {
        web.close();
        store.close();
    }

    private static Throwable rootOf(Throwable failure) {
        return failure.getCause() == null ? failure : rootOf(failure.getCause());
    }
}
