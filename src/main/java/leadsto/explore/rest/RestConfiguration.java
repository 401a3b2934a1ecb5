package leadsto.explore.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.Filter;
import leadsto.store.entity.EntityConfiguration;
import org.apache.catalina.core.StandardHost;
import org.neo4j.driver.Driver;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * The door: beside a {@link Driver} and a {@link RestAccess} it makes a Spring Boot application with a Tomcat answer under
 * {@code /api}.
 *
 * <pre>{@code
 * SpringApplication application = new SpringApplication(RestConfiguration.class,
 *         TomcatServletWebServerAutoConfiguration.class, DispatcherServletAutoConfiguration.class);
 * application.addInitializers(context -> {
 *     context.getBeanFactory().registerSingleton("driver", driver);
 *     context.getBeanFactory().registerSingleton("access", new RestAccess("neo4j", password, false));
 * });
 * application.run("--server.port=7474", "--server.address=127.0.0.1");
 * }</pre>
 *
 * <p>Everything under {@code /api} asks for the password, and what changes something also for a body of JSON that no foreign
 * page sent. {@code Host} is for the server around it to check, and what Tomcat logs for it to silence.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebMvc
@Import({
    EntityConfiguration.class,
    ThoughtController.class,
    LinkController.class,
    TopologyController.class,
    SourceController.class,
    ExportController.class,
    DocumentController.class,
    Problems.class
})
public class RestConfiguration {

    @Bean
    WholeGraph restGraph(Driver driver) {
        return new WholeGraph(driver);
    }

    @Bean
    FilterRegistrationBean<Filter> restAccessFilter(RestAccess access) {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(new AccessFilter(access));
        registration.addUrlPatterns("/api/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
        return registration;
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> restErrors() {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ProblemValve.class.getName());
            }
        });
    }

    @Bean
    WebMvcConfigurer restMvc() {
        return new WebMvcConfigurer() {
            @Override
            public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
                converters.withJsonConverter(new JacksonJsonHttpMessageConverter(json()));
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new KnownParameters()).addPathPatterns("/api/**");
            }
        };
    }

    private static JsonMapper json() {
        JsonFactory factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxDocumentLength(JsonBody.MOST_BYTES)
                        .build())
                .build();
        return JsonMapper.builder(factory)
                .changeDefaultPropertyInclusion(it -> it.withValueInclusion(JsonInclude.Include.NON_NULL))
                .build();
    }
}
