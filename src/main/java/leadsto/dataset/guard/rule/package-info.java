/**
 * What a guard is: it looks at row after row and in the end says one figure, which has a limit.
 *
 * <p>In: rows as they were written. Out: {@link leadsto.dataset.guard.rule.Result}. Imports {@code thought} and {@code dataset.text} alone.
 */
package leadsto.dataset.guard.rule;
