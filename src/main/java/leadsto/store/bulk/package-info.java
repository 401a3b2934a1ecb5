/**
 * Neo4j's offline importer, which fills a database that nobody has opened yet, several times as fast as transactions.
 *
 * <p>In: nodes and relationships as rows, spooled to files. Out: the files of a database. Imports nothing of this program;
 * the only place for the importer, whose classes Neo4j keeps for its own tools.
 */
package leadsto.store.bulk;
