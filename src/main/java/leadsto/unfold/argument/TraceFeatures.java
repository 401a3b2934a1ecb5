package leadsto.unfold.argument;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import leadsto.unfold.cue.Cue;
import leadsto.unfold.passage.Passage;
import leadsto.unfold.passage.Traits;

/** What the decisions on a reasoning trace look at: words of hesitation, planning and return, order, shared values. */
final class TraceFeatures {
    private static final List<Cue> CUES = List.of(
            Cue.HESITATION,
            Cue.CHECK,
            Cue.PLAN,
            Cue.FINAL,
            Cue.CONCLUSION,
            Cue.CONTRAST,
            Cue.CONCESSION,
            Cue.REASON,
            Cue.EXAMPLE,
            Cue.CONDITION,
            Cue.ORDER,
            Cue.ASKING,
            Cue.REFERENCE,
            Cue.RESTATEMENT,
            Cue.REQUEST,
            Cue.ADDITION,
            Cue.OTHERS);
    private static final List<Cue> ANYWHERE = List.of(
            Cue.HESITATION,
            Cue.CHECK,
            Cue.PLAN,
            Cue.FINAL,
            Cue.NEGATION,
            Cue.STANCE,
            Cue.PROBLEM,
            Cue.JUDGEMENT,
            Cue.EVIDENCE,
            Cue.CONCLUSION);
    private static final Pattern HEADING =
            Pattern.compile("^\\s*#{1,6}\\s.*|^\\s*\\*\\*[^*]+\\*\\*:?\\s*$", Pattern.DOTALL);
    private static final Pattern FRAME = Pattern.compile("^\\s*(?:</?\\w+>|[-*_=]{3,})\\s*$");
    private static final Pattern OPTION = Pattern.compile("^\\s*\\(?[A-Ea-e][.):].*", Pattern.DOTALL);
    private static final double RARE = Math.log(6);

    private TraceFeatures() {}

    static Features ofThought(Passage passage, int i, int asked) {
        Traits traits = passage.traits(i);
        int words = traits.words().size();
        Features features = new Features().add("bias");
        for (Cue cue : CUES) {
            features.addIf(traits.starts(cue), "starts:" + cue.word())
                    .addIf(!traits.starts(cue) && traits.opens(cue), "opens:" + cue.word());
        }
        for (Cue cue : ANYWHERE) {
            features.addIf(traits.has(cue), "has:" + cue.word());
        }
        boolean asks = traits.asks();
        boolean hesitates = traits.opens(Cue.HESITATION) || traits.opens(Cue.CONTRAST);
        features.addIf(asks, "asks")
                .addIf(asks && hesitates, "asks-hesitating")
                .addIf(asks && words < 8, "asks-shortly")
                .addIf(traits.calculates(), "calculates")
                .addIf(traits.calculates() && hesitates, "calculates-hesitating")
                .addIf(traits.text().stripTrailing().endsWith(":"), "announces")
                .addIf(HEADING.matcher(traits.text()).matches(), "heading")
                .addIf(FRAME.matcher(traits.text()).matches(), "frame")
                .addIf(OPTION.matcher(traits.text()).matches(), "option")
                .addIf(words <= 3, "words<4")
                .addIf(words > 3 && words <= 8, "words<9")
                .addIf(words > 25, "words>25")
                .addIf(i < asked, "asked")
                .addIf(i == asked - 1, "asked-last")
                .addIf(i < asked && asks, "asked-asks")
                .addIf(i == asked, "opens-trace")
                .addIf(i >= passage.size() - 1, "last")
                .addIf(i >= passage.size() - 3, "among-last")
                .addIf(i > passage.size() * 0.9, "late")
                .addIf(passage.segment(i).isHeading(), "heading");
        if (i > 0) {
            Traits before = passage.traits(i - 1);
            features.addIf(before.opens(Cue.HESITATION), "before:hesitation")
                    .addIf(before.asks(), "before:asks")
                    .addIf(before.opens(Cue.PLAN), "before:plan")
                    .addIf(before.has(Cue.FINAL), "before:final");
        }
        if (i + 1 < passage.size()) {
            Traits after = passage.traits(i + 1);
            features.addIf(after.opens(Cue.HESITATION), "after:hesitation")
                    .addIf(after.opens(Cue.CHECK), "after:check")
                    .addIf(after.has(Cue.FINAL), "after:final");
        }
        return features;
    }

    /**
     * Of an earlier thought and a later one that it may be a reason for.
     *
     * @param sides the first letters of what the two do
     * @param asked how many of the first thoughts restate the question
     * @param lastUse how much of the later thought's wording the earlier one was the last to use
     * @param mostAlike whether no earlier thought is more like the later one
     */
    static Features ofLink(Passage passage, int i, int j, String sides, int asked, double lastUse, boolean mostAlike) {
        Traits from = passage.traits(i);
        Traits to = passage.traits(j);
        String step = step(j - i);
        double shared = 0;
        for (String stem : smaller(from.stems(), to.stems())) {
            if (from.stems().contains(stem) && to.stems().contains(stem) && passage.rarityOf(stem) > RARE) {
                shared++;
            }
        }
        return new Features()
                .add("bias")
                .add(step)
                .add(sides)
                .add(sides + ":" + (j - i == 1 ? "next" : "later"))
                .add("similar", passage.similarity(i, j))
                .add("similar:" + (j - i <= 3 ? "near" : "far"), passage.similarity(i, j))
                .add("rare", Math.min(shared, 5))
                .add("last-use", lastUse)
                .addIf(mostAlike, "most-alike")
                .addIf(i < asked, "asked")
                .addIf(i < asked && j < asked, "both-asked")
                .addIf(to.opens(Cue.CONCLUSION), "concludes:" + step)
                .addIf(to.has(Cue.FINAL), "final:" + step)
                .addIf(to.opens(Cue.CONTRAST) || to.opens(Cue.HESITATION), "turns:" + step)
                .addIf(to.opens(Cue.PLAN), "plans:" + step)
                .addIf(to.starts(Cue.REASON), "reason:" + step)
                .addIf(to.starts(Cue.REFERENCE), "refers:" + step)
                .addIf(from.text().stripTrailing().endsWith(":"), "announced:" + step)
                .addIf(from.opens(Cue.CONCLUSION), "from-conclusion")
                .addIf(from.calculates() && to.calculates(), "calculate:" + step);
    }

    private static Set<String> smaller(Set<String> a, Set<String> b) {
        return a.size() < b.size() ? a : new HashSet<>(b);
    }

    private static String step(int distance) {
        if (distance <= 4) {
            return "d" + distance;
        }
        return distance <= 7 ? "d5-7" : distance <= 12 ? "d8-12" : distance <= 30 ? "d13-30" : "d31";
    }
}
