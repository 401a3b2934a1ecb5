package leadsto.store.access;

import io.netty.channel.ChannelPipeline;
import org.neo4j.bolt.BoltServer;
import org.neo4j.bolt.protocol.common.connector.Connector;
import org.neo4j.bolt.protocol.common.connector.connection.Connection;
import org.neo4j.bolt.protocol.common.connector.connection.listener.ConnectionListener;
import org.neo4j.bolt.protocol.common.connector.listener.ConnectorListener;
import org.neo4j.common.DependencyResolver;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.kernel.api.net.NetworkConnectionTracker;
import org.neo4j.kernel.api.net.TrackedNetworkConnection;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/** The door of a database's Bolt ports, where every connection is looked at before Neo4j sees it. */
public final class BoltGuard {
    private BoltGuard() {}

    /** Checks every connection from now on, and closes those that came before. */
    public static void stand(GraphDatabaseService graph, HostCheck hosts) {
        DependencyResolver neo4j = ((GraphDatabaseAPI) graph).getDependencyResolver();
        for (Connector<?> connector : neo4j.resolveDependency(BoltServer.class).getConnectors()) {
            connector.registerListener(new OnEveryConnection(hosts));
        }
        neo4j.resolveDependency(NetworkConnectionTracker.class)
                .activeConnections()
                .forEach(TrackedNetworkConnection::close);
    }

    private record OnEveryConnection(HostCheck hosts) implements ConnectorListener {
        @Override
        public void onConnectionCreated(Connection connection) {
            connection.registerListener(new ConnectionListener() {
                @Override
                public void onNetworkPipelineInitialized(ChannelPipeline pipeline) {
                    pipeline.addFirst(new BoltCheck(hosts));
                }
            });
        }
    }
}
