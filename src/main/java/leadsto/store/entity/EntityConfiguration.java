package leadsto.store.entity;

import java.util.Set;
import org.neo4j.cypherdsl.core.renderer.Configuration.Builder;
import org.neo4j.cypherdsl.core.renderer.Dialect;
import org.neo4j.driver.Driver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.data.neo4j.core.Neo4jOperations;
import org.springframework.data.neo4j.core.Neo4jTemplate;
import org.springframework.data.neo4j.core.convert.Neo4jConversions;
import org.springframework.data.neo4j.core.mapping.Neo4jMappingContext;
import org.springframework.data.neo4j.core.transaction.Neo4jTransactionManager;
import org.springframework.data.neo4j.repository.config.EnableNeo4jRepositories;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The door: with a bean of type {@link Driver} beside it, a Spring program has {@link Thoughts}, {@link Links},
 * {@link Sources}, {@link Runs}, {@link Search} and {@link Edits}.
 *
 * <pre>{@code
 * AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
 * context.registerBean(Driver.class, () -> GraphDatabase.driver("bolt://localhost:7687", token));
 * context.register(EntityConfiguration.class);
 * context.refresh();
 * }</pre>
 *
 * <p>The store must have been made by {@code leadsto}, which also makes the full-text index that {@link Search} asks.
 */
@Configuration(proxyBeanMethods = false)
@EnableNeo4jRepositories(basePackageClasses = EntityConfiguration.class)
public class EntityConfiguration {

    @Bean
    org.neo4j.cypherdsl.core.renderer.Configuration cypherDialect() {
        Builder configuration = org.neo4j.cypherdsl.core.renderer.Configuration.newConfig();
        return configuration.withDialect(Dialect.NEO4J_5_26).build();
    }

    @Bean
    Neo4jClient neo4jClient(Driver driver) {
        return Neo4jClient.create(driver);
    }

    @Bean
    Neo4jMappingContext neo4jMappingContext() {
        Neo4jMappingContext context = new Neo4jMappingContext(new Neo4jConversions());
        context.setInitialEntitySet(
                Set.of(StoredThought.class, StoredSource.class, StoredStatement.class, StoredRun.class));
        return context;
    }

    @Bean
    Neo4jOperations neo4jTemplate(Neo4jClient client, Neo4jMappingContext context, PlatformTransactionManager manager) {
        return new Neo4jTemplate(client, context, manager);
    }

    @Bean
    PlatformTransactionManager transactionManager(Driver driver) {
        return new Neo4jTransactionManager(driver);
    }

    @Bean
    Links links(Neo4jClient client) {
        return new Links(client);
    }

    @Bean
    Search search(Neo4jClient client, Thoughts thoughts) {
        return new Search(client, thoughts);
    }

    @Bean
    Edits edits(Neo4jClient client, Thoughts thoughts, Links links, PlatformTransactionManager manager) {
        return new Edits(client, thoughts, links, new Transactions(manager));
    }
}
