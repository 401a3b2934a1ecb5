package leadsto.unfold.turn;

import java.util.List;
import java.util.Set;
import leadsto.thought.Kind;
import leadsto.thought.Role;
import leadsto.unfold.passage.Passage;

/**
 * An answer of which it is known what each thought does, before any is tied to another.
 *
 * @param passage its thoughts, in order
 * @param groups its groups, in order, each with its argument
 * @param answers the places of the thoughts that answer, the first one foremost; at least one
 * @param kinds what each thought does
 */
record ReadAnswer(Passage passage, List<GroupArgument> groups, Set<Integer> answers, List<Kind> kinds) {

    /** The foremost answer. */
    int answer() {
        return answers.iterator().next();
    }

    boolean isAnswer(int i) {
        return answers.contains(i);
    }

    boolean isDoubt(int i) {
        return kinds.get(i) == Kind.DOUBT;
    }

    boolean isQuestion(int i) {
        return kinds.get(i) == Kind.QUESTION;
    }

    int claim(int g) {
        return groups.get(g).claim();
    }

    /** Where a group's claim leads to: the claim of the section around it, else the answer. */
    int target(int g) {
        int parent = groups.get(g).group().section().parent();
        for (int h = 0; h < groups.size(); h++) {
            boolean around = h != g && groups.get(h).group().section().index() == parent;
            if (around && claim(h) >= 0 && claim(h) != claim(g)) {
                return claim(h);
            }
        }
        return answer();
    }

    /** What a link does where one thought comes after another. */
    Role onward(int from, int to) {
        if (isQuestion(from) || isQuestion(to) || isDoubt(to) && !isDoubt(from)) {
            return Role.PROMPTS;
        }
        return isDoubt(from) && !isDoubt(to) ? Role.RESOLVES : Role.CONTINUES;
    }
}
