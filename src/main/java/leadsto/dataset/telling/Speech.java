package leadsto.dataset.telling;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import leadsto.dataset.text.Piece;
import leadsto.dataset.text.Text;
import leadsto.thought.Kind;
import leadsto.thought.Role;
import leadsto.thought.Thought;

/**
 * One telling of one trail: the same thoughts, said by a person, replied, or thought.
 *
 * <p>A thought stays as it stands in {@link Prose}; a connective is a sentence before it. None is put where the thought
 * joins itself to the one before ("But", "So"), where a person went on in one breath, where the one before waits for it (a colon) or is a response, which calls
 * the answer out itself, before an answer that is a single word or number, before a row of a table, or before an open
 * sub-goal that asks nothing ("Find the sum."). No connective comes twice in one telling, and
 * few come from one slot, so that none becomes a habit.
 */
public final class Speech {
    /** A monologue takes breath before a doubt or a question, once it has said so many sentences in one paragraph. */
    private static final int PARAGRAPH = 3;

    private final Trail trail;
    private final Utterances utterances;
    private final long salt;
    private final int added;
    private final Set<String> said = new HashSet<>();
    private final Map<Connectives.Slot, Integer> taken = new IdentityHashMap<>();

    Speech(Trail trail, Utterances utterances, long seed, int attempt) {
        this.trail = trail;
        this.utterances = utterances;
        this.added = trail.added();
        this.salt = mixed(mixed(seed, attempt), trail.key());
    }

    /** The thoughts from one number to before another, as running text. */
    public Text says(Register register, int from, int to) {
        if (isSaidAlone(from, to)) {
            return alone(from);
        }
        Text.Builder text = new Text.Builder();
        int sentences = 0;
        for (int i = from; i < to; i++) {
            boolean breath =
                    register == Register.THINKING && utterances.haveConnectives() && turns(i) && sentences >= PARAGRAPH;
            if (i > from) {
                text.add(breath ? Piece.PARAGRAPH : Piece.SPACE);
            }
            step(register, i, i == from, text);
            sentences = breath ? 1 : sentences + 1;
        }
        closing(register, from, to, text);
        return text.build();
    }

    /** The same, a text for each thought, with what is said before it. */
    public List<Text> steps(Register register, int from, int to) {
        if (isSaidAlone(from, to)) {
            return List.of(alone(from));
        }
        List<Text> steps = new ArrayList<>(to - from);
        for (int i = from; i < to; i++) {
            Text.Builder step = new Text.Builder();
            step(register, i, i == from, step);
            steps.add(step.build());
        }
        return steps;
    }

    /** One thought as a sentence, with nothing before it. */
    public Text sentence(int at) {
        return Text.of(piece(at));
    }

    private boolean isSaidAlone(int from, int to) {
        return to - from == 1 && utterance(from).standsAlone();
    }

    private Text alone(int at) {
        return Text.of(Prose.alone(thought(at)));
    }

    private void step(Register register, int at, boolean begins, Text.Builder to) {
        connective(register, at, begins)
                .ifPresent(it -> to.add(utterances.connective(it)).add(Piece.SPACE));
        to.add(piece(at));
    }

    private Piece piece(int at) {
        return utterance(at).sentence();
    }

    private Optional<String> connective(Register register, int at, boolean begins) {
        Thought thought = thought(at);
        if (!utterances.haveConnectives()
                || at > 0 && at < added
                || utterance(at).leans()
                || at > 0 && utterance(at - 1).waits()
                || at > 0 && thought(at - 1).kind() == Kind.RESPONSE
                || thought.kind() == Kind.ANSWER && utterance(at).standsAlone()
                || thought.kind() == Kind.QUESTION && !piece(at).text().endsWith("?")) {
            return Optional.empty();
        }
        Optional<Kind> after =
                at == 0 ? Optional.empty() : Optional.of(thought(at - 1).kind());
        Optional<Role> role =
                at == 0 ? Optional.empty() : Optional.of(trail.roles().get(at - 1));
        return utterances
                .slot(new Connectives.Place(register, begins, role, after, thought.kind()))
                .filter(slot -> !goesOn(at) || slot.roles().contains(Role.CONTINUES))
                .filter(slot -> share(at) < slot.often() && taken.merge(slot, 1, Integer::sum) <= slot.most())
                .flatMap(slot -> chosen(slot.say(), at, piece(at).text().endsWith("?")));
    }

    /** Whether a thought says on what the one before said, as the second half of a doubt. */
    private boolean goesOn(int at) {
        return at > 0
                && trail.roles().get(at - 1) == Role.CONTINUES
                && thought(at).kind() == thought(at - 1).kind();
    }

    /** What a person says after a beginning that asks nothing, so that there is something to reply to. */
    private void closing(Register register, int from, int to, Text.Builder text) {
        boolean asks = register != Register.PERSON || from > 0 || !nothingAsked(to);
        if (!asks && !utterances.closings().isEmpty()) {
            chosen(utterances.closings(), to, false)
                    .ifPresent(it -> text.add(Piece.SPACE).add(utterances.connective(it)));
        }
    }

    private boolean nothingAsked(int to) {
        return trail.thoughts().subList(0, to).stream()
                .allMatch(it -> it.kind() != Kind.QUESTION && !it.text().endsWith("?"));
    }

    private boolean turns(int at) {
        Kind kind = thought(at).kind();
        return kind == Kind.DOUBT || kind == Kind.QUESTION;
    }

    /** One that was not said yet, and no question before a question. */
    private Optional<String> chosen(List<String> say, int at, boolean beforeQuestion) {
        String first = drawn(say, salt, at);
        if (maySay(first, beforeQuestion)) {
            said.add(first);
            return Optional.of(first);
        }
        // Drawn anew from those that are left: the next in the list would come after each that may not be said, too
        // often.
        List<String> left =
                say.stream().filter(it -> maySay(it, beforeQuestion)).toList();
        Optional<String> other = left.isEmpty() ? Optional.empty() : Optional.of(drawn(left, ~salt, at));
        other.ifPresent(said::add);
        return other;
    }

    private boolean maySay(String candidate, boolean beforeQuestion) {
        return !(beforeQuestion && candidate.endsWith("?")) && !said.contains(candidate);
    }

    private static String drawn(List<String> from, long by, int at) {
        return from.get((int) Math.floorMod(mixed(by, 2L * at + 1), (long) from.size()));
    }

    private double share(int at) {
        return (mixed(salt, 2L * at) >>> 11) * 0x1.0p-53;
    }

    private Utterances.Utterance utterance(int at) {
        return utterances.of(thought(at));
    }

    private Thought thought(int at) {
        return trail.thoughts().get(at);
    }

    /** The finaliser of SplitMix64 (Steele, Lea and Flood 2014) over both. */
    private static long mixed(long salt, long value) {
        long mixed = salt + 0x9E3779B97F4A7C15L * (value + 1);
        mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
