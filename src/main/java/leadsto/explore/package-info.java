/**
 * Exploring: the graph by Cypher procedures, in Neo4j Browser and over REST.
 *
 * <p>In: a store and its topology. Out: rows, paths and pages. May import every stage but {@code cli}; the only place for the
 * procedure API and HTTP. The library of queries in the folder {@code cypher} is explored with {@code leadsto cypher} already;
 * procedures and pages have no class here yet.
 */
package leadsto.explore;
