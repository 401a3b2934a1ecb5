/**
 * Vectors for texts: how near two thoughts are in meaning.
 *
 * <p>In: texts and which model to use. Out: vectors, and LangChain4j models. Imports {@code thought} alone; the only place for embedding models.
 */
package leadsto.embed;
