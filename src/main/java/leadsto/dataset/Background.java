package leadsto.dataset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import leadsto.chain.Chain;
import leadsto.thought.Digest;
import leadsto.thought.Kind;
import leadsto.thought.Link;
import leadsto.thought.Role;
import leadsto.thought.Source;
import leadsto.thought.Speaker;
import leadsto.thought.Statement;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;

/**
 * What the graph knows around its chains: who said a thought, in which sources, and what was asked.
 *
 * <p>Holds the thoughts of the chains and their questions, not the whole graph.
 */
final class Background {
    private final Map<String, Set<Speaker>> speakers = new HashMap<>();
    private final Map<String, Set<Source>> sources = new HashMap<>();
    private final Map<String, List<Thought>> questions = new HashMap<>();
    private final Map<Thought, Integer> wordings = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> wordingKeys = new ArrayList<>();

    Background(List<Chain> chains, ThoughtGraph graph) {
        Set<String> used = new HashSet<>();
        chains.forEach(chain -> chain.thoughts().forEach(thought -> used.add(thought.id())));
        learnQuestions(graph, used);
        learnStatements(graph, used);
    }

    /**
     * Who says a thought. A source's person keeps what it said, and an inner monologue keeps its own doubts; otherwise
     * the person says what calls for a reply (questions, doubts, observations), the assistant what gives one. What the
     * assistant of a source observed stays with it.
     */
    Voice voice(Thought thought) {
        Set<Speaker> said = speakers.getOrDefault(thought.id(), Set.of());
        if (thought.kind() == Kind.ANSWER || said.equals(EnumSet.of(Speaker.MONOLOGUE))) {
            return Voice.ASSISTANT;
        }
        if (said.equals(EnumSet.of(Speaker.PERSON))) {
            return Voice.PERSON;
        }
        boolean repliedOnly = !said.isEmpty()
                && EnumSet.of(Speaker.ASSISTANT, Speaker.MONOLOGUE).containsAll(said);
        return switch (thought.kind()) {
            case QUESTION, DOUBT -> Voice.AS_PERSON;
            case OBSERVATION -> repliedOnly ? Voice.ASSISTANT : Voice.AS_PERSON;
            case EVALUATION, PREMISE, RESPONSE, ANSWER -> Voice.ASSISTANT;
        };
    }

    /** The question outside the chain that prompts the earliest of its thoughts that any question prompts. */
    Optional<Thought> question(Chain chain) {
        return chain.thoughts().stream()
                .flatMap(thought -> questions.getOrDefault(thought.id(), List.of()).stream())
                .filter(question -> !chain.thoughts().contains(question))
                .findFirst();
    }

    /** The sources that state any of the thoughts, in the order of the thoughts. */
    Set<Source> sources(List<Thought> thoughts) {
        Set<Source> found = new LinkedHashSet<>();
        thoughts.forEach(thought -> found.addAll(sources.getOrDefault(thought.id(), Set.of())));
        return found;
    }

    /** A number for what a thought says, whatever its kind: the same for two thoughts that say the same. */
    int wording(Thought thought) {
        return wordings.computeIfAbsent(thought, it -> {
            String key = Digest.sha256(Digest.normalised(it.text()));
            return numbers.computeIfAbsent(key, fresh -> {
                wordingKeys.add(fresh);
                return wordingKeys.size() - 1;
            });
        });
    }

    /** The digest of what a number stands for, the same in every run. */
    String wordingKey(int wording) {
        return wordingKeys.get(wording);
    }

    /** How many numbers are given out. */
    int wordings() {
        return wordingKeys.size();
    }

    private void learnQuestions(ThoughtGraph graph, Set<String> used) {
        Map<String, Thought> asked = new HashMap<>();
        graph.thoughts().stream()
                .filter(thought -> thought.kind() == Kind.QUESTION)
                .forEach(thought -> asked.put(thought.id(), thought));
        graph.links().stream()
                .filter(link -> link.role() == Role.PROMPTS && used.contains(link.to()))
                .filter(link -> asked.containsKey(link.from()))
                .sorted(Comparator.comparingDouble(Link::weight).reversed())
                .forEach(link -> questions
                        .computeIfAbsent(link.to(), to -> new ArrayList<>())
                        .add(asked.get(link.from())));
        questions.values().forEach(prompting -> prompting.forEach(question -> used.add(question.id())));
    }

    private void learnStatements(ThoughtGraph graph, Set<String> used) {
        Map<String, Source> byId = new HashMap<>();
        graph.sources().forEach(source -> byId.put(source.id(), source));
        for (Statement statement : graph.statements()) {
            if (used.contains(statement.thought())) {
                speakers.computeIfAbsent(statement.thought(), id -> EnumSet.noneOf(Speaker.class))
                        .add(statement.speaker());
                Optional.ofNullable(byId.get(statement.source()))
                        .ifPresent(source -> sources.computeIfAbsent(statement.thought(), id -> new LinkedHashSet<>())
                                .add(source));
            }
        }
    }
}
