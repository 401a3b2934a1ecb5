/**
 * Guards: what a dataset could teach by mistake, measured on the rows as they were written and held against limits.
 *
 * <p>In: rows. Out: {@link leadsto.dataset.guard.GuardReport}. Imports {@code thought} and its own steps; a guard is one class
 * in one of those, and one line in {@link leadsto.dataset.guard.Guards}.
 */
package leadsto.dataset.guard;
