package leadsto.dataset.telling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import leadsto.chain.Chain;
import leadsto.thought.Digest;
import leadsto.thought.Kind;
import leadsto.thought.Link;
import leadsto.thought.Role;
import leadsto.thought.Source;
import leadsto.thought.Span;
import leadsto.thought.Speaker;
import leadsto.thought.Statement;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;

/**
 * What the graph knows around its chains: who said a thought, in which sources, and what was asked.
 *
 * <p>Holds what is said of thoughts, and the questions and observations there are.
 */
public final class Background {
    private static final int FOLDED = 20_000;
    private static final Set<Speaker> ONLY_THOUGHT = EnumSet.of(Speaker.MONOLOGUE);
    private static final Set<Speaker> ONLY_ASKED = EnumSet.of(Speaker.PERSON);
    private static final Set<Speaker> REPLIED = EnumSet.of(Speaker.ASSISTANT, Speaker.MONOLOGUE);

    private final Map<String, List<Statement>> statements = new HashMap<>();
    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final Map<String, Thought> questions = new HashMap<>();
    private final Map<String, List<Thought>> prompting = new HashMap<>();
    private final Map<String, List<Statement>> asked = new HashMap<>();
    private final Map<String, Thought> givens = new HashMap<>();
    private final Map<Place, List<Statement>> givenIn = new HashMap<>();
    private final Map<String, Voice> voices = new HashMap<>();
    private final Map<String, String> folded = new HashMap<>();
    private final Wordings wordings = new Wordings();

    /** What a graph knows around all its thoughts. */
    public Background(ThoughtGraph graph) {
        this(graph.thoughts(), graph);
    }

    /** What a graph knows around the thoughts of some chains. */
    public Background(List<Chain> chains, ThoughtGraph graph) {
        this(() -> chains.stream().flatMap(it -> it.thoughts().stream()).iterator(), graph);
    }

    private Background(Iterable<Thought> thoughts, ThoughtGraph graph) {
        Set<String> used = new HashSet<>();
        thoughts.forEach(thought -> used.add(thought.id()));
        learnQuestions(graph, used);
        learnStatements(graph, used);
    }

    /** Numbers for what thoughts say. */
    public Wordings wordings() {
        return wordings;
    }

    /**
     * Who says a thought. A source's person keeps what it said, and an inner monologue keeps its own doubts; otherwise
     * the person says what calls for a reply (questions, doubts, observations), the assistant what gives one. What only the
     * assistant of a source asked itself, doubted or observed stays with it.
     */
    public Voice voice(Thought thought) {
        Voice known = voices.get(thought.id());
        if (known == null) {
            known = voiceOf(thought);
            voices.put(thought.id(), known);
        }
        return known;
    }

    private Voice voiceOf(Thought thought) {
        Set<Speaker> said = EnumSet.noneOf(Speaker.class);
        statements.getOrDefault(thought.id(), List.of()).forEach(it -> said.add(it.speaker()));
        if (thought.kind() == Kind.ANSWER || said.equals(ONLY_THOUGHT)) {
            return Voice.ASSISTANT;
        }
        if (said.equals(ONLY_ASKED)) {
            return Voice.PERSON;
        }
        boolean repliedOnly = !said.isEmpty() && REPLIED.containsAll(said);
        return switch (thought.kind()) {
            case QUESTION, DOUBT, OBSERVATION -> repliedOnly ? Voice.ASSISTANT : Voice.AS_PERSON;
            case EVALUATION, PREMISE, RESPONSE, ANSWER -> Voice.ASSISTANT;
        };
    }

    /**
     * What a person asked and gave, in its order, before a chain that does not begin with that: the question that it
     * answers, with what the same turn of the same source observes; nothing where no question is known.
     */
    List<Thought> asked(Chain chain) {
        return question(chain)
                .map(question -> given(question, chain).stream()
                        .filter(it -> !chain.thoughts().contains(it))
                        .toList())
                .orElse(List.of());
    }

    /** What a thought says as identity sees it; kept for some thousand thoughts, since chains come back to them. */
    String folded(Thought thought) {
        String known = folded.get(thought.id());
        if (known == null) {
            if (folded.size() >= FOLDED) {
                folded.clear();
            }
            known = Digest.normalised(thought.text());
            folded.put(thought.id(), known);
        }
        return known;
    }

    /** Whether one source states both; also where no source states one of them. */
    boolean meet(Thought one, Thought other) {
        Set<String> places = stated(one).map(Statement::source).collect(Collectors.toSet());
        return places.isEmpty()
                || statements.getOrDefault(other.id(), List.of()).isEmpty()
                || stated(other).map(Statement::source).anyMatch(places::contains);
    }

    /** The observations of a person's turn around a question, by their place in it. */
    private List<Thought> given(Thought question, Chain chain) {
        Optional<Statement> asking = stated(question)
                .filter(it -> it.speaker() == Speaker.PERSON)
                .filter(it -> sources(chain.thoughts()).stream()
                        .limit(1)
                        .anyMatch(source -> source.id().equals(it.source())))
                .findFirst();
        if (asking.isEmpty()) {
            return List.of(question);
        }
        Map<Thought, Integer> places = new LinkedHashMap<>();
        places.put(question, begin(asking.get()));
        givenIn.getOrDefault(new Place(asking.get().source(), asking.get().turn()), List.of())
                .forEach(it -> places.put(givens.get(it.thought()), begin(it)));
        return places.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static int begin(Statement statement) {
        return statement.span().map(Span::start).orElse(Integer.MAX_VALUE);
    }

    /** A turn of a source. */
    private record Place(String source, int turn) {}

    /**
     * The question outside the chain that it answers: the one that prompts the earliest of its thoughts that any prompts;
     * else, in the source that states most of the chain, what the person asked last before the chain begins, or the only
     * question there is.
     */
    public Optional<Thought> question(Chain chain) {
        Optional<Thought> linked = chain.thoughts().stream()
                .flatMap(thought -> prompting.getOrDefault(thought.id(), List.of()).stream())
                .filter(question ->
                        !chain.thoughts().contains(question) && voice(question).isPerson())
                .findFirst();
        return linked.or(() -> sources(chain.thoughts()).stream()
                .findFirst()
                .flatMap(source -> questionIn(source, chain))
                .filter(question -> !chain.thoughts().contains(question)));
    }

    /** The fewest sources, found greedily, that state every thought that any source states; the one that states most first. */
    public Set<Source> sources(List<Thought> thoughts) {
        Optional<Source> only = onlySource(thoughts);
        if (only.isPresent()) {
            return Set.of(only.get());
        }
        Set<Source> found = new LinkedHashSet<>();
        List<Thought> left = new ArrayList<>(thoughts);
        while (true) {
            Map<String, Integer> counts = new LinkedHashMap<>();
            left.forEach(thought -> stated(thought)
                    .map(Statement::source)
                    .distinct()
                    .forEach(source -> counts.merge(source, 1, Integer::sum)));
            Optional<String> most = counts.keySet().stream()
                    .filter(sources::containsKey)
                    .reduce((a, b) -> counts.get(b) > counts.get(a) ? b : a);
            if (most.isEmpty()) {
                return found;
            }
            found.add(sources.get(most.get()));
            left.removeIf(thought -> stated(thought).anyMatch(it -> it.source().equals(most.get())));
        }
    }

    /** The source that states every thought that any does, where each is stated once: as it is nearly always. */
    private Optional<Source> onlySource(List<Thought> thoughts) {
        String only = null;
        for (Thought thought : thoughts) {
            List<Statement> stated = statements.getOrDefault(thought.id(), List.of());
            String source = stated.isEmpty() ? only : stated.get(0).source();
            if (stated.size() > 1 || only != null && !only.equals(source)) {
                return Optional.empty();
            }
            only = source;
        }
        return Optional.ofNullable(only).map(sources::get);
    }

    /** The licence that a source states, by its key; empty where it states none. */
    public String licence(String source) {
        return Optional.ofNullable(sources.get(source)).flatMap(Source::license).orElse("");
    }

    /** The keys of the sources that state a thought, given by its id, each once. */
    public Stream<String> stating(String thought) {
        return statements.getOrDefault(thought, List.of()).stream()
                .map(Statement::source)
                .distinct();
    }

    private Stream<Statement> stated(Thought thought) {
        return statements.getOrDefault(thought.id(), List.of()).stream();
    }

    private Optional<Thought> questionIn(Source source, Chain chain) {
        List<Statement> there = asked.getOrDefault(source.id(), List.of());
        int begins = stated(chain.start())
                .filter(it -> it.source().equals(source.id()))
                .mapToInt(Statement::turn)
                .min()
                .orElse(Integer.MAX_VALUE);
        Optional<String> last = there.stream()
                .filter(it -> it.speaker() == Speaker.PERSON && it.turn() <= begins)
                .reduce((a, b) -> b.turn() >= a.turn() ? b : a)
                .map(Statement::thought);
        Set<String> all = there.stream().map(Statement::thought).collect(Collectors.toSet());
        return last.or(() -> all.stream().filter(only -> all.size() == 1).findFirst())
                .map(questions::get);
    }

    private void learnQuestions(ThoughtGraph graph, Set<String> used) {
        graph.thoughts().stream()
                .filter(thought -> thought.kind() == Kind.QUESTION)
                .forEach(thought -> questions.put(thought.id(), thought));
        graph.thoughts().stream()
                .filter(thought -> thought.kind() == Kind.OBSERVATION)
                .forEach(thought -> givens.put(thought.id(), thought));
        graph.links().stream()
                .filter(link -> link.role() == Role.PROMPTS && used.contains(link.to()))
                .filter(link -> questions.containsKey(link.from()))
                .sorted(Comparator.comparingDouble(Link::weight).reversed())
                .forEach(link -> prompting
                        .computeIfAbsent(link.to(), to -> new ArrayList<>())
                        .add(questions.get(link.from())));
    }

    private void learnStatements(ThoughtGraph graph, Set<String> used) {
        graph.sources().forEach(source -> sources.put(source.id(), source));
        for (Statement statement : graph.statements()) {
            boolean isQuestion = questions.containsKey(statement.thought());
            if (isQuestion) {
                asked.computeIfAbsent(statement.source(), source -> new ArrayList<>())
                        .add(statement);
            }
            if (statement.speaker() == Speaker.PERSON && givens.containsKey(statement.thought())) {
                givenIn.computeIfAbsent(new Place(statement.source(), statement.turn()), place -> new ArrayList<>(1))
                        .add(statement);
            }
            if (isQuestion || givens.containsKey(statement.thought()) || used.contains(statement.thought())) {
                statements
                        .computeIfAbsent(statement.thought(), thought -> new ArrayList<>(1))
                        .add(statement);
            }
        }
    }
}
