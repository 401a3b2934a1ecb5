package leadsto.store;

import inet.ipaddr.IPAddressString;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import leadsto.store.access.Access;
import leadsto.store.access.Password;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.BoltConnectorInternalSettings;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.io.ByteUnit;

/** The settings with which Neo4j starts in this process: for this process alone, or for others over Bolt. */
final class Engine {
    private Engine() {}

    /** For this process alone. */
    static DatabaseManagementService start(Path folder) {
        return settings(folder).build();
    }

    /**
     * For others as well, who must know the password, and whose queries reach neither this machine's files nor other
     * servers.
     */
    static DatabaseManagementService start(Path folder, Access access) {
        SocketAddress address = new SocketAddress(access.bind(), access.boltPort());
        return settings(folder)
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.listen_address, address)
                .setConfig(BoltConnector.advertised_address, new SocketAddress(access.host(), access.boltPort()))
                .setConfig(BoltConnector.server_bolt_telemetry_enabled, false)
                .setConfig(BoltConnectorInternalSettings.thread_pool_shutdown_wait_time, Duration.ofMillis(100))
                .setConfig(GraphDatabaseSettings.auth_enabled, true)
                .setConfig(GraphDatabaseSettings.allow_file_urls, false)
                .setConfig(
                        GraphDatabaseInternalSettings.cypher_ip_blocklist,
                        List.of(new IPAddressString("0.0.0.0/0"), new IPAddressString("::/0")))
                .setConfig(
                        GraphDatabaseSettings.read_only_databases,
                        access.readOnly() ? Set.of(GraphDatabaseSettings.DEFAULT_DATABASE_NAME) : Set.<String>of())
                .build();
    }

    /** Makes it the password of the one user, also where somebody changed it since. */
    static void setPassword(DatabaseManagementService management, String password) {
        management
                .database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME)
                .executeTransactionally(
                        "CREATE OR REPLACE USER $user SET PLAINTEXT PASSWORD $password CHANGE NOT REQUIRED",
                        Map.of("user", Password.USER, "password", password));
    }

    private static DatabaseManagementServiceBuilder settings(Path folder) {
        return new DatabaseManagementServiceBuilder(folder)
                .setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(128))
                .setConfig(GraphDatabaseSettings.logical_log_rotation_threshold, ByteUnit.mebiBytes(32))
                .setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
                .setConfig(GraphDatabaseSettings.keep_logical_logs, "1 files")
                .setConfig(GraphDatabaseSettings.data_directory, Path.of(""))
                .setConfig(GraphDatabaseSettings.track_query_cpu_time, false)
                .setConfig(GraphDatabaseSettings.udc_enabled, false)
                .setConfig(GraphDatabaseSettings.shutdown_transaction_end_timeout, Duration.ofMillis(200))
                .setConfig(GraphDatabaseInternalSettings.dump_diagnostics, false);
    }
}
