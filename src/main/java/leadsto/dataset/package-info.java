/**
 * Datasets: chains as files that trainers load, with their splits, card and manifest.
 *
 * <p>In: chains. Out: a folder. Imports {@code thought} and {@code chain}; the only place for output formats.
 */
package leadsto.dataset;
