/**
 * Splits: which chains are told, which of them hang together, and what each group is for.
 *
 * <p>In: trails, as often as one likes. Out: {@link leadsto.dataset.split.Plan}. Imports {@code thought}, {@code chain},
 * {@code dataset.telling} and the buckets of {@code dataset.guard.likeness}.
 */
package leadsto.dataset.split;
