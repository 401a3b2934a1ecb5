/**
 * Texts as the pieces that they are put together of, so that what comes again in a million rows is looked at once.
 *
 * <p>In: sentences, connectives, what stands between. Out: {@code Text}s, their words and their bytes. Imports nothing of the
 * program, and Jackson for how JSON writes a string.
 */
package leadsto.dataset.text;
