package leadsto.dataset.telling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import leadsto.chain.Chain;
import leadsto.thought.Approach;
import leadsto.thought.Kind;
import leadsto.thought.Link;
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

    /** Why a chain is not told at all, as the end of "chains left out: N, because each ...". */
    public enum Objection {
        ANSWERED_EARLY("says its answer before the end"),
        SAID_TWICE("says the same thing twice in a row"),
        TOLD_BEFORE("says the same as a chain before it");

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
        if (chain.start().kind() != Kind.QUESTION) {
            background.question(chain).ifPresent(question -> {
                thoughts.add(question);
                roles.add(Role.PROMPTS);
            });
        }
        thoughts.addAll(chain.thoughts());
        chain.links().forEach(link -> roles.add(link.role()));
        List<Voice> voices =
                new ArrayList<>(thoughts.stream().map(background::voice).toList());
        if (!voices.get(0).isPerson()) {
            // Where nobody asks, the person brings up what the chain begins with: a question that the thinker set
            // itself, a
            // reason that the assistant then follows to where it leads.
            voices.set(0, Voice.AS_PERSON);
        }
        voices.set(voices.size() - 1, Voice.ASSISTANT);
        return new Trail(thoughts, roles, voices, chain);
    }

    public Optional<Objection> objection(Background background) {
        List<Integer> wordings =
                thoughts.stream().map(background.wordings()::of).toList();
        int last = wordings.size() - 1;
        if (wordings.indexOf(wordings.get(last)) < last) {
            return Optional.of(Objection.ANSWERED_EARLY);
        }
        for (int i = 0; i < last; i++) {
            if (wordings.get(i).equals(wordings.get(i + 1))) {
                return Optional.of(Objection.SAID_TWICE);
            }
        }
        return Optional.empty();
    }

    /** Whether a question was put before the chain. */
    public boolean isAsked() {
        return thoughts.size() > chain.thoughts().size();
    }

    public Thought answer() {
        return chain.answer();
    }

    /** The direction from which most of its links lead to the answer; the earliest of several. */
    public Approach approach() {
        Map<Approach, Integer> counts = new LinkedHashMap<>();
        for (Link link : chain.links()) {
            counts.merge(link.approach(), 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
                .orElseThrow()
                .getKey();
    }
}
