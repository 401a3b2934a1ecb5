package leadsto.dataset.telling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import leadsto.chain.Chain;
import leadsto.thought.Approach;
import leadsto.thought.Kind;
import leadsto.thought.Role;
import leadsto.thought.Thought;

/**
 * A chain with who says what, ready to be told: it begins with the person and ends with the answer.
 *
 * @param thoughts the chain's, after the question that it answers where it does not begin with one itself
 * @param roles one fewer; {@code roles.get(i)} is how {@code thoughts.get(i)} leads to the next
 * @param voices one for each thought
 * @param chain what is told
 */
public record Trail(List<Thought> thoughts, List<Role> roles, List<Voice> voices, Chain chain) {
    /** Characters of an answer that no other thought would hold by chance. */
    private static final int LONG_ENOUGH_TO_TELL = 20;

    private static final int WORDS_THAT_STAND_ANYWHERE = 4;

    /** @throws IllegalArgumentException where they do not go together */
    public Trail {
        thoughts = List.copyOf(thoughts);
        roles = List.copyOf(roles);
        voices = List.copyOf(voices);
        if (thoughts.size() < 2 || roles.size() != thoughts.size() - 1 || voices.size() != thoughts.size()) {
            throw new IllegalArgumentException("a trail of " + thoughts.size() + " thoughts with " + roles.size()
                    + " roles and " + voices.size() + " voices");
        }
    }

    /** Why a chain is not told at all, as the end of "chains left out: N, because each ...". */
    public enum Objection {
        ANSWERED_EARLY("says its answer before the end"),
        SAID_TWICE("says the same thing twice in a row"),
        TOLD_BEFORE("says the same as a chain before it"),
        NEARLY_TOLD_BEFORE("nearly repeats a chain before it; --keep-near-duplicates keeps them"),
        ENDS_IN_A_QUESTION("ends in a question, which answers nothing"),
        BEGINS_IN_THE_MIDDLE("begins with a word that leans on what nobody said (\"And\", \"Because\")"),
        STRAYS("goes over to another source by a few words that could stand anywhere (\"Therefore:\")");

        private final String words;

        Objection(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** The chain as a trail; it is one that can be told if {@link #objection} has none. */
    public static Trail of(Chain chain, Background background) {
        List<Thought> thoughts = new ArrayList<>();
        List<Role> roles = new ArrayList<>();
        if (!background.voice(chain.start()).isPerson() || chain.start().kind() != Kind.QUESTION) {
            for (Thought before : background.asked(chain)) {
                roles.addAll(thoughts.isEmpty() ? List.of() : List.of(Role.CONTINUES));
                thoughts.add(before);
            }
            roles.addAll(thoughts.isEmpty() ? List.of() : List.of(Role.PROMPTS));
        }
        thoughts.addAll(chain.thoughts());
        chain.links().forEach(link -> roles.add(link.role()));
        List<Voice> voices = new ArrayList<>(thoughts.size());
        thoughts.forEach(thought -> voices.add(background.voice(thought)));
        if (!voices.get(0).isPerson()) {
            // Where nobody asks, the person brings up what the chain begins with: a question that the thinker set
            // itself, or a reason that the assistant then follows to where it leads.
            voices.set(0, Voice.AS_PERSON);
        }
        voices.set(voices.size() - 1, Voice.ASSISTANT);
        return new Trail(thoughts, roles, voices, chain);
    }

    /** Why it cannot be told, the first reason there is. */
    public Optional<Objection> objection(Background background) {
        int[] wordings = background.wordings().ofEach(thoughts);
        int last = wordings.length - 1;
        if (isIn(wordings[last], wordings, last) || saysAnswerInPassing(background)) {
            return Optional.of(Objection.ANSWERED_EARLY);
        }
        if (answer().text().strip().endsWith("?")) {
            return Optional.of(Objection.ENDS_IN_A_QUESTION);
        }
        if (thoughts.get(0).kind() != Kind.QUESTION && Dangling.dangles(thoughts.get(0))) {
            return Optional.of(Objection.BEGINS_IN_THE_MIDDLE);
        }
        for (int i = 0; i < last; i++) {
            if (wordings[i] == wordings[i + 1]) {
                return Optional.of(Objection.SAID_TWICE);
            }
            if (i > 0 && isShort(thoughts.get(i)) && !background.meet(thoughts.get(i - 1), thoughts.get(i + 1))) {
                return Optional.of(Objection.STRAYS);
            }
        }
        return Optional.empty();
    }

    /** A trail of the same chain with other thoughts in the middle, as a flaw makes it. */
    public Trail with(List<Thought> otherThoughts, List<Role> otherRoles, List<Voice> otherVoices) {
        return new Trail(otherThoughts, otherRoles, otherVoices, chain);
    }

    /** How many thoughts at the beginning are the person's: what was asked, and what was given with it; at least one. */
    public int opening() {
        int end = 1;
        while (end < thoughts.size() - 1 && isGiven(end)) {
            end++;
        }
        return end;
    }

    private boolean isGiven(int at) {
        Voice voice = voices.get(at);
        return voice == Voice.PERSON
                || voice == Voice.AS_PERSON && thoughts.get(at).kind() == Kind.OBSERVATION;
    }

    /** Where the assistant begins to conclude: at the answer, or at the response that calls it out. */
    public int conclusion() {
        int last = thoughts.size() - 1;
        return last > opening() && thoughts.get(last - 1).kind() == Kind.RESPONSE ? last - 1 : last;
    }

    /** A number for what it says, the same in every run. */
    public long key() {
        long key = 0;
        for (Thought thought : thoughts) {
            key = 31 * key + thought.id().hashCode();
        }
        return key;
    }

    private static boolean isIn(int wording, int[] wordings, int before) {
        for (int i = 0; i < before; i++) {
            if (wordings[i] == wording) {
                return true;
            }
        }
        return false;
    }

    private boolean saysAnswerInPassing(Background background) {
        String answer = background.folded(answer());
        for (int i = 0; i < thoughts.size() - 1 && answer.length() >= LONG_ENOUGH_TO_TELL; i++) {
            if (background.folded(thoughts.get(i)).contains(answer)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isShort(Thought thought) {
        int words = 0;
        boolean within = false;
        String text = thought.text().strip();
        for (int i = 0; i < text.length() && words <= WORDS_THAT_STAND_ANYWHERE; i++) {
            char at = text.charAt(i);
            boolean space = at == ' ' || at >= '\t' && at <= '\r';
            words += !space && !within ? 1 : 0;
            within = !space;
        }
        return words <= WORDS_THAT_STAND_ANYWHERE;
    }

    /** Whether a question was put before the chain. */
    public boolean isAsked() {
        return added() > 0;
    }

    /** How many thoughts were put before the chain. */
    public int added() {
        int added = 0;
        while (added < thoughts.size() && !chain.thoughts().contains(thoughts.get(added))) {
            added++;
        }
        return added;
    }

    /** Its last thought: the chain's answer, unless a flaw put another one there. */
    public Thought answer() {
        return thoughts.get(thoughts.size() - 1);
    }

    /** The direction from which most of its links lead to the answer; the earliest of several. */
    public Approach approach() {
        return chain.approach();
    }
}
