package leadsto.store;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.exceptions.TransientException;
import org.neo4j.driver.types.Entity;
import org.neo4j.driver.types.Node;
import org.neo4j.driver.types.Relationship;

/** A Neo4j server, cluster or hosted database, reached with the Java driver, which retries transient errors. */
final class BoltDatabase implements Database {
    private static final int CONNECT_SECONDS = 10;
    private static final int ATTEMPTS = 5;

    private final String address;
    private final Driver driver;
    private final boolean ours;

    private BoltDatabase(String address, Driver driver, boolean ours) {
        this.address = address;
        this.driver = driver;
        this.ours = ours;
    }

    /** What a driver leads to that somebody else opened, and closes. */
    static BoltDatabase of(Driver driver) {
        return new BoltDatabase("the database", driver, false);
    }

    /** Connects, and fails with one line where the server is not there or the password is wrong. */
    static BoltDatabase connect(String address, Login login) {
        Config config = Config.builder()
                .withConnectionTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                .withConnectionAcquisitionTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                .withMaxTransactionRetryTime(30, TimeUnit.SECONDS)
                .withUserAgent("leadsto")
                .build();
        Driver driver = null;
        try {
            driver = GraphDatabase.driver(URI.create(address), token(login), config);
            driver.verifyConnectivity();
            return new BoltDatabase(address, driver, true);
        } catch (RuntimeException e) {
            if (driver != null) {
                driver.close();
            }
            throw Failures.explain(e, address);
        }
    }

    private static AuthToken token(Login login) {
        return login.user().isEmpty() ? AuthTokens.none() : AuthTokens.basic(login.user(), login.password());
    }

    @Override
    public <T> T inTransaction(Function<Queries, T> work) {
        return inSession(
                AccessMode.WRITE,
                session -> session.executeWrite(transaction -> work.apply((cypher, parameters) ->
                        transaction.run(cypher, parameters).list(BoltDatabase::plain))));
    }

    @Override
    public <T> T reading(Function<Reading, T> work) {
        return inSession(
                AccessMode.READ,
                session -> session.executeRead(transaction -> work.apply((cypher, parameters, row) ->
                        transaction.run(cypher, parameters).forEachRemaining(record -> row.accept(plain(record))))));
    }

    @Override
    public void stream(String cypher, Map<String, Object> parameters, Consumer<Map<String, Object>> row) {
        inSession(AccessMode.WRITE, session -> {
            begun(session, cypher, parameters).forEachRemaining(record -> row.accept(plain(record)));
            return null;
        });
    }

    /**
     * The result of a query that commits by itself, as those do that make transactions of their own. The driver does not
     * repeat such a one; as long as it has given no row, and the server says that it was undone, it may be.
     */
    private static Result begun(Session session, String cypher, Map<String, Object> parameters) {
        for (int attempt = 1; ; attempt++) {
            try {
                Result result = session.run(cypher, parameters);
                result.hasNext();
                return result;
            } catch (TransientException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /** Sessions share their bookmarks, so that each member of a cluster has what an earlier one wrote before it reads. */
    private <T> T inSession(AccessMode mode, Function<Session, T> work) {
        SessionConfig config = SessionConfig.builder()
                .withDefaultAccessMode(mode)
                .withBookmarkManager(driver.executableQueryBookmarkManager())
                .build();
        try (Session session = driver.session(config)) {
            return work.apply(session);
        } catch (RuntimeException e) {
            throw Failures.explain(e, address);
        }
    }

    @Override
    public long annotate(Map<String, Map<String, Object>> properties) {
        return inTransaction(queries -> Annotations.set(queries, properties));
    }

    @Override
    public void provide(Collection<Class<?>> procedures) {
        // A server has those of its plugins.
    }

    @Override
    public void close() {
        if (ours) {
            driver.close();
        }
    }

    private static Map<String, Object> plain(Record record) {
        Map<String, Object> plain = new LinkedHashMap<>();
        record.keys().forEach(key -> plain.put(key, plain(record.get(key).asObject())));
        return plain;
    }

    private static Object plain(Object value) {
        if (value instanceof Node node) {
            return described(
                    node,
                    "labels",
                    StreamSupport.stream(node.labels().spliterator(), false)
                            .sorted()
                            .toList());
        } else if (value instanceof Relationship relationship) {
            return described(relationship, "type", relationship.type());
        } else if (value instanceof org.neo4j.driver.types.Path path) {
            List<Object> steps = new ArrayList<>();
            steps.add(plain(path.start()));
            path.forEach(segment -> {
                steps.add(plain(segment.relationship()));
                steps.add(plain(segment.end()));
            });
            return steps;
        } else if (value instanceof Map<?, ?> map) {
            Map<String, Object> plain = new LinkedHashMap<>();
            map.forEach((key, inner) -> plain.put((String) key, plain(inner)));
            return plain;
        } else if (value instanceof List<?> list) {
            return list.stream().map(BoltDatabase::plain).collect(Collectors.toList());
        }
        return Values.json(value);
    }

    private static Map<String, Object> described(Entity entity, String key, Object value) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put(key, value);
        entity.asMap().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(property -> plain.put(property.getKey(), Values.json(property.getValue())));
        return plain;
    }
}
