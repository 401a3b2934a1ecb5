/**
 * Vectors for texts: how near two thoughts are in meaning.
 *
 * <p>In: texts. Out: LangChain4j embeddings. Imports {@code thought} alone; the only place for embedding models.
 */
package leadsto.embed;
