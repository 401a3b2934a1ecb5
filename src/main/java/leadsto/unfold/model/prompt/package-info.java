/**
 * The words in which a model is asked: prompts and approaches, data files in English and Russian that a user may change.
 *
 * <p>In: which prompt, in which language, about which texts. Out: messages, in which texts of strangers stand fenced. The
 * door is {@link leadsto.unfold.model.prompt.Prompts}.
 */
package leadsto.unfold.model.prompt;
