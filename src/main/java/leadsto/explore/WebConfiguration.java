package leadsto.explore;

import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import leadsto.explore.rest.RestAccess;
import leadsto.explore.rest.RestConfiguration;
import leadsto.store.Login;
import leadsto.store.access.Access;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;

/** The web server's parts: the guard before everything, Neo4j Browser and its guide, REST. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({TomcatServletWebServerAutoConfiguration.class, DispatcherServletAutoConfiguration.class})
@Import({Pages.class, BrowserFiles.class, RestConfiguration.class})
class WebConfiguration {

    @Bean
    FilterRegistrationBean<HostFilter> hostFilter(Access access) {
        FilterRegistrationBean<HostFilter> filter = new FilterRegistrationBean<>(new HostFilter(access));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        filter.setDispatcherTypes(EnumSet.allOf(DispatcherType.class));
        return filter;
    }

    @Bean
    Driver driver(Access access, Login login) {
        return GraphDatabase.driver(access.bolt(), AuthTokens.basic(login.user(), login.password()));
    }

    @Bean
    RestAccess restAccess(Access access, Login login) {
        return new RestAccess(login.user(), login.password(), access.readOnly());
    }
}
