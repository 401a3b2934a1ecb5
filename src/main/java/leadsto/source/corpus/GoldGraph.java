package leadsto.source.corpus;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import leadsto.source.format.Unreadable;
import leadsto.source.text.Language;
import leadsto.source.text.Text;
import leadsto.thought.Approach;
import leadsto.thought.Kind;
import leadsto.thought.Link;
import leadsto.thought.Origin;
import leadsto.thought.Role;
import leadsto.thought.Source;
import leadsto.thought.Span;
import leadsto.thought.Speaker;
import leadsto.thought.Statement;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;

/** A graph of an annotated corpus while it is read. Its links have the weight 1: annotators said that they are there. */
final class GoldGraph {
    private final String id;
    private final Source source;
    private final Map<String, Said> thoughts = new LinkedHashMap<>();
    private final Map<Link.Key, Link> links = new LinkedHashMap<>();
    private final List<Statement> statements = new ArrayList<>();
    private Optional<String> text = Optional.empty();
    private Optional<String> question = Optional.empty();
    private Optional<String> answer = Optional.empty();

    GoldGraph(String id, Source source) {
        this.id = id;
        this.source = source;
    }

    /** The text that the spans count in. */
    void text(String whole) {
        text = Optional.of(whole);
    }

    void thought(String name, Kind kind, String says) {
        thought(name, kind, says, 0, Speaker.AUTHOR, Optional.empty());
    }

    /** A thought that stands somewhere; empty ones are left out, and so will be their links. */
    void thought(String name, Kind kind, String text, int turn, Speaker speaker, Optional<Span> span) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (!Text.says(line)) {
            return;
        }
        if (thoughts.put(name, new Said(kind, line)) != null) {
            throw new Unreadable("two parts of the graph have the name '" + name + "'", "rename one");
        }
        statements.add(new Statement(name, source.id(), turn, span, speaker));
    }

    /** The thought that asks what the graph answers. */
    void asks(String name) {
        question = Optional.of(name);
    }

    /** The thought that the graph ends in. */
    void concludes(String name) {
        answer = Optional.of(name);
    }

    boolean has(String name) {
        return thoughts.containsKey(name);
    }

    /** Links two thoughts; a link with itself, or to a thought that was left out for saying nothing, falls away. */
    void link(String from, String to, Role role) {
        if (!from.equals(to) && has(from) && has(to)) {
            Link link = new Link(from, to, role, 1, Approach.LOGICAL, Origin.GOLD);
            links.putIfAbsent(link.key(), link);
        }
    }

    /**
     * Lets the question prompt the thoughts that nothing leads to and that lead on, if the corpus lets it lead nowhere: a
     * chain begins at its question.
     */
    void promptFromQuestion() {
        Set<String> reached = new HashSet<>();
        Set<String> leading = new HashSet<>();
        links.values().forEach(link -> {
            reached.add(link.to());
            leading.add(link.from());
        });
        question.filter(it -> !leading.contains(it))
                .ifPresent(start -> List.copyOf(thoughts.keySet()).stream()
                        .filter(it -> leading.contains(it) && !reached.contains(it))
                        .forEach(it -> link(start, it, Role.PROMPTS)));
    }

    ThoughtGraph build() {
        StringBuilder all = new StringBuilder(text.orElse(""));
        thoughts.values().forEach(said -> all.append('\n').append(said.text()));
        String language = Language.of(all.toString());
        List<Thought> inLanguage = new ArrayList<>();
        thoughts.forEach(
                (name, said) -> inLanguage.add(new Thought(name, said.kind(), said.text(), language, Origin.GOLD)));
        return new ThoughtGraph(
                id,
                language,
                text,
                question.map(thoughts::get).map(Said::text),
                new ThoughtGraph.Given(question.filter(this::has), answer.filter(this::has)),
                List.of(source),
                inLanguage,
                List.copyOf(links.values()),
                statements);
    }

    /** A thought before the language of the whole is known. */
    private record Said(Kind kind, String text) {}
}
