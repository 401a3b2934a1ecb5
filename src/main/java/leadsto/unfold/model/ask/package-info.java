/**
 * What is asked of a model and what it replies, as values.
 *
 * <p>In: messages, and what to ask with. Out: a {@link leadsto.unfold.model.ask.Reply}, whose text nobody has looked at yet, or
 * why there is none. Imports nothing of the project.
 */
package leadsto.unfold.model.ask;
