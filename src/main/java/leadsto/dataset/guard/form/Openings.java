package leadsto.dataset.guard.form;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import leadsto.dataset.guard.rule.Guard;
import leadsto.dataset.guard.rule.GuardedRow;
import leadsto.dataset.guard.rule.Result;
import leadsto.dataset.guard.rule.Rule;
import leadsto.dataset.text.Piece;
import leadsto.dataset.text.Text;
import leadsto.thought.Digest;

/**
 * How often responses begin with the same three words, whoever wrote them: a thought, a template, a replayed text.
 *
 * <p>An opening counts once for each question. Chains from one question often go through the same next thought, which is what
 * there is to say to it; words with which answers begin whatever was asked are a form. Pairs of question and opening are told
 * apart by a bitmap (Whang et al. 1990), 8 MB; of ten million of them one in fourteen is taken for one met before.
 */
public final class Openings implements Guard {
    public static final Rule RULE = new Rule(
            "repeated-openings",
            Rule.Bound.AT_MOST,
            .1,
            Rule.MANY,
            "share of openings, each once for a question, that are the commonest three words",
            "Gudibande et al. 2023: what imitation learns first is style",
            "vary what stands before the first thought (--connectives), or draw chains from more questions");

    private static final int WORDS = 3;
    private static final int TOLD = 5;

    private static final int BITS = 26;

    private final Commonest openings = new Commonest();
    private final BitSet met = new BitSet();
    private long counted;

    @Override
    public void add(GuardedRow row) {
        List<String> words = firstWords(row.response());
        String opening = words.size() < WORDS ? row.id() : String.join(" ", words);
        if (isNew(row, opening)) {
            counted++;
            if (words.size() >= WORDS) {
                openings.add(opening);
            }
        }
    }

    private static List<String> firstWords(Text response) {
        List<String> first = new ArrayList<>(WORDS);
        for (Piece piece : response.startsWith("<") ? Tags.without(response) : response.pieces()) {
            List<String> words = piece.words();
            first.addAll(words.subList(0, Math.min(WORDS - first.size(), words.size())));
            if (first.size() == WORDS) {
                break;
            }
        }
        return first;
    }

    private boolean isNew(GuardedRow row, String opening) {
        String question =
                row.isTold() ? row.thoughts().get(0).id() : row.prompt().toString();
        int place = (int) (Digest.sha256Start(question + "\n" + opening) >>> Long.SIZE - BITS);
        boolean isNew = !met.get(place);
        met.set(place);
        return isNew;
    }

    @Override
    public Map<Rule, Result> results() {
        List<Map.Entry<String, Long>> top = openings.top(TOLD);
        double share = top.isEmpty() ? 0 : top.get(0).getValue() / (double) counted;
        return Map.of(RULE, Result.of(share).with("openings", counted).with("commonest", Commonest.asFigure(top)));
    }
}
