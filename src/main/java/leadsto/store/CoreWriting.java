package leadsto.store;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import leadsto.thought.Kind;
import leadsto.thought.Link;
import leadsto.thought.Source;
import leadsto.thought.Statement;
import leadsto.thought.Thought;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.RelationshipType;
import org.neo4j.graphdb.Transaction;

/** The steps of an import by Neo4j's own API, without the cost of queries. */
final class CoreWriting implements Writing {
    private static final Label THOUGHT = Label.label("Thought");
    private static final Label SOURCE = Label.label("Source");
    private static final Label RUN = Label.label("Run");
    private static final RelationshipType LEADS_TO = RelationshipType.withName("LEADS_TO");
    private static final RelationshipType STATED_IN = RelationshipType.withName("STATED_IN");
    private static final Map<Kind, Label> KINDS =
            Arrays.stream(Kind.values()).collect(Collectors.toMap(kind -> kind, kind -> Label.label(kind.label())));

    private final Transaction transaction;
    private final Run run;
    private final Map<String, Optional<Node>> thoughts = new HashMap<>();
    private final Map<String, Optional<Node>> sources = new HashMap<>();

    CoreWriting(Transaction transaction, Run run) {
        this.transaction = transaction;
        this.run = run;
    }

    @Override
    public void ensureRun() {
        if (transaction.findNode(RUN, "id", run.id()) == null) {
            Node node = transaction.createNode(RUN);
            node.setProperty("id", run.id());
            node.setProperty("verb", run.verb());
            node.setProperty("version", run.version());
            node.setProperty("options", run.options());
            node.setProperty("startedAt", run.startedAt().atZone(ZoneOffset.UTC));
        }
    }

    @Override
    public void ensureSources(List<ToldSource> told) {
        for (ToldSource it : told) {
            Source source = it.source();
            if (source(source.id()).isEmpty()) {
                Node node = transaction.createNode(SOURCE);
                node.setProperty("id", source.id());
                node.setProperty("uri", source.uri());
                node.setProperty("sha256", source.sha256());
                node.setProperty("title", source.title());
                source.license().ifPresent(license -> node.setProperty("license", license));
                node.setProperty("language", it.language());
                node.setProperty("run", run.id());
                sources.put(source.id(), Optional.of(node));
            }
        }
    }

    @Override
    public Set<String> present(Collection<String> ids) {
        return ids.stream().filter(id -> thought(id).isPresent()).collect(Collectors.toCollection(HashSet::new));
    }

    @Override
    public void takeOver(List<Thought> created, List<StatedLink> links, Set<String> runs) {
        new SourceTakeover(new TransactionReading(transaction)::rows, run, runs).of(created, links);
    }

    @Override
    public void createThoughts(List<Thought> created) {
        for (Thought thought : created) {
            Node node = transaction.createNode(THOUGHT, KINDS.get(thought.kind()));
            node.setProperty("id", thought.id());
            node.setProperty("text", thought.text());
            node.setProperty("language", thought.language());
            node.setProperty("origin", thought.origin().word());
            node.setProperty("run", run.id());
            thoughts.put(thought.id(), Optional.of(node));
        }
    }

    @Override
    public void writeStatements(List<Statement> statements, boolean perhapsThere) {
        for (Statement statement : statements) {
            Optional<Node> thought = thought(statement.thought());
            Optional<Node> source = source(statement.source());
            if (thought.isPresent()
                    && source.isPresent()
                    && !(perhapsThere && isThere(thought.get(), source.get(), statement))) {
                Relationship in = thought.get().createRelationshipTo(source.get(), STATED_IN);
                in.setProperty("turn", (long) statement.turn());
                in.setProperty("start", Place.start(statement));
                in.setProperty("end", Place.end(statement));
                in.setProperty("speaker", statement.speaker().word());
            }
        }
    }

    private static boolean isThere(Node thought, Node source, Statement statement) {
        return thought.getRelationships(Direction.OUTGOING, STATED_IN).stream()
                .anyMatch(in -> in.getEndNode().equals(source)
                        && equal(in, "turn", statement.turn())
                        && equal(in, "start", Place.start(statement)));
    }

    @Override
    public Map<Link.Key, Boolean> renewLinks(List<StatedLink> links) {
        Map<Link.Key, Boolean> there = new HashMap<>();
        for (StatedLink stated : links) {
            for (Relationship found : relationships(stated.link())) {
                there.merge(stated.link().key(), renew(found, stated), Boolean::logicalOr);
            }
        }
        return there;
    }

    /** Those between two thoughts of the link's role and approach: more than one where a person drew another. */
    private List<Relationship> relationships(Link link) {
        Optional<Node> from = thought(link.from());
        Optional<Node> to = thought(link.to());
        List<Relationship> found = new ArrayList<>();
        if (from.isPresent() && to.isPresent()) {
            // From the end with fewer links: a premise of ten thousand conclusions is not searched for each of them.
            boolean forward = from.get().getDegree(LEADS_TO, Direction.OUTGOING)
                    <= to.get().getDegree(LEADS_TO, Direction.INCOMING);
            Node near = forward ? from.get() : to.get();
            Node far = forward ? to.get() : from.get();
            for (Relationship candidate :
                    near.getRelationships(forward ? Direction.OUTGOING : Direction.INCOMING, LEADS_TO)) {
                if (candidate.getOtherNode(near).equals(far)
                        && link.role().word().equals(candidate.getProperty("role", null))
                        && link.approach().name().equals(candidate.getProperty("approach", null))) {
                    found.add(candidate);
                }
            }
        }
        return found;
    }

    private static boolean renew(Relationship there, StatedLink stated) {
        List<String> known = there.getProperty("sources", null) instanceof String[] names ? List.of(names) : List.of();
        Double weight = number(there, "weight");
        Double lastStated = number(there, "statedWeight");
        boolean statedElsewhere = !stated.sources().containsAll(known);
        double now = statedElsewhere && lastStated != null
                ? Math.max(lastStated, stated.link().weight())
                : stated.link().weight();
        boolean renewed = weight != null
                && weight.equals(lastStated)
                && weight != now
                && !Boolean.TRUE.equals(there.getProperty("reviewed", false));
        if (renewed) {
            there.setProperty("weight", now);
            there.setProperty("statedWeight", now);
        }
        List<String> all = new ArrayList<>(known);
        stated.sources().stream().filter(source -> !known.contains(source)).forEach(all::add);
        if (all.size() > known.size()) {
            there.setProperty("sources", all.toArray(String[]::new));
        }
        return renewed;
    }

    @Override
    public long createLinks(List<StatedLink> links) {
        long created = 0;
        for (StatedLink stated : links) {
            Link link = stated.link();
            Optional<Node> from = thought(link.from());
            Optional<Node> to = thought(link.to());
            if (from.isPresent() && to.isPresent()) {
                Relationship made = from.get().createRelationshipTo(to.get(), LEADS_TO);
                made.setProperty("role", link.role().word());
                made.setProperty("approach", link.approach().name());
                made.setProperty("weight", link.weight());
                made.setProperty("statedWeight", link.weight());
                made.setProperty("origin", link.origin().word());
                made.setProperty("sources", stated.sources().toArray(String[]::new));
                made.setProperty("run", run.id());
                created++;
            }
        }
        return created;
    }

    @Override
    public void complete(List<Completion> completions) {
        for (Completion completion : completions) {
            source(completion.source()).ifPresent(node -> {
                node.setProperty("fingerprint", completion.fingerprint());
                node.setProperty("ledger", completion.ledger());
            });
        }
    }

    private Optional<Node> thought(String id) {
        return thoughts.computeIfAbsent(id, it -> Optional.ofNullable(transaction.findNode(THOUGHT, "id", it)));
    }

    private Optional<Node> source(String id) {
        return sources.computeIfAbsent(id, it -> Optional.ofNullable(transaction.findNode(SOURCE, "id", it)));
    }

    private static Double number(Relationship link, String property) {
        return link.getProperty(property, null) instanceof Number number ? number.doubleValue() : null;
    }

    private static boolean equal(Relationship in, String property, long value) {
        return in.getProperty(property, null) instanceof Number number && number.longValue() == value;
    }
}
