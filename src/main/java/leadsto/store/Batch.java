package leadsto.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import leadsto.store.Writing.Completion;
import leadsto.store.Writing.StatedLink;
import leadsto.store.Writing.ToldSource;
import leadsto.thought.Link;
import leadsto.thought.Source;
import leadsto.thought.Statement;
import leadsto.thought.Thought;

/** What one transaction of an import writes: a part of a large graph, or several small ones. */
final class Batch {
    private final Ledger ledger;
    private final List<ToldSource> sources = new ArrayList<>();
    private final Map<String, Thought> thoughts = new LinkedHashMap<>();
    private final List<Statement> statements = new ArrayList<>();
    private final Map<Link.Key, StatedLink> links = new LinkedHashMap<>();
    private final List<Completion> completions = new ArrayList<>();
    /** Thoughts that this batch made: nothing can have linked them before it. */
    private final Set<String> made = new HashSet<>();

    Batch(Ledger ledger) {
        this.ledger = ledger;
    }

    int size() {
        return sources.size() + thoughts.size() + statements.size() + links.size() + completions.size();
    }

    void add(Source source, String language) {
        sources.add(new ToldSource(source, language));
    }

    void add(Thought thought) {
        thoughts.putIfAbsent(thought.id(), thought);
    }

    void add(Statement statement) {
        statements.add(statement);
    }

    /** A link that two graphs of the batch state becomes one: of both sources, and of the greater weight. */
    void add(StatedLink stated) {
        links.merge(stated.link().key(), stated, Batch::joined);
    }

    private static StatedLink joined(StatedLink a, StatedLink b) {
        Set<String> stating = new LinkedHashSet<>(a.sources());
        stating.addAll(b.sources());
        return new StatedLink(a.link().weight() >= b.link().weight() ? a.link() : b.link(), List.copyOf(stating));
    }

    void complete(Completion completion) {
        completions.add(completion);
    }

    /** The ids of the thoughts and sources that writing the batch looks at or changes. */
    Set<String> touched() {
        Set<String> touched = new HashSet<>(thoughts.keySet());
        sources.forEach(told -> touched.add(told.source().id()));
        statements.forEach(statement -> touched.add(statement.thought()));
        links.keySet().forEach(link -> {
            touched.add(link.from());
            touched.add(link.to());
        });
        completions.forEach(completion -> touched.add(completion.source()));
        return touched;
    }

    /** Writes all that was added. */
    Changes write(Writing writing) {
        writing.ensureRun();
        writing.ensureSources(sources);
        if (!ledger.runs().isEmpty()) {
            writing.takeOver(List.copyOf(thoughts.values()), List.copyOf(links.values()), ledger.runs());
        }
        Changes written = writeThoughts(writing);
        writeStatements(writing);
        written = written.plus(writeLinks(writing));
        writing.complete(completions);
        return written.plus(new Changes(completions.size(), 0, 0, 0, 0, 0));
    }

    /** Makes room for the next transaction of the same graph. */
    void clear() {
        sources.clear();
        thoughts.clear();
        statements.clear();
        links.clear();
        completions.clear();
    }

    private Changes writeThoughts(Writing writing) {
        Set<String> present = writing.present(thoughts.keySet());
        List<Thought> missing = thoughts.values().stream()
                .filter(thought -> !present.contains(thought.id()))
                .toList();
        List<Thought> fresh = missing.stream()
                .filter(thought -> !ledger.holds(Ledger.keyOfThought(thought.id())))
                .toList();
        writing.createThoughts(fresh);
        fresh.forEach(thought -> made.add(thought.id()));
        return new Changes(0, 0, fresh.size(), 0, 0, missing.size() - fresh.size());
    }

    private void writeStatements(Writing writing) {
        Map<Boolean, List<Statement>> ofMade =
                statements.stream().collect(Collectors.partitioningBy(it -> made.contains(it.thought())));
        writing.writeStatements(ofMade.get(true), false);
        writing.writeStatements(ofMade.get(false), true);
    }

    private Changes writeLinks(Writing writing) {
        List<StatedLink> fresh = new ArrayList<>();
        List<StatedLink> perhapsThere = new ArrayList<>();
        links.values().forEach(stated -> (isNew(stated.link()) ? fresh : perhapsThere).add(stated));
        Map<Link.Key, Boolean> there = writing.renewLinks(perhapsThere);
        long renewed = there.values().stream().filter(it -> it).count();
        long deleted = 0;
        for (StatedLink stated : perhapsThere) {
            if (!there.containsKey(stated.link().key())) {
                if (ledger.holds(Ledger.keyOf(stated.link()))) {
                    deleted++;
                } else {
                    fresh.add(stated);
                }
            }
        }
        long created = writing.createLinks(fresh);
        return new Changes(0, 0, 0, created + renewed, 0, deleted);
    }

    /** One whose thought this import has just made cannot be there yet; most of a new source's links need no look. */
    private boolean isNew(Link link) {
        return made.contains(link.from()) || made.contains(link.to());
    }
}
