/**
 * Cues: the words and phrases that signal what a thought does, by language.
 *
 * <p>In: the built-in cue files and a user's. Out: for a language its {@link leadsto.unfold.cue.Lexicon}, which finds cues among words. Imports the JDK alone.
 */
package leadsto.unfold.cue;
