/**
 * What a text may carry past the people who read it, to a model that does: orders, and characters that nobody sees. One list
 * for all who distrust a text, whether a model wrote it, a person imported it, or a dataset is to hold it.
 *
 * <p>In: texts. Out: what stands in them. The door is {@link leadsto.thought.smuggled.Smuggled}; {@code orders-*.txt} beside
 * it are the list. Imports the JDK alone.
 */
package leadsto.thought.smuggled;
