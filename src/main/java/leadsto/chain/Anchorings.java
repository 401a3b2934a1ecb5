package leadsto.chain;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import leadsto.thought.Thought;
import leadsto.thought.Wording;

/**
 * The {@link Anchoring} of chain after chain, for who comes back to the same thoughts and answers: which of an answer's words
 * stand in a thought is found out once for the two.
 *
 * <p>Keeps what it found last, of {@value #KEPT} pairs of thought and answer at most; chains are best given answer by answer.
 */
public final class Anchorings {
    private static final int KEPT = 100_000;

    private final Function<Thought, List<String>> words;
    private final Map<String, Answer> answers = new HashMap<>();
    private int kept;

    /** @param words gives the {@link Wording#words(String) words} of a thought, and may remember them */
    public Anchorings(Function<Thought, List<String>> words) {
        this.words = words;
    }

    /**
     * How much of the last thought's wording stands in those before it.
     *
     * @param thoughts at least one
     */
    public Anchoring of(List<Thought> thoughts) {
        Thought last = thoughts.get(thoughts.size() - 1);
        Answer answer = answers.computeIfAbsent(last.id(), it -> new Answer(Wording.of(words.apply(last))));
        BitSet anchored = new BitSet();
        for (Thought thought : thoughts.subList(0, thoughts.size() - 1)) {
            anchored.or(standing(answer, thought));
        }
        BitSet asked = (BitSet) anchored.clone();
        asked.and(standing(answer, thoughts.get(0)));
        if (kept > KEPT) {
            answers.clear();
            kept = 0;
        }
        return new Anchoring(
                answer.wording.words(),
                share(anchored.cardinality(), answer.runs.size()),
                share(asked.cardinality(), anchored.cardinality()));
    }

    private BitSet standing(Answer answer, Thought thought) {
        return answer.standing.computeIfAbsent(thought.id(), it -> {
            kept++;
            BitSet runs = new BitSet();
            answer.wording.in(words.apply(thought)).forEach(run -> runs.set(answer.runs.indexOf(run)));
            return runs;
        });
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : part / (double) whole;
    }

    /** An answer's wording, and which of its runs stand in a thought, by the thought's id. */
    private static final class Answer {
        private final Wording wording;
        private final List<List<String>> runs;
        private final Map<String, BitSet> standing = new HashMap<>();

        private Answer(Wording wording) {
            this.wording = wording;
            this.runs = List.copyOf(wording.runs());
        }
    }
}
