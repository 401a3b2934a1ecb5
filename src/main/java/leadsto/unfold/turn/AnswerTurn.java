package leadsto.unfold.turn;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import leadsto.thought.Kind;
import leadsto.thought.Role;
import leadsto.thought.Turn;
import leadsto.unfold.argument.Argument;
import leadsto.unfold.argument.ArgumentRoles;
import leadsto.unfold.argument.Tie;
import leadsto.unfold.argument.Weights;
import leadsto.unfold.cue.Cue;
import leadsto.unfold.passage.Passage;
import leadsto.unfold.passage.Traits;
import leadsto.unfold.segment.Section;
import leadsto.unfold.segment.Segment;

/**
 * A turn of the one who answers, or a document: sections that each come to a claim, claims that come to an answer.
 *
 * <pre>
 *   question in a heading ──► details ──► the section's claim ──► the answer
 *                             lead-in ──► item ──► item ──┘
 * </pre>
 *
 * <p>Within a section thoughts are decoded as an argument, with the probabilities of that; between sections and along
 * lists the links are structure, and their weights fixed estimates of how often such a link reads right.
 */
final class AnswerTurn {
    private static final double CLAIM = 0.6;
    private static final double STEP = 0.75;
    private static final double STRAND = 0.5;
    private static final double NEXT_SECTION = 0.3;
    private static final double MEETS = 0.5;
    private static final double FIRST_ENTRY = 0.7;
    private static final double LATER_ENTRY = 0.3;
    private static final double ECHO = 0.6;
    private static final double SECOND_ANSWER = Math.log(0.3);
    private static final int MOST_ANSWERS = 3;
    private static final int ECHO_WITHIN = 4;

    private static final int ROUND = 24;
    private static final double REST = 0.3;

    private final Turn turn;
    private final Passage passage;
    private final Claims weighing;
    private final List<Group> groups;
    private final Argument[] arguments;
    private final int[] claims;
    private final Kind[] kinds;
    private final List<Tie> ties = new ArrayList<>();
    private final List<TurnThoughts.Entry> entries = new ArrayList<>();
    private final Set<Integer> answers = new LinkedHashSet<>();
    private final Map<Integer, List<Integer>> walked = new HashMap<>();
    private int answerGroup;

    private AnswerTurn(Turn turn, Passage passage, List<Section> sections, Set<String> asked, Weights weights) {
        this.turn = turn;
        this.passage = passage;
        this.weighing = new Claims(passage, asked, weights);
        this.groups = Group.of(passage, inherited(sections));
        this.arguments = new Argument[groups.size()];
        this.claims = new int[groups.size()];
        this.kinds = new Kind[passage.size()];
    }

    /** @param asked the meaningful words of what was said and asked before, without their endings */
    static TurnThoughts of(Turn turn, Passage passage, List<Section> sections, Set<String> asked, Weights weights) {
        if (passage.size() == 0) {
            return new TurnThoughts(turn, passage, List.of(), List.of(), List.of(), List.of());
        }
        AnswerTurn answer = new AnswerTurn(turn, passage, sections, asked, weights);
        answer.decodeSections();
        answer.chooseAnswer();
        answer.nameKinds();
        answer.tieSections();
        answer.tieStrands();
        answer.tieClaims();
        answer.openWays();
        answer.leadOn();
        return new TurnThoughts(
                turn, passage, List.of(answer.kinds), answer.ties, answer.entries, List.copyOf(answer.answers));
    }

    /** A section without a telling heading is what the section around it is. */
    private static List<Section> inherited(List<Section> sections) {
        List<Section> inherited = new ArrayList<>();
        for (Section section : sections) {
            boolean mute = section.label() == Segment.Label.NONE && section.parent() >= 0;
            inherited.add(
                    mute
                            ? new Section(
                                    section.index(),
                                    section.level(),
                                    section.parent(),
                                    inherited.get(section.parent()).label(),
                                    section.title())
                            : section);
        }
        return inherited;
    }

    private void decodeSections() {
        for (int g = 0; g < groups.size(); g++) {
            List<Integer> free = arguing(g);
            claims[g] = -1;
            if (!free.isEmpty()) {
                Passage among = passage.only(free);
                int labelled = labelled(free, groups.get(g));
                arguments[g] =
                        labelled >= 0 ? weighing.around(among, labelled) : weighing.decoded(among, !isSummary(g));
                claims[g] = free.get(arguments[g].answer());
            }
        }
    }

    /** The thoughts of a section that argue; an echo of the question does not. */
    private List<Integer> arguing(int g) {
        return groups.get(g).free().stream().filter(i -> !isEcho(i)).toList();
    }

    private boolean isEcho(int i) {
        return i < ECHO_WITHIN && passage.size() > 2 && passage.traits(i).starts(Cue.ECHO);
    }

    /** The thought that a label calls the outcome; among doubts the first one; −1 where the decoding decides. */
    private int labelled(List<Integer> free, Group group) {
        for (int k = free.size() - 1; k >= 0; k--) {
            if (passage.segment(free.get(k)).label() == Segment.Label.ANSWER) {
                return k;
            }
        }
        if (group.section().label() == Segment.Label.DOUBT) {
            return IntStream.range(0, free.size())
                    .filter(k -> !passage.traits(free.get(k)).starts(Cue.CONTRAST)
                            && !passage.traits(free.get(k)).starts(Cue.CONCESSION))
                    .findFirst()
                    .orElse(0);
        }
        return -1;
    }

    private void chooseAnswer() {
        answerGroup = summary();
        if (answerGroup < 0) {
            List<Integer> claiming = IntStream.range(0, groups.size())
                    .filter(g -> claims[g] >= 0)
                    .boxed()
                    .toList();
            if (claiming.isEmpty()) {
                answerFromAll();
                return;
            }
            answerGroup = winner(claiming);
        }
        answers.add(claims[answerGroup]);
        moreAnswers();
    }

    /** The group whose claim is the answer to the others', found in rounds so that many of them cost no more each. */
    private int winner(List<Integer> claiming) {
        List<Integer> left = claiming;
        while (left.size() > 1) {
            List<Integer> next = new ArrayList<>();
            for (int from = 0; from < left.size(); from += ROUND) {
                List<Integer> together = left.subList(from, Math.min(left.size(), from + ROUND));
                Passage among =
                        passage.only(together.stream().map(g -> claims[g]).toList());
                next.add(together.get(weighing.decoded(among, true).answer()));
            }
            left = next;
        }
        return left.get(0);
    }

    /** Lists and tables alone: the likeliest of all thoughts is the answer. */
    private void answerFromAll() {
        List<Integer> all = IntStream.range(0, passage.size())
                .filter(i -> !passage.segment(i).isHeading())
                .boxed()
                .toList();
        if (all.isEmpty()) {
            all = List.of(passage.size() - 1);
        }
        Passage among = passage.only(all);
        double[] scores = weighing.answers(among, new double[among.size()], true);
        int best = IntStream.range(0, scores.length)
                .reduce((a, b) -> scores[b] > scores[a] ? b : a)
                .orElse(0);
        answers.add(all.get(best));
        answerGroup = -1;
    }

    /** The last section that a heading or a label calls the outcome. */
    private int summary() {
        int labelledSection = -1;
        int labelledThought = -1;
        for (int g = 0; g < groups.size(); g++) {
            if (claims[g] >= 0 && groups.get(g).section().label() == Segment.Label.ANSWER) {
                labelledSection = g;
            }
            if (claims[g] >= 0 && passage.segment(claims[g]).label() == Segment.Label.ANSWER) {
                labelledThought = g;
            }
        }
        return labelledSection >= 0 ? labelledSection : labelledThought;
    }

    private boolean isSummary(int g) {
        return groups.get(g).section().label() == Segment.Label.ANSWER;
    }

    /** Of a summary, other sentences that might as well be the answer. */
    private void moreAnswers() {
        if (!isSummary(answerGroup)) {
            return;
        }
        List<Integer> free = arguing(answerGroup);
        Passage among = passage.only(free);
        double[] scores = weighing.answers(among, weighing.doubts(among), false);
        for (int k = 0; k < free.size() && answers.size() < MOST_ANSWERS; k++) {
            boolean near = scores[k] > scores[arguments[answerGroup].answer()] + SECOND_ANSWER;
            if (near
                    && !arguments[answerGroup].doubts()[k]
                    && !passage.traits(free.get(k)).starts(Cue.ADDITION)) {
                answers.add(free.get(k));
            }
        }
    }

    private void nameKinds() {
        for (int g = 0; g < groups.size(); g++) {
            Group group = groups.get(g);
            List<Integer> free = arguing(g);
            if (!free.isEmpty()) {
                ArgumentRoles roles = new ArgumentRoles(passage.only(free), arguments[g]);
                for (int k = 0; k < free.size(); k++) {
                    kinds[free.get(k)] = kind(free.get(k), roles.kind(k), g);
                }
            }
            for (List<Integer> strand : group.strands()) {
                nameStrand(strand, g);
            }
            if (group.question() >= 0) {
                kinds[group.question()] = Kind.QUESTION;
            }
            group.free().stream().filter(this::isEcho).forEach(i -> kinds[i] = Kind.RESPONSE);
        }
        answers.forEach(i -> kinds[i] = Kind.ANSWER);
    }

    private void nameStrand(List<Integer> strand, int g) {
        boolean row = passage.segment(strand.get(0)).row() > 0;
        for (int k = 0; k < strand.size(); k++) {
            Kind plain = row && k == 0 ? Kind.OBSERVATION : Kind.PREMISE;
            kinds[strand.get(k)] = kind(strand.get(k), plain, g);
        }
    }

    private Kind kind(int i, Kind decoded, int g) {
        Group group = groups.get(g);
        Traits traits = passage.traits(i);
        Segment.Label label = passage.segment(i).label();
        if (traits.text().endsWith("?")) {
            return Kind.QUESTION;
        }
        boolean turns = passage.segment(i).row() > 0 && traits.starts(Cue.CONTRAST) && traits.has(Cue.NEGATION);
        boolean among = group.section().label() == Segment.Label.DOUBT && !isOutcome(i, group);
        if (label == Segment.Label.DOUBT || turns || decoded == Kind.DOUBT && !among) {
            return Kind.DOUBT;
        }
        boolean seen = traits.has(Cue.EVIDENCE) || traits.starts(Cue.EXAMPLE) || label == Segment.Label.EXAMPLE;
        if (among) {
            if (meetsDoubt(i)) {
                return Kind.PREMISE;
            }
            return seen && i != claims[g] ? Kind.OBSERVATION : Kind.DOUBT;
        }
        if (seen || group.section().label() == Segment.Label.EXAMPLE) {
            return Kind.OBSERVATION;
        }
        boolean judges = traits.has(Cue.JUDGEMENT) && (traits.starts(Cue.REFERENCE) || traits.opens(Cue.CHECK));
        return judges ? Kind.EVALUATION : decoded == Kind.ANSWER ? Kind.PREMISE : decoded;
    }

    /** Whether a label before it has called the outcome already, though the section is one of doubts. */
    private boolean isOutcome(int i, Group group) {
        return group.free().stream()
                .anyMatch(it -> it <= i && passage.segment(it).label() == Segment.Label.ANSWER);
    }

    /** Whether it turns against the doubts among which it stands, or goes on with a sentence that does. */
    private boolean meetsDoubt(int i) {
        boolean goesOn = i > 0 && passage.sameSentence(i - 1, i);
        return passage.traits(i).starts(Cue.CONTRAST) || goesOn && meetsDoubt(i - 1);
    }

    /** Links within each section, as decoded. */
    private void tieSections() {
        for (int g = 0; g < groups.size(); g++) {
            List<Integer> free = arguing(g);
            if (!free.isEmpty()) {
                int[] heads = arguments[g].heads();
                for (int k = 0; k < free.size(); k++) {
                    if (heads[k] >= 0) {
                        tie(free.get(k), free.get(heads[k]), arguments[g].certainty()[k]);
                    }
                }
            }
        }
    }

    /** A link in argument direction, by the kinds it joins. */
    private void tie(int from, int to, double weight) {
        if (answers.contains(from)) {
            return;
        }
        if (kinds[from] == Kind.QUESTION || kinds[to] == Kind.QUESTION) {
            ties.add(new Tie(from, to, Role.PROMPTS, weight));
        } else if (kinds[from] == Kind.DOUBT && kinds[to] != Kind.DOUBT) {
            ties.add(new Tie(from, to, Role.CHALLENGES, weight));
        } else if (kinds[to] == Kind.DOUBT && kinds[from] != Kind.DOUBT && from > to) {
            ties.add(new Tie(to, from, Role.RESOLVES, weight));
        } else {
            ties.add(new Tie(from, to, Role.SUPPORTS, weight));
        }
    }

    private void tieStrands() {
        for (int g = 0; g < groups.size(); g++) {
            for (List<Integer> strand : groups.get(g).strands()) {
                int target = claims[g] >= 0 ? claims[g] : target(g);
                for (int k = 0; k + 1 < strand.size(); k++) {
                    tieStep(strand, k, target);
                }
                int last = strand.get(strand.size() - 1);
                if (last != target && !answers.contains(last)) {
                    tie(last, target, CLAIM);
                }
            }
        }
    }

    /** A step leads to the next one, past what is nested under it too, and sometimes straight on. */
    private void tieStep(List<Integer> strand, int k, int target) {
        int step = strand.get(k);
        if (answers.contains(step)) {
            return;
        }
        int next = strand.get(k + 1);
        ties.add(new Tie(step, next, onward(step, next), STEP));
        int depth = passage.segment(step).depth();
        int past = k + 1;
        while (past < strand.size() && passage.segment(strand.get(past)).depth() > depth) {
            past++;
        }
        if (past > k + 1 && past < strand.size()) {
            ties.add(new Tie(step, strand.get(past), onward(step, strand.get(past)), STEP / 2));
        } else if (passage.segment(step).number() > 0 && past == k + 1 && step != target) {
            tie(step, target, STRAND / 2);
        }
    }

    private Role onward(int from, int to) {
        return kinds[from] == Kind.QUESTION
                        || kinds[to] == Kind.QUESTION
                        || kinds[to] == Kind.DOUBT && kinds[from] != Kind.DOUBT
                ? Role.PROMPTS
                : kinds[from] == Kind.DOUBT && kinds[to] != Kind.DOUBT ? Role.RESOLVES : Role.CONTINUES;
    }

    /** Where a section's claim leads to: the claim of the section around it, else the answer. */
    private int target(int g) {
        int parent = groups.get(g).section().parent();
        for (int h = 0; h < groups.size(); h++) {
            if (h != g && groups.get(h).section().index() == parent && claims[h] >= 0 && claims[h] != claims[g]) {
                return claims[h];
            }
        }
        return answer();
    }

    private int answer() {
        return answers.iterator().next();
    }

    private void tieClaims() {
        for (int g = 0; g < groups.size(); g++) {
            int claim = claims[g];
            if (claim < 0 || answers.contains(claim)) {
                continue;
            }
            tie(claim, target(g), CLAIM);
            if (kinds[claim] == Kind.DOUBT) {
                ties.add(new Tie(claim, meeting(g), Role.RESOLVES, MEETS));
            }
        }
    }

    /** What meets the doubts of a section: the next section's claim that is none, best one that says it does. */
    private int meeting(int g) {
        for (boolean remedy : new boolean[] {true, false}) {
            for (int h = g + 1; h < groups.size(); h++) {
                boolean fits = !remedy || groups.get(h).section().label() == Segment.Label.REMEDY;
                if (fits && claims[h] >= 0 && kinds[claims[h]] != Kind.DOUBT) {
                    return claims[h];
                }
            }
        }
        return answer();
    }

    /** Leads into every thought that nothing leads to yet: from its heading, from what stands before it, or from outside. */
    private void openWays() {
        echoes();
        Set<Integer> led = new HashSet<>();
        for (Tie tie : ties) {
            if (tie.role().walked()) {
                led.add(tie.to());
                walked.computeIfAbsent(tie.from(), it -> new ArrayList<>()).add(tie.to());
            }
        }
        for (int g = 0; g < groups.size(); g++) {
            Group group = groups.get(g);
            int[] members = IntStream.concat(
                            arguing(g).stream().mapToInt(Integer::intValue),
                            group.strands().stream().flatMap(List::stream).mapToInt(Integer::intValue))
                    .sorted()
                    .toArray();
            int[] leaves = Arrays.stream(members).filter(i -> !led.contains(i)).toArray();
            if (group.question() >= 0) {
                enter(g, group.question());
                if (members.length == 0) {
                    ties.add(new Tie(group.question(), below(g), Role.PROMPTS, STEP));
                } else {
                    ties.add(new Tie(group.question(), leaves.length > 0 ? leaves[0] : members[0], Role.PROMPTS, STEP));
                }
            } else if (leaves.length > 0) {
                enter(g, leaves[0]);
            }
            for (int k = 1; k < leaves.length; k++) {
                int before = before(leaves[k], members);
                if (before >= 0) {
                    ties.add(new Tie(before, leaves[k], onward(before, leaves[k]), STRAND));
                    walked.computeIfAbsent(before, it -> new ArrayList<>()).add(leaves[k]);
                }
            }
        }
    }

    /** The last thought of a section before this one that this one does not itself lead to; −1 where there is none. */
    private int before(int place, int[] members) {
        Set<Integer> ahead = ahead(place, members);
        for (int k = members.length - 1; k >= 0; k--) {
            int member = members[k];
            if (member < place && !ahead.contains(member) && !answers.contains(member)) {
                return member;
            }
        }
        return -1;
    }

    /** Where a thought leads to within its section, however many steps away. */
    private Set<Integer> ahead(int place, int[] members) {
        Set<Integer> ahead = new HashSet<>(Set.of(place));
        Deque<Integer> open = new ArrayDeque<>(ahead);
        while (!open.isEmpty()) {
            for (int next : walked.getOrDefault(open.pop(), List.of())) {
                boolean inside = next >= members[0] && next <= members[members.length - 1];
                if (inside && ahead.add(next)) {
                    open.push(next);
                }
            }
        }
        return ahead;
    }

    /** What the first section under a heading begins with; the answer where there is none. */
    private int below(int g) {
        int next = groups.get(g).question() + 1;
        boolean nested = next < passage.size()
                && g + 1 < groups.size()
                && groups.get(g + 1).section().level() > groups.get(g).section().level();
        return nested ? next : answer();
    }

    /** Lets no thought but an answer be where thinking stops: it goes on to its section's claim or to the answer. */
    private void leadOn() {
        Set<Integer> leading = new HashSet<>();
        ties.stream().filter(tie -> tie.role().walked()).forEach(tie -> leading.add(tie.from()));
        for (int g = 0; g < groups.size(); g++) {
            Group group = groups.get(g);
            List<Integer> members = new ArrayList<>(group.free());
            group.strands().forEach(members::addAll);
            for (int i : members) {
                if (!leading.contains(i) && !answers.contains(i)) {
                    int on = claims[g] >= 0 && claims[g] != i && kinds[claims[g]] != Kind.DOUBT ? claims[g] : target(g);
                    int rest = on == i || kinds[on] == Kind.DOUBT ? answer() : on;
                    ties.add(new Tie(i, rest, kinds[i] == Kind.DOUBT ? Role.RESOLVES : onward(i, rest), REST));
                }
            }
        }
    }

    private void enter(int g, int place) {
        entries.add(new TurnThoughts.Entry(place, entries.isEmpty() ? FIRST_ENTRY : LATER_ENTRY));
        int before = g - 1;
        while (before >= 0 && claims[before] < 0) {
            before--;
        }
        if (before >= 0
                && !answers.contains(claims[before])
                && groups.get(g).section().parent()
                        != groups.get(before).section().index()
                && claims[before] != place) {
            ties.add(new Tie(claims[before], place, onward(claims[before], place), NEXT_SECTION));
        }
    }

    private void echoes() {
        for (int i = 0; i < Math.min(ECHO_WITHIN, passage.size()); i++) {
            if (kinds[i] == Kind.RESPONSE) {
                entries.add(new TurnThoughts.Entry(i, FIRST_ENTRY));
                ties.add(new Tie(i, answer(), Role.CONTINUES, ECHO / 2));
                if (i + 1 < passage.size() && i + 1 != answer()) {
                    ties.add(new Tie(i, i + 1, onward(i, i + 1), ECHO));
                }
            }
        }
    }
}
