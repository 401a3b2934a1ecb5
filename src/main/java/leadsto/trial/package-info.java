/**
 * Trials: which of several ways of training did better, as far as so many scored outputs can tell.
 *
 * <p>In: files of scores, or numbers of wins. Out: {@code Comparison}s and {@code Power}. Imports no other stage; the only
 * place for statistics of experiments.
 */
package leadsto.trial;
