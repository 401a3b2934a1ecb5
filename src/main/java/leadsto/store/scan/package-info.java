/**
 * A whole graph read at once from a Neo4j in this process, by its kernel's cursors: no object is made for a link.
 *
 * <p>In: a transaction. Out: a thought graph, its links in columns. Imports {@code thought} alone; the only place for the
 * kernel's cursors.
 */
package leadsto.store.scan;
