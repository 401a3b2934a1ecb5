/**
 * The page: what a graph says about its answers, as one HTML file to look at, to keep and to send.
 *
 * <p>In: a topology, its strongest attractors and simulated chains to them. Out: the text of a page that loads nothing and runs
 * nothing. Imports {@code thought}, {@code topology}, {@code chain} and {@code simulate}; the only place for Mustache.
 */
package leadsto.page;
