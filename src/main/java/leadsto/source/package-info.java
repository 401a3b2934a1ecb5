/**
 * Readers: from files, folders and archives to conversations and thought graphs, one class a format, the format found by content.
 *
 * <p>In: paths. Out: {@link leadsto.thought.Material}, and for what could not be read a line that says what, where and what to do. Imports {@code thought} alone; the only place for parsing input. Here stand the door, the walk over files and the registry of formats; the formats stand in {@code source.conversation}, {@code source.corpus} and {@code source.graph}, which know {@code source.format} and {@code source.text} and not each other.
 */
package leadsto.source;
