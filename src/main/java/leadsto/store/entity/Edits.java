package leadsto.store.entity;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import leadsto.store.entity.EditException.Reason;
import leadsto.thought.Digest;
import leadsto.thought.Kind;
import leadsto.thought.Link;
import leadsto.thought.Origin;
import leadsto.thought.Thought;
import org.springframework.data.neo4j.core.Neo4jClient;

/**
 * The edits of a person: thoughts and links added, reworded, weighed, reviewed, rejected. Later imports and analyses keep
 * them.
 *
 * <pre>{@code
 * StoredThought doubt = edits.add(Kind.DOUBT, "But the soil is wet.", "en");
 * edits.change(doubt.id(), doubt.version()::equals, ThoughtChange.rewording("But the soil is soaked."));
 * }</pre>
 *
 * <p>Each edit is one transaction that holds what it changes, run again where the database asks for that. It writes the
 * properties it is about and no others. A thought keeps its id when it is reworded, since the id is what an import knows it
 * by.
 */
public final class Edits {
    private final Neo4jClient client;
    private final Thoughts thoughts;
    private final Links links;
    private final Transactions transactions;

    Edits(Neo4jClient client, Thoughts thoughts, Links links, Transactions transactions) {
        this.client = client;
        this.thoughts = thoughts;
        this.links = links;
        this.transactions = transactions;
    }

    /**
     * Adds a thought of the person's own.
     *
     * @throws IllegalArgumentException where the text says nothing
     * @throws EditException where the store holds it already
     */
    public StoredThought add(Kind kind, String text, String language) {
        Thought thought = Thought.of(kind, text, language, Origin.AUTHOR);
        StoredThought added = transactions.run(() -> {
            thoughts.findById(thought.id()).ifPresent(there -> refuse(there, thought));
            execute("""
                    CREATE (t:Thought {id: $id, text: $text, language: $language, origin: 'author', reviewed: true})
                    SET t:$($label)
                    """, Map.of("id", thought.id(), "text", text, "language", language, "label", kind.label()));
            return thoughts.findById(thought.id()).orElseThrow();
        });
        awaitIndex();
        return added;
    }

    private static void refuse(StoredThought there, Thought wanted) {
        throw new EditException(
                Reason.ALREADY_THERE,
                "thought " + there.id()
                        + (says(there, wanted) ? " says this already" : " said this before a person reworded it")
                        + (there.rejected() ? ", and is rejected" : "")
                        + "; change that one");
    }

    private static boolean says(StoredThought there, Thought wanted) {
        return there.kind()
                .filter(kind -> Digest.ofThought(kind, there.text()).equals(wanted.id()))
                .isPresent();
    }

    /**
     * Changes a thought.
     *
     * @param expected whether the {@link StoredThought#version} is still the one that the person looked at
     * @throws EditException where it is not there, is another version, or another thought says the new words already
     */
    public StoredThought change(String id, Predicate<String> expected, ThoughtChange change) {
        StoredThought changed = transactions.run(() -> {
            // Writing takes the lock; what is read after that stays.
            execute("MATCH (t:Thought {id: $id}) SET t.id = $id", Map.of("id", id));
            StoredThought thought = thoughts.findById(id)
                    .orElseThrow(() -> new EditException(Reason.NOT_THERE, "there is no thought " + id));
            requireVersion(expected, thought.version(), "thought " + id);
            write(thought, change);
            return thoughts.findById(id).orElseThrow();
        });
        awaitIndex();
        return changed;
    }

    private void write(StoredThought thought, ThoughtChange change) {
        String text = change.text().orElse(thought.text());
        Optional<Kind> kind = change.kind().or(thought::kind);
        Map<String, Object> properties = new HashMap<>();
        if (!text.equals(thought.text()) || !kind.equals(thought.kind())) {
            kind.ifPresent(it -> requireNew(thought, Thought.of(it, text, thought.language(), Origin.AUTHOR)));
            properties.put("text", text);
            properties.put("origin", Origin.AUTHOR.word());
            properties.put("reviewed", true);
        }
        change.reviewed().ifPresent(reviewed -> properties.put("reviewed", reviewed));
        change.rejected().ifPresent(rejected -> properties.put("rejected", rejected));
        execute(
                "MATCH (t:Thought {id: $id}) SET t += $properties",
                Map.of("id", thought.id(), "properties", properties));
        if (!kind.equals(thought.kind())) {
            execute(
                    "MATCH (t:Thought {id: $id}) REMOVE t:$($old) SET t:$($new)",
                    Map.of(
                            "id", thought.id(),
                            "old", thought.kind().map(Kind::label).orElse("Thought"),
                            "new", kind.orElseThrow().label()));
        }
    }

    /** Two thoughts that say the same would be one to everybody else. */
    private void requireNew(StoredThought thought, Thought wanted) {
        if (!wanted.id().equals(thought.id())) {
            thoughts.findById(wanted.id())
                    .filter(there -> says(there, wanted))
                    .ifPresent(there -> refuse(there, wanted));
        }
    }

    /**
     * Adds a link of the person's own; its origin does not matter.
     *
     * @throws EditException where one of its thoughts is not there, or the link is
     */
    public StoredLink add(Link link) {
        return transactions.run(() -> {
            requireThought(link.from());
            requireThought(link.to());
            Optional<StoredLink> there = links.find(link.key());
            if (there.isPresent()) {
                throw new EditException(
                        Reason.ALREADY_THERE,
                        described(link.key()) + " is there already"
                                + (there.get().rejected() ? ", rejected" : "") + "; change that one");
            }
            Map<String, Object> parameters = new HashMap<>(Links.parameters(link.key()));
            parameters.put("weight", link.weight());
            execute("""
                    MATCH (a:Thought {id: $from}) MATCH (b:Thought {id: $to})
                    CREATE (a)-[:LEADS_TO {role: $role, approach: $approach, weight: $weight,
                                           origin: 'author', reviewed: true}]->(b)
                    """, parameters);
            return links.find(link.key()).orElseThrow();
        });
    }

    /** Holds the thought, so that of two who add the same link the second one finds it. */
    private void requireThought(String id) {
        execute("MATCH (t:Thought {id: $id}) SET t.id = $id", Map.of("id", id));
        if (!thoughts.existsById(id)) {
            throw new EditException(Reason.NOT_THERE, "there is no thought " + id);
        }
    }

    /**
     * Changes a link.
     *
     * @param expected whether the {@link StoredLink#version} is still the one that the person looked at
     * @throws EditException where it is not there, or another version
     */
    public StoredLink change(Link.Key key, Predicate<String> expected, LinkChange change) {
        return transactions.run(() -> {
            execute(Links.theLink() + "SET l.role = $role", Links.parameters(key));
            StoredLink link = links.find(key)
                    .orElseThrow(() -> new EditException(Reason.NOT_THERE, "there is no " + described(key)));
            requireVersion(expected, link.version(), described(key));
            Map<String, Object> properties = new HashMap<>();
            change.weight().filter(weight -> weight != link.weight()).ifPresent(weight -> {
                properties.put("weight", weight);
                properties.put("origin", Origin.AUTHOR.word());
                properties.put("reviewed", true);
            });
            change.reviewed().ifPresent(reviewed -> properties.put("reviewed", reviewed));
            change.rejected().ifPresent(rejected -> properties.put("rejected", rejected));
            Map<String, Object> parameters = new HashMap<>(Links.parameters(key));
            parameters.put("properties", properties);
            execute(Links.theLink() + "SET l += $properties", parameters);
            return links.find(key).orElseThrow();
        });
    }

    private static String described(Link.Key key) {
        return "link from " + key.from() + " to " + key.to() + " (" + key.role().word() + ", " + key.approach() + ")";
    }

    private static void requireVersion(Predicate<String> expected, String version, String what) {
        if (!expected.test(version)) {
            throw new EditException(
                    Reason.CHANGED_MEANWHILE,
                    what + " was changed since you read it; read it again and repeat your edit");
        }
    }

    private void execute(String cypher, Map<String, Object> parameters) {
        client.query(cypher).bindAll(parameters).run();
    }

    /** So that a search that follows at once finds the new words. */
    private void awaitIndex() {
        execute("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()", Map.of());
    }
}
