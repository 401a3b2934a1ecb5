/**
 * Which texts say nearly the same, among more of them than memory holds.
 *
 * <p>In: texts, and rows of a dataset. Out: pairs that collide, and the guards that count them. Imports {@code
 * dataset.guard.rule}, {@code dataset.text} and {@code thought}.
 */
package leadsto.dataset.guard.likeness;
