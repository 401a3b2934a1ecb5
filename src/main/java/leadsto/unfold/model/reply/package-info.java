/**
 * What models reply, read without trust: any text comes in, checked values or complaints go out.
 *
 * <p>In: the text of a reply and what was asked for. Out: {@link leadsto.unfold.model.reply.Skeleton},
 * {@link leadsto.unfold.model.reply.Steps}, {@link leadsto.unfold.model.reply.Reading},
 * {@link leadsto.unfold.model.reply.Match}, {@link leadsto.unfold.model.reply.Annotation}, or an {@link leadsto.unfold.model.reply.UnusableReply}. Imports
 * {@code thought} and the chat's values.
 */
package leadsto.unfold.model.reply;
