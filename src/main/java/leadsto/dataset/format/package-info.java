/**
 * Formats: how a trail becomes rows with columns, one small class a format behind {@code RowFormat} and {@code Formats}.
 *
 * <p>In: a {@code Trail} and its {@code Occasion}. Out: columns, their types, and how trainers are told of them. Imports
 * {@code thought}, {@code chain}, {@code dataset.telling} and {@code dataset.text}; knows no file, split or group.
 */
package leadsto.dataset.format;
