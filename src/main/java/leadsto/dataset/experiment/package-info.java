/**
 * Experiments: the arms of an A/B over the same questions and answers, with a held-out test and a plan.
 *
 * <p>In: chains, how one would have built them forward, and the graph around them. Out: a folder. Imports {@code thought},
 * {@code chain}, {@code trial} for what the test can tell, and of the dataset its telling, formats, groups and folder.
 */
package leadsto.dataset.experiment;
