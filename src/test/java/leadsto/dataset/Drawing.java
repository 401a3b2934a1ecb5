package leadsto.dataset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import leadsto.chain.Chain;
import leadsto.dataset.telling.Background;
import leadsto.dataset.telling.Trail;
import leadsto.thought.Approach;
import leadsto.thought.Kind;
import leadsto.thought.Link;
import leadsto.thought.Origin;
import leadsto.thought.Role;
import leadsto.thought.Source;
import leadsto.thought.Speaker;
import leadsto.thought.Statement;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;

/** A graph drawn by hand for a test, chain by chain: {@code drawing.in("en").question("Why?").answer("So.").chain()}. */
public final class Drawing {
    private final Map<String, Thought> thoughts = new LinkedHashMap<>();
    private final Map<Link.Key, Link> links = new LinkedHashMap<>();
    private final List<Statement> statements = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();
    private final List<Chain> chains = new ArrayList<>();
    private List<Thought> strand = new ArrayList<>();
    private String language = "en";
    private Optional<Speaker> speaker = Optional.empty();
    private int turn;

    public Drawing in(String newLanguage) {
        language = newLanguage;
        return this;
    }

    /** What follows stands in this source. */
    public Drawing source(String title, String license) {
        sources.add(
                new Source("file:" + title, leadsto.thought.Digest.sha256(title), title, Optional.ofNullable(license)));
        return this;
    }

    /** Who says what follows; nobody knows before the first call. */
    public Drawing by(Speaker newSpeaker) {
        speaker = Optional.of(newSpeaker);
        return this;
    }

    /** In which turn what follows is said. */
    public Drawing turn(int newTurn) {
        turn = newTurn;
        return this;
    }

    public Drawing say(Kind kind, String text) {
        Thought thought = Thought.of(kind, text, language, Origin.AUTHOR);
        thoughts.putIfAbsent(thought.id(), thought);
        strand.add(thought);
        if (!sources.isEmpty()) {
            speaker.ifPresent(it -> statements.add(
                    new Statement(thought.id(), sources.get(sources.size() - 1).id(), turn, Optional.empty(), it)));
        }
        return this;
    }

    public Drawing question(String text) {
        return say(Kind.QUESTION, text);
    }

    public Drawing observation(String text) {
        return say(Kind.OBSERVATION, text);
    }

    public Drawing doubt(String text) {
        return say(Kind.DOUBT, text);
    }

    public Drawing evaluation(String text) {
        return say(Kind.EVALUATION, text);
    }

    public Drawing premise(String text) {
        return say(Kind.PREMISE, text);
    }

    public Drawing response(String text) {
        return say(Kind.RESPONSE, text);
    }

    public Drawing answer(String text) {
        return say(Kind.ANSWER, text);
    }

    /** Ends the strand: its thoughts become a chain, each leading to the next. */
    public Drawing chain() {
        return chain(Approach.LOGICAL);
    }

    public Drawing chain(Approach approach) {
        List<Link> walked = new ArrayList<>();
        for (int i = 0; i + 1 < strand.size(); i++) {
            walked.add(link(strand.get(i), strand.get(i + 1), role(strand.get(i), strand.get(i + 1)), approach));
        }
        chains.add(new Chain(strand, walked, 0.5));
        strand = new ArrayList<>();
        return this;
    }

    /** Ends the strand of two: the one prompts the other, and no chain goes there. */
    public Drawing prompts() {
        link(strand.get(0), strand.get(1), Role.PROMPTS, Approach.LOGICAL);
        strand = new ArrayList<>();
        return this;
    }

    /** Ends the strand: its thoughts stand in the graph, and nothing joins them. */
    public Drawing unlinked() {
        strand = new ArrayList<>();
        return this;
    }

    public List<Chain> chains() {
        return chains;
    }

    public ThoughtGraph graph() {
        return new ThoughtGraph(
                "drawing",
                language,
                Optional.empty(),
                Optional.empty(),
                ThoughtGraph.Given.NOTHING,
                sources,
                List.copyOf(thoughts.values()),
                List.copyOf(links.values()),
                statements);
    }

    public Dataset dataset() {
        return Dataset.of(chains, graph());
    }

    public Background background() {
        return new Background(chains, graph());
    }

    /** The first chain as a trail. */
    public Trail trail() {
        return Trail.of(chains.get(0), background());
    }

    private Link link(Thought from, Thought to, Role role, Approach approach) {
        Link link = new Link(from.id(), to.id(), role, 1, approach, Origin.AUTHOR);
        links.putIfAbsent(link.key(), link);
        return link;
    }

    private static Role role(Thought from, Thought to) {
        return switch (from.kind()) {
            case QUESTION, OBSERVATION -> Role.PROMPTS;
            case DOUBT -> Role.RESOLVES;
            case EVALUATION, RESPONSE, ANSWER -> Role.CONTINUES;
            case PREMISE -> Role.SUPPORTS;
        };
    }
}
