/**
 * Blocks: what a reader sees of a turn's Markdown, each character with its place in the turn.
 *
 * <p>In: a text. Out: {@link leadsto.unfold.block.Block}s in their order. Imports the JDK and CommonMark alone; the only place for CommonMark.
 */
package leadsto.unfold.block;
