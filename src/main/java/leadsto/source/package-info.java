/**
 * Readers: from files, folders and archives to conversations and thought graphs, one class a format, the format found by content.
 *
 * <p>In: paths. Out: {@link leadsto.thought.Material}, and for what could not be read a line that says what, where and what to do. Imports {@code thought} alone; the only place for parsing input.
 */
package leadsto.source;
