package leadsto.explore.rest;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import leadsto.store.BoltServer;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** REST over a Neo4j of its own, on free ports. */
final class RestServer implements AutoCloseable {
    static final String PASSWORD = "пароль: with colon";

    final Driver driver;
    final BoltServer bolt;
    private final ConfigurableApplicationContext context;

    RestServer(Path folder) {
        bolt = new BoltServer(folder, false);
        driver = GraphDatabase.driver(bolt.address(), AuthTokens.none());
        context = start(driver, false);
    }

    static ConfigurableApplicationContext start(Driver driver, boolean readOnly) {
        SpringApplication application = new SpringApplication(
                RestConfiguration.class,
                TomcatServletWebServerAutoConfiguration.class,
                DispatcherServletAutoConfiguration.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setRegisterShutdownHook(false);
        application.addInitializers(it -> {
            it.getBeanFactory().registerSingleton("driver", driver);
            it.getBeanFactory().registerSingleton("access", new RestAccess("neo4j", PASSWORD, readOnly));
        });
        return application.run("--server.port=0", "--server.address=127.0.0.1");
    }

    static URI address(ConfigurableApplicationContext context) {
        int port = ((ServletWebServerApplicationContext) context).getWebServer().getPort();
        return URI.create("http://127.0.0.1:" + port);
    }

    URI address() {
        return address(context);
    }

    @Override
    public void close() {
        context.close();
        driver.close();
        bolt.close();
    }

    /** Which address is answered by which method. */
    Map<RequestMappingInfo, HandlerMethod> mappings() {
        return context.getBean(RequestMappingHandlerMapping.class).getHandlerMethods();
    }
}
