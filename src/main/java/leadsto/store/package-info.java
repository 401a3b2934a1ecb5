/**
 * The graph in Neo4j, embedded in a folder or on any server over Bolt.
 *
 * <p>In: thought graphs and what joins them. Out: thought graphs, merges, rows of Cypher queries, and what an
 * import or a weaving changed. Imports {@code thought} alone; the only place for Neo4j.
 */
package leadsto.store;
