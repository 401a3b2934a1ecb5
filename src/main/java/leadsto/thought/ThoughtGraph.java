package leadsto.thought;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Thoughts and the links between them: what one source says, or the whole store.
 *
 * <pre>
 *   question ──prompts──► premise ──supports──► answer
 *      └──prompts──► doubt ──resolves──► premise
 * </pre>
 *
 * <p>Thoughts keep the order in which they were met. Every id of a link, a statement or {@code given} is a thought of the
 * graph.
 *
 * @param id the graph's name, unique within its file
 * @param language an ISO 639-1 code, or {@code und}
 * @param text the text the thoughts were taken from, where there is one
 * @param question the text of the question it answers, where one is known
 * @param given which thoughts an unfolder may be told
 * @param sources where the thoughts were stated; one for a file's graph
 * @param thoughts in the order of the text
 * @param links in encounter order, each identity once; a {@link LinkTable} of the same thoughts stays one
 * @param statements where each thought stands
 */
public record ThoughtGraph(
        String id,
        String language,
        Optional<String> text,
        Optional<String> question,
        Given given,
        List<Source> sources,
        List<Thought> thoughts,
        List<Link> links,
        List<Statement> statements)
        implements Material {
    private static final int MANY = 1_000;

    /** @throws IllegalArgumentException where two thoughts share an id, or a link or statement names a stranger */
    public ThoughtGraph {
        sources = List.copyOf(sources);
        thoughts = List.copyOf(thoughts);
        boolean inColumns = links instanceof LinkTable table && table.joins(thoughts);
        links = inColumns ? links : List.copyOf(links);
        statements = List.copyOf(statements);
        Membership ids = new Membership(thoughts);
        if (!inColumns) {
            for (Link link : links) {
                ids.require(link.from(), "a link's source");
                ids.require(link.to(), "a link's target");
            }
        }
        for (Statement statement : statements) {
            ids.require(statement.thought(), "a statement");
        }
        given.question().ifPresent(it -> ids.require(it, "the given question"));
        given.answer().ifPresent(it -> ids.require(it, "the given answer"));
    }

    /** A graph of one source and nothing known but its thoughts and links. */
    public static ThoughtGraph of(
            String id,
            String language,
            Source source,
            List<Thought> thoughts,
            List<Link> links,
            List<Statement> statements) {
        return new ThoughtGraph(
                id,
                language,
                Optional.empty(),
                Optional.empty(),
                Given.NOTHING,
                List.of(source),
                thoughts,
                links,
                statements);
    }

    /** The same graph with other thoughts and links; those that it states or knows to be given have to be among them. */
    public ThoughtGraph with(List<Thought> others, List<Link> otherLinks) {
        return new ThoughtGraph(id, language, text, question, given, sources, others, otherLinks, statements);
    }

    /**
     * The same graph under the ids of the store: digests of kind and text. Thoughts that say the same become one; links
     * that join a thought with itself after that fall away, and of two links with one identity the stronger stays.
     */
    public ThoughtGraph identified() {
        return identified(Set.of());
    }

    /**
     * The same graph under the ids of the store, of which some stand already: a thought that a person reworded has the id of
     * what it said before.
     *
     * @param known ids that stay
     */
    public ThoughtGraph identified(Set<String> known) {
        // In parallel where they are many, since folding the texts is most of the work.
        List<Thought> identified = (thoughts.size() > MANY ? thoughts.parallelStream() : thoughts.stream())
                .map(thought -> known.contains(thought.id()) ? thought : thought.identified())
                .toList();
        Map<String, String> idOf = new HashMap<>(2 * thoughts.size());
        Map<String, Thought> unique = new LinkedHashMap<>(2 * thoughts.size());
        for (int i = 0; i < identified.size(); i++) {
            idOf.put(thoughts.get(i).id(), identified.get(i).id());
            unique.putIfAbsent(identified.get(i).id(), identified.get(i));
        }
        List<Thought> kept = List.copyOf(unique.values());
        Given renamed =
                new Given(given.question().map(idOf::get), given.answer().map(idOf::get));
        return new ThoughtGraph(
                id,
                language,
                text,
                question,
                renamed,
                sources,
                kept,
                kept.size() == thoughts.size() ? renamed(idOf, kept) : joined(idOf, kept),
                statements.stream()
                        .map(statement -> statement.of(idOf.get(statement.thought())))
                        .distinct()
                        .toList());
    }

    /** The links under other ids, each thought having its own. */
    private List<Link> renamed(Map<String, String> idOf, List<Thought> others) {
        if (links instanceof LinkTable table) {
            return table.between(others);
        }
        return links.stream()
                .map(link -> link.between(idOf.get(link.from()), idOf.get(link.to())))
                .toList();
    }

    /** The links under other ids that several thoughts may share. */
    private List<Link> joined(Map<String, String> idOf, List<Thought> kept) {
        if (links instanceof LinkTable table) {
            return joined(table, idOf, kept);
        }
        Map<Link.Key, Link> strongest = new LinkedHashMap<>();
        for (Link link : links) {
            String from = idOf.get(link.from());
            String to = idOf.get(link.to());
            if (!from.equals(to)) {
                Link moved = link.between(from, to);
                strongest.merge(moved.key(), moved, (a, b) -> a.weight() >= b.weight() ? a : b);
            }
        }
        return new ArrayList<>(strongest.values());
    }

    private LinkTable joined(LinkTable table, Map<String, String> idOf, List<Thought> kept) {
        Map<String, Integer> places = new HashMap<>(2 * kept.size());
        kept.forEach(thought -> places.put(thought.id(), places.size()));
        int[] place = thoughts.stream()
                .mapToInt(thought -> places.get(idOf.get(thought.id())))
                .toArray();
        LinkTable.Builder strongest = new LinkTable.Builder().ensureCapacity(table.size());
        for (int i = 0; i < table.size(); i++) {
            int from = place[table.from(i)];
            int to = place[table.to(i)];
            if (from != to) {
                Link link = table.get(i);
                strongest.addOrStrengthen(from, to, link.role(), link.weight(), link.approach(), link.origin());
            }
        }
        return strongest.build(kept);
    }

    /**
     * The thought that a person means by an id, or by the beginning of one as long as no other begins so.
     *
     * @throws IllegalArgumentException where none does, or several do
     */
    public Thought named(String beginning) {
        return named(beginning, thoughts, "thought");
    }

    /**
     * The answer that a person means; the beginning of its id has to differ from those of other answers only.
     *
     * @throws IllegalArgumentException where none begins so, or several do
     */
    public Thought answerNamed(String beginning) {
        return named(
                beginning,
                thoughts.stream().filter(it -> it.kind() == Kind.ANSWER).toList(),
                "answer");
    }

    private static Thought named(String beginning, List<Thought> among, String what) {
        String sought = beginning.strip().toLowerCase(Locale.ROOT);
        List<Thought> found = sought.isEmpty()
                ? List.of()
                : among.stream()
                        .filter(it -> it.id().toLowerCase(Locale.ROOT).startsWith(sought))
                        .toList();
        List<Thought> whole =
                found.stream().filter(it -> it.id().equalsIgnoreCase(sought)).toList();
        if (found.size() != 1 && whole.size() != 1) {
            throw new IllegalArgumentException("'" + beginning + "' begins the id of "
                    + (found.isEmpty() ? "no " + what : found.size() + " " + what + "s") + "; give "
                    + (found.isEmpty() ? "the id of one that is in the graph" : "more of it"));
        }
        return whole.size() == 1 ? whole.get(0) : found.get(0);
    }

    /** Which thoughts of a graph an unfolder may be told: what was asked, and what was answered. */
    public record Given(Optional<String> question, Optional<String> answer) {
        public static final Given NOTHING = new Given(Optional.empty(), Optional.empty());
    }
}
