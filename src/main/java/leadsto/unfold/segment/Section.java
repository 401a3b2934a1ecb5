package leadsto.unfold.segment;

/**
 * What stands under one heading of a turn, up to the next heading or thematic break.
 *
 * @param index its place among the sections, from 0
 * @param level the heading's level; 0 for what has no heading
 * @param parent the section it is nested in; -1 at the top
 * @param label what its heading signals, or where that tells nothing the heading of the section around it
 * @param title the heading's words, empty where there is none
 */
public record Section(int index, int level, int parent, Segment.Label label, String title) {}
