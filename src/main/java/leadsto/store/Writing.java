package leadsto.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import leadsto.thought.Link;
import leadsto.thought.Source;
import leadsto.thought.Statement;
import leadsto.thought.Thought;

/**
 * The steps of an import within one transaction, as far as they differ between databases: {@link CypherWriting} for a
 * server, {@link CoreWriting} for Neo4j in this process.
 */
interface Writing {

    /** A source and the language of what it says. */
    record ToldSource(Source source, String language) {}

    /** A link and the ids of the sources that state it. */
    record StatedLink(Link link, List<String> sources) {}

    /** A source all of whose thoughts and links are written: what they depend on, and its entries of the ledger. */
    record Completion(String source, String fingerprint, long[] ledger) {}

    /** Makes the node of the run, once. */
    void ensureRun();

    /** Makes the nodes of sources that are not there. */
    void ensureSources(List<ToldSource> sources);

    /** Those of the ids that are thoughts of the store. */
    Set<String> present(Collection<String> thoughts);

    /**
     * Puts sources in front of the runs that said the same before: see {@link Claims}.
     *
     * @param runs the ids of those runs
     */
    void takeOver(List<Thought> thoughts, List<StatedLink> links, Set<String> runs);

    /** Makes thoughts that are not there. */
    void createThoughts(List<Thought> thoughts);

    /**
     * Says where thoughts stand; of thoughts that are not there nothing is said.
     *
     * @param perhapsThere whether the store may know some of it already
     */
    void writeStatements(List<Statement> statements, boolean perhapsThere);

    /**
     * Gives links that are there the weight as their sources state it now, unless a person reviewed them or gave them another
     * one: it then differs from the weight last stated.
     *
     * @return the links that are there, and whether their weight was changed
     */
    Map<Link.Key, Boolean> renewLinks(List<StatedLink> links);

    /** Makes links that are not there and both of whose thoughts are, and counts them. */
    long createLinks(List<StatedLink> links);

    /** Marks sources as wholly written. */
    void complete(List<Completion> completions);
}
