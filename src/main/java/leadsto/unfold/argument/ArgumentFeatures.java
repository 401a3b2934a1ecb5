package leadsto.unfold.argument;

import java.util.List;
import leadsto.unfold.cue.Cue;
import leadsto.unfold.passage.Passage;
import leadsto.unfold.passage.Traits;

/** What the decisions on an argument look at: discourse cues, order, punctuation and shared words, in any language. */
final class ArgumentFeatures {
    private static final List<Cue> CUES = List.of(
            Cue.CONCLUSION,
            Cue.REASON,
            Cue.CONTRAST,
            Cue.CONCESSION,
            Cue.ADDITION,
            Cue.EXAMPLE,
            Cue.OTHERS,
            Cue.STANCE,
            Cue.NEGATION,
            Cue.CONDITION,
            Cue.REFERENCE,
            Cue.PROBLEM,
            Cue.EVIDENCE);
    private static final List<Cue> ANYWHERE = List.of(
            Cue.STANCE,
            Cue.NEGATION,
            Cue.CONCESSION,
            Cue.OTHERS,
            Cue.CONCLUSION,
            Cue.REASON,
            Cue.CONTRAST,
            Cue.EMPHASIS,
            Cue.VERDICT);

    private ArgumentFeatures() {}

    /** Of a thought among its neighbours: whether it is the answer, or a doubt. */
    static Features ofThought(Passage passage, int i) {
        return withoutPlace(passage, i)
                .addIf(i == 0, "first")
                .addIf(i == 1, "second")
                .addIf(i == passage.size() - 1, "last")
                .addIf(i == passage.size() - 2, "next-to-last");
    }

    /** The same where its place tells nothing, as within a summary. */
    static Features withoutPlace(Passage passage, int i) {
        Features features = new Features().add("bias");
        own(features, passage.traits(i), "");
        features.addIf(passage.traits(i).asks(), "asks")
                .addIf(passage.traits(i).exclaims(), "exclaims")
                .addIf(passage.traits(i).words().size() < 7, "short");
        if (i > 0) {
            neighbour(features, passage.traits(i - 1), "before:");
            features.addIf(passage.sameSentence(i - 1, i), "goes-on");
            turn(features, passage, i - 1, i, "before:");
        }
        if (i + 1 < passage.size()) {
            neighbour(features, passage.traits(i + 1), "after:");
            features.addIf(passage.sameSentence(i, i + 1), "to-be-continued");
            turn(features, passage, i, i + 1, "after:");
        }
        features.add("central", centrality(passage, i));
        return features;
    }

    /** Of a thought and another one that it may lead to. */
    static Features ofLink(Passage passage, int i, int j, int answer, boolean[] doubts) {
        Traits from = passage.traits(i);
        int distance = j - i;
        String step = step(distance);
        String sides = (doubts[i] ? "d" : "p") + (j == answer ? "a" : doubts[j] ? "d" : "p");
        Features features = new Features()
                .add(step)
                .add(sides)
                .add(sides + ":" + step)
                .add("similar", passage.similarity(i, j))
                .addIf(passage.sameSentence(i, j), "same-sentence")
                .addIf(passage.sameSentence(i, j), "same-sentence:" + sides);
        if (j == answer) {
            features.addIf(from.starts(Cue.ADDITION), "add:answer").addIf(i == passage.size() - 1, "last:answer");
        }
        if (Math.abs(distance) == 1) {
            Traits later = distance > 0 ? passage.traits(j) : from;
            String side = distance > 0 ? ":later" : ":earlier";
            for (Cue cue : CUES) {
                features.addIf(later.starts(cue), cue.word() + side);
            }
            features.addIf(doubts[j] && from.starts(Cue.CONTRAST), "counters")
                    .addIf(doubts[i] && passage.traits(j).starts(Cue.CONTRAST), "countered");
        }
        return features;
    }

    private static String step(int distance) {
        if (distance == -1) {
            return "previous";
        }
        if (distance == 1) {
            return "next";
        }
        if (Math.abs(distance) == 2) {
            return distance < 0 ? "second-previous" : "second-next";
        }
        return distance < 0 ? "far-before" : "far-after";
    }

    private static void own(Features features, Traits traits, String prefix) {
        for (Cue cue : CUES) {
            features.addIf(traits.starts(cue), prefix + "starts:" + cue.word())
                    .addIf(!traits.starts(cue) && traits.opens(cue), prefix + "opens:" + cue.word());
        }
        for (Cue cue : ANYWHERE) {
            features.addIf(traits.has(cue), prefix + "has:" + cue.word());
        }
    }

    private static void neighbour(Features features, Traits traits, String prefix) {
        for (Cue cue : CUES) {
            features.addIf(traits.starts(cue), prefix + cue.word());
        }
    }

    /** Where one of two neighbours denies what the other one says, or turns against it in the same breath. */
    private static void turn(Features features, Passage passage, int i, int j, String prefix) {
        boolean turns = passage.traits(j).starts(Cue.CONTRAST);
        features.addIf(turns && passage.sameSentence(i, j), prefix + "turn-in-sentence")
                .addIf(turns && passage.traits(i).has(Cue.CONCESSION), prefix + "granted-turn");
    }

    private static double centrality(Passage passage, int i) {
        double sum = 0;
        for (int j = 0; j < passage.size(); j++) {
            sum += i == j ? 0 : passage.similarity(i, j);
        }
        return passage.size() < 2 ? 0 : sum / (passage.size() - 1);
    }
}
