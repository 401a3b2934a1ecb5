/**
 * Arguments: what each thought of a passage does and what it leads to, decoded with fitted weights as an argument, an explanation or a reasoning trace.
 *
 * <p>In: {@link leadsto.unfold.passage.Passage}, or a thought graph whose thoughts are given. Out: kinds, and ties with probabilities. Imports {@code thought}, {@code passage}, {@code segment} and {@code cue}.
 */
package leadsto.unfold.argument;
