/**
 * The lines to the addresses of models: the protocols, the pace, the patience with what fails for a while.
 *
 * <p>In: an {@link leadsto.unfold.model.ask.Ask}. Out: its reply, or the request that it would be. The door is {@link
 * leadsto.unfold.model.line.Way}. Imports {@code embed} for addresses and what their failures mean.
 */
package leadsto.unfold.model.line;
