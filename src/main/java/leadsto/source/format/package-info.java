/**
 * What formats share: the file they read, what they give of it, and the syntaxes of JSON and XML.
 *
 * <p>In: the bytes of a file. Out: its text, records or events, and {@link leadsto.source.format.Unreadable} where it has none. Imports {@code thought} and {@code source.text}.
 */
package leadsto.source.format;
