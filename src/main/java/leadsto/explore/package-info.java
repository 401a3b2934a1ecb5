/**
 * Exploring: the graph by Cypher procedures, in Neo4j Browser and over REST.
 *
 * <p>In: a store and its topology. Out: rows, paths and pages. May import every stage but {@code cli}; the only place for the
 * procedure API and HTTP. The door is {@link leadsto.explore.Explorer}; what it shows stands in the folder {@code cypher}.
 */
package leadsto.explore;
