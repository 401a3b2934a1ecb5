/**
 * Text: from a file's bytes to the text that somebody wrote, and its language.
 *
 * <p>In: bytes, or a text that was decoded wrongly on its way here. Out: strings. Imports {@code thought} alone.
 */
package leadsto.source.text;
