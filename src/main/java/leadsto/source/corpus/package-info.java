/**
 * Formats of annotated corpora, whose graphs people drew: one class a corpus.
 *
 * <p>In: a file or a JSON record. Out: {@link leadsto.thought.ThoughtGraph} of the origin gold. Imports {@code thought}, {@code source.format} and {@code source.text}.
 */
package leadsto.source.corpus;
