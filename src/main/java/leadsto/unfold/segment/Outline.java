package leadsto.unfold.segment;

import java.util.ArrayList;
import java.util.List;

/** The sections of a turn as its headings nest them, the last one open. */
final class Outline {
    private final List<Section> sections = new ArrayList<>();

    Outline() {
        close();
    }

    List<Section> sections() {
        return List.copyOf(sections);
    }

    /** The section that is open. */
    int current() {
        return sections.size() - 1;
    }

    /** Ends the open section; what comes now stands under no heading. */
    void close() {
        sections.add(new Section(sections.size(), 0, -1, Segment.Label.NONE, ""));
    }

    /** A section without a telling heading is what the section around it is. */
    void open(int level, Segment.Label label, String title) {
        int parent = around(level);
        boolean mute = label == Segment.Label.NONE && parent >= 0;
        Segment.Label inherited = mute ? sections.get(parent).label() : label;
        sections.add(new Section(sections.size(), level, parent, inherited, title));
    }

    /** The last section with a heading above this level; −1 where there is none. */
    private int around(int level) {
        for (int i = sections.size() - 1; i >= 0; i--) {
            Section section = sections.get(i);
            if (section.level() > 0 && section.level() < level) {
                return i;
            }
        }
        return -1;
    }
}
