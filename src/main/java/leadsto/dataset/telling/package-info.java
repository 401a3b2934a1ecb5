/**
 * Telling: what a chain says, who says it, and how it reads as running text.
 *
 * <p>In: chains and the graph around them. Out: {@code Trail}s and their prose. Imports {@code thought}, {@code chain} and {@code dataset.text};
 * knows no format and no file.
 */
package leadsto.dataset.telling;
