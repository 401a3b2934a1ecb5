package leadsto.unfold.turn;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import leadsto.thought.Role;
import leadsto.unfold.argument.Tie;

/**
 * The ways into, through and out of an answer: every thought is reached from somewhere, and none but an answer is where
 * thinking stops.
 */
final class AnswerWays {
    private static final double FIRST_ENTRY = 0.7;
    private static final double LATER_ENTRY = 0.3;
    private static final double NEXT_SECTION = 0.3;
    private static final double AFTER_LAST = 0.5;
    private static final double ECHO = 0.6;
    private static final double REST = 0.3;

    private final ReadAnswer read;
    private final List<Tie> ties;
    private final List<TurnThoughts.Entry> entries = new ArrayList<>();
    private final Map<Integer, List<Integer>> walked = new HashMap<>();

    private AnswerWays(ReadAnswer read, List<Tie> ties) {
        this.read = read;
        this.ties = new ArrayList<>(ties);
    }

    /** @param ties what is tied already; the ways go along them wherever they lead */
    static AnswerWays of(ReadAnswer read, List<Tie> ties) {
        AnswerWays ways = new AnswerWays(read, ties);
        ways.enterEchoes();
        ways.leadIn();
        ways.leadOn();
        return ways;
    }

    /** What was tied already, and the ways opened beside it. */
    List<Tie> ties() {
        return ties;
    }

    /** Where what was asked before leads to. */
    List<TurnThoughts.Entry> entries() {
        return entries;
    }

    /** An answer that begins with the question's echo is entered there. */
    private void enterEchoes() {
        read.groups().stream()
                .flatMap(it -> it.group().echoes().stream())
                .filter(i -> !read.isAnswer(i))
                .forEach(i -> {
                    entries.add(new TurnThoughts.Entry(i, FIRST_ENTRY));
                    ties.add(new Tie(i, read.answer(), Role.CONTINUES, ECHO / 2));
                    if (i + 1 < read.passage().size() && i + 1 != read.answer()) {
                        tieOnward(i, i + 1, ECHO);
                    }
                });
    }

    /** Leads into every thought that nothing leads to yet: from its heading, from what stands before it, or from outside. */
    private void leadIn() {
        Set<Integer> led = new HashSet<>();
        for (Tie tie : ties) {
            if (tie.role().walked()) {
                led.add(tie.to());
                walk(tie.from(), tie.to());
            }
        }
        for (int g = 0; g < read.groups().size(); g++) {
            List<Integer> members = members(g).sorted().toList();
            List<Integer> unled = members.stream().filter(i -> !led.contains(i)).toList();
            enterGroup(g, members, unled);
            for (int leaf : unled.subList(Math.min(1, unled.size()), unled.size())) {
                int before = before(leaf, members);
                if (before >= 0) {
                    tieOnward(before, leaf, AFTER_LAST);
                    walk(before, leaf);
                }
            }
        }
    }

    private void enterGroup(int g, List<Integer> members, List<Integer> unled) {
        int question = read.groups().get(g).group().question();
        if (question >= 0) {
            enter(g, question);
            int first = !unled.isEmpty() ? unled.get(0) : members.isEmpty() ? below(g) : members.get(0);
            ties.add(new Tie(question, first, Role.PROMPTS, AnswerTies.STEP));
        } else if (!unled.isEmpty()) {
            enter(g, unled.get(0));
        }
    }

    /** Opens a way from outside, and one from the last claim before, unless that is of the section around. */
    private void enter(int g, int place) {
        entries.add(new TurnThoughts.Entry(place, entries.isEmpty() ? FIRST_ENTRY : LATER_ENTRY));
        int h = g - 1;
        while (h >= 0 && read.claim(h) < 0) {
            h--;
        }
        if (h < 0 || read.isAnswer(read.claim(h)) || read.claim(h) == place) {
            return;
        }
        int before = read.groups().get(h).group().section().index();
        if (read.groups().get(g).group().section().parent() != before) {
            tieOnward(read.claim(h), place, NEXT_SECTION);
        }
    }

    /** What the first section under a heading begins with; the answer where there is none. */
    private int below(int g) {
        Group group = read.groups().get(g).group();
        int next = group.question() + 1;
        boolean nested = next < read.passage().size()
                && g + 1 < read.groups().size()
                && read.groups().get(g + 1).group().section().level()
                        > group.section().level();
        return nested ? next : read.answer();
    }

    /** The last thought of a section before this one that this one does not itself lead to; −1 where there is none. */
    private int before(int place, List<Integer> members) {
        Set<Integer> ahead = ahead(place, members);
        for (int k = members.size() - 1; k >= 0; k--) {
            int member = members.get(k);
            if (member < place && !ahead.contains(member) && !read.isAnswer(member)) {
                return member;
            }
        }
        return -1;
    }

    /** Where a thought leads to within its section, however many steps away. */
    private Set<Integer> ahead(int place, List<Integer> members) {
        Set<Integer> ahead = new HashSet<>(Set.of(place));
        Deque<Integer> open = new ArrayDeque<>(ahead);
        while (!open.isEmpty()) {
            for (int next : walked.getOrDefault(open.pop(), List.of())) {
                boolean inside = next >= members.get(0) && next <= members.get(members.size() - 1);
                if (inside && ahead.add(next)) {
                    open.push(next);
                }
            }
        }
        return ahead;
    }

    /** Lets no thought but an answer be where thinking stops: it goes on to its section's claim or to the answer. */
    private void leadOn() {
        Set<Integer> leading = new HashSet<>();
        ties.stream().filter(tie -> tie.role().walked()).forEach(tie -> leading.add(tie.from()));
        for (int g = 0; g < read.groups().size(); g++) {
            int group = g;
            members(g).filter(i -> !leading.contains(i) && !read.isAnswer(i)).forEach(i -> rest(i, group));
        }
    }

    private void rest(int i, int g) {
        int claim = read.claim(g);
        int on = claim >= 0 && claim != i && !read.isDoubt(claim) ? claim : read.target(g);
        int rest = on == i || read.isDoubt(on) ? read.answer() : on;
        ties.add(new Tie(i, rest, read.isDoubt(i) ? Role.RESOLVES : read.onward(i, rest), REST));
    }

    private Stream<Integer> members(int g) {
        Group group = read.groups().get(g).group();
        return Stream.concat(group.free().stream(), group.strands().stream().flatMap(List::stream));
    }

    private void walk(int from, int to) {
        walked.computeIfAbsent(from, it -> new ArrayList<>()).add(to);
    }

    private void tieOnward(int from, int to, double weight) {
        ties.add(new Tie(from, to, read.onward(from, to), weight));
    }
}
