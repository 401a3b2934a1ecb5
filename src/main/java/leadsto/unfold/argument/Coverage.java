package leadsto.unfold.argument;

import java.util.HashSet;
import java.util.Set;
import leadsto.unfold.cue.Cue;
import leadsto.unfold.passage.Passage;

/** Which facts cover which words of which others. */
final class Coverage {
    private final Passage passage;
    private final int[] facts;
    private final int answer;
    private final int question;
    private final double[][] covers;
    private final double[] known;
    private final int[] bestOf;
    private final int[] secondOf;
    private final int[] mostAlike;

    Coverage(Passage passage, int[] facts, int answer, int question) {
        this.passage = passage;
        this.facts = facts;
        this.answer = answer;
        this.question = question;
        int n = facts.length;
        covers = new double[n][n];
        known = new double[n];
        bestOf = new int[n];
        secondOf = new int[n];
        mostAlike = new int[n];
        for (int b = 0; b < n; b++) {
            for (int a = 0; a < n; a++) {
                covers[a][b] = a == b ? 0 : covered(stems(b), stems(a), Set.of());
            }
        }
        for (int b = 0; b < n; b++) {
            compose(b);
        }
    }

    Features features(int a, int b) {
        double toAnswerA = passage.similarity(facts[a], answer);
        double toAnswerB = facts[b] == answer ? 1 : passage.similarity(facts[b], answer);
        double similar = passage.similarity(facts[a], facts[b]);
        boolean root = facts[b] == answer;
        String r = root ? "answer:" : "";
        double both = covered(stems(b), union(stems(a), stems(bestPartner(a, b))), Set.of());
        int lengthA = passage.traits(facts[a]).words().size();
        int lengthB = passage.traits(facts[b]).words().size();
        Features features = new Features()
                .addIf(root, "answer")
                .add(r + "similar", similar)
                .add(r + "covers", covers[a][b])
                .add(r + "covered", covers[b][a])
                .add(r + "alone", exclusive(a, b))
                .add("both", both)
                .add("gain", both - Math.max(covers[a][b], covers[bestPartner(a, b)][b]))
                .add("known", known[b])
                .addIf(known[b] > 0.999, "fully-known")
                .add("known-from", known[a])
                .addIf(known[a] > 0.999, "from-fully-known")
                .addIf(known[a] > 0.999 && root, "from-fully-known:answer")
                .addIf(bestOf[b] == a, r + "best")
                .addIf(secondOf[b] == a, r + "second")
                .addIf(mostAlike[a] == b, r + "most-alike")
                .addIf(mostAlike[b] == a, r + "alike-back")
                .add("nearer", toAnswerB - toAnswerA)
                .add("from-near-answer", toAnswerA)
                .add("to-near-answer", root ? 0 : toAnswerB)
                .add("longer", (lengthB - lengthA) / 10.0)
                .addIf(!root && lengthB < 5, "to-short")
                .addIf(passage.traits(facts[b]).has(Cue.CONCLUSION), "to-concludes");
        if (question >= 0) {
            features.add("question-from", passage.similarity(facts[a], question))
                    .add(r + "question-to", passage.similarity(facts[b], question));
        }
        return features;
    }

    private void compose(int b) {
        Set<String> others = new HashSet<>();
        int best = -1;
        mostAlike[b] = -1;
        for (int a = 0; a < facts.length; a++) {
            if (a == b || facts[a] == answer && facts[b] != answer) {
                continue;
            }
            others.addAll(stems(a));
            best = best < 0 || covers[a][b] > covers[best][b] ? a : best;
            boolean nearer = mostAlike[b] < 0
                    || passage.similarity(facts[a], facts[b]) > passage.similarity(facts[mostAlike[b]], facts[b]);
            mostAlike[b] = nearer ? a : mostAlike[b];
        }
        known[b] = covered(stems(b), others, Set.of());
        bestOf[b] = best;
        secondOf[b] = best < 0 ? -1 : bestPartner(best, b);
    }

    /** The fact that, with this one, covers most of what is left. */
    private int bestPartner(int a, int b) {
        int best = a;
        double most = 0;
        for (int c = 0; c < facts.length; c++) {
            if (c != a && c != b && facts[c] != answer) {
                double more = covered(stems(b), stems(c), stems(a));
                if (more > most) {
                    most = more;
                    best = c;
                }
            }
        }
        return best;
    }

    /** Which share of what two facts have in common no third one has, the answer aside. */
    private double exclusive(int a, int b) {
        double mass = 0;
        for (String stem : stems(a)) {
            if (stems(b).contains(stem)) {
                int users = 0;
                for (int c = 0; c < facts.length; c++) {
                    users += facts[c] != answer && stems(c).contains(stem) ? 1 : 0;
                }
                mass += users <= (facts[b] == answer ? 1 : 2) ? 1 : 0;
            }
        }
        return Math.min(mass, 3);
    }

    private double covered(Set<String> whole, Set<String> by, Set<String> except) {
        double mass = 1e-9;
        double covered = 0;
        for (String stem : whole) {
            double rarity = passage.rarityOf(stem);
            mass += rarity;
            covered += by.contains(stem) && !except.contains(stem) ? rarity : 0;
        }
        return covered / mass;
    }

    private Set<String> stems(int k) {
        return passage.traits(facts[k]).stems();
    }

    private static Set<String> union(Set<String> a, Set<String> b) {
        Set<String> union = new HashSet<>(a);
        union.addAll(b);
        return union;
    }
}
