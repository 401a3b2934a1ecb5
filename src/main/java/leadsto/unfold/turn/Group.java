package leadsto.unfold.turn;

import java.util.ArrayList;
import java.util.List;
import leadsto.unfold.block.Block;
import leadsto.unfold.cue.Cue;
import leadsto.unfold.passage.Passage;
import leadsto.unfold.segment.Section;
import leadsto.unfold.segment.Segment;

/**
 * The thoughts of one section of an answer, parted into those that argue and those that a list or a table strings
 * together.
 *
 * @param section the section they stand in
 * @param question the question in its heading; −1 where it asks nothing
 * @param echoes the thoughts that only take up the question, at an answer's beginning
 * @param free the thoughts that argue with each other, in order
 * @param strands lists of steps, items under their lead-in, rows: each a row of thoughts that lead one to the next
 */
record Group(Section section, int question, List<Integer> echoes, List<Integer> free, List<List<Integer>> strands) {
    private static final int ECHO_WITHIN = 4;
    private static final int MOST_TOGETHER = 8;
    private static final int MOST_AT_ALL = 40;

    /** The groups of a turn, in order; a long section makes several. */
    static List<Group> of(Passage passage, List<Section> sections) {
        List<Group> groups = new ArrayList<>();
        int i = 0;
        while (i < passage.size()) {
            int section = passage.segment(i).section();
            int question = passage.segment(i).isHeading() ? i++ : -1;
            int end = i;
            int block = -1;
            while (end < passage.size()
                    && passage.segment(end).section() == section
                    && !passage.segment(end).isHeading()
                    && (end - i < MOST_TOGETHER || passage.segment(end).block() == block)
                    && end - i < MOST_AT_ALL) {
                block = passage.segment(end).block();
                end++;
            }
            groups.add(of(passage, sections.get(section), question, i, end));
            i = end;
        }
        return groups;
    }

    private static Group of(Passage passage, Section section, int question, int start, int end) {
        List<Integer> echoes = new ArrayList<>();
        List<Integer> free = new ArrayList<>();
        List<List<Integer>> strands = new ArrayList<>();
        boolean prose = hasProse(passage, start, end);
        int i = start;
        while (i < end) {
            int stop = strandEnd(passage, i, end, prose);
            boolean listed = prose && passage.segment(i).form() == Block.Form.ITEM;
            if (stop - i > 1 || listed || passage.segment(i).row() > 0) {
                List<Integer> strand = new ArrayList<>();
                for (int k = i; k < stop; k++) {
                    strand.add(k);
                }
                strands.add(strand);
                i = stop;
            } else {
                (isEcho(passage, i) ? echoes : free).add(i++);
            }
        }
        return new Group(section, question, echoes, free, strands);
    }

    private static boolean isEcho(Passage passage, int i) {
        return i < ECHO_WITHIN && passage.size() > 2 && passage.traits(i).starts(Cue.ECHO);
    }

    private static boolean hasProse(Passage passage, int start, int end) {
        for (int i = start; i < end; i++) {
            Segment segment = passage.segment(i);
            if (segment.form() == Block.Form.PARAGRAPH && !segment.leadIn()) {
                return true;
            }
        }
        return false;
    }

    /** Where the strand that begins here ends; right behind its beginning where none does. */
    private static int strandEnd(Passage passage, int start, int end, boolean prose) {
        Segment first = passage.segment(start);
        int stop = start + 1;
        if (first.row() > 0) {
            while (stop < end && passage.segment(stop).row() == first.row()) {
                stop++;
            }
        } else if (first.number() > 0) {
            while (stop < end && isStep(passage.segment(stop), first)) {
                stop++;
            }
        } else if (first.leadIn()) {
            while (stop < end && isUnder(passage.segment(stop), first)) {
                stop++;
            }
        } else if (prose && first.form() == Block.Form.ITEM) {
            while (stop < end && passage.segment(stop).block() == first.block()) {
                stop++;
            }
        }
        return stop;
    }

    private static boolean isStep(Segment segment, Segment first) {
        return segment.list() == first.list() || segment.depth() > first.depth();
    }

    private static boolean isUnder(Segment segment, Segment leadIn) {
        return segment.depth() > leadIn.depth() && (segment.number() == 0 || leadIn.number() == 0);
    }

    /** Whether the heading over it calls it the outcome. */
    boolean isSummary() {
        return section.label() == Segment.Label.ANSWER;
    }
}
