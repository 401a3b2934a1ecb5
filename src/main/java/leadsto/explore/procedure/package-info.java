/**
 * The graph by Cypher: procedures and functions of Neo4j, a line or few each over the topology, the chains and the dataset.
 *
 * <p>In: the transaction a procedure is called in. Out: rows of nodes, relationships, paths and figures. May import the
 * stages it calls, and of the store only how a graph is read in a transaction, since the same classes are the plugin of a
 * server that knows nothing else of this program.
 */
package leadsto.explore.procedure;
