package leadsto.explore.procedure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import leadsto.thought.Source;
import leadsto.topology.Findings;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.procedure.Description;
import org.neo4j.procedure.Name;
import org.neo4j.procedure.Procedure;

/** What everything passes, and what everything hangs on. */
public final class StructureProcedures extends StoreProcedures {

    public record FunnelRow(long position, Node thought, double flow, double share) {}

    @Procedure("leadsto.funnels")
    @Description(
            "The thoughts that every path from a start to an answer passes, in the order in which they are passed; with a"
                    + " share below 1, those that at least this share of the walks that end in the answer pass.")
    public Stream<FunnelRow> funnels(
            @Name("answer") String answer, @Name(value = "share", defaultValue = "1.0") double share) {
        Snapshot snapshot = snapshot();
        Findings findings = snapshot.topology().findings();
        String id = snapshot.answer(answer);
        Map<String, Double> shares = share != 1 ? findings.funnels(id, share) : Map.of();
        List<String> funnels = share != 1 ? List.copyOf(shares.keySet()) : findings.funnels(id);
        return IntStream.range(0, funnels.size())
                .mapToObj(i -> new FunnelRow(
                        i + 1L,
                        node(funnels.get(i)),
                        snapshot.topology().flow(funnels.get(i)),
                        shares.getOrDefault(funnels.get(i), 1.0)));
    }

    public record BridgeRow(
            String bridge, Node thought, Relationship link, Node next, long starts, List<String> sources) {}

    @Procedure("leadsto.bridges")
    @Description("The links whose loss cuts starts from every answer, with how many starts; then the thoughts that join"
            + " sources, because several state them or because a link joins them to what only others state.")
    public Stream<BridgeRow> bridges() {
        Snapshot snapshot = snapshot();
        StoredLinks stored = storedLinks();
        List<BridgeRow> rows = new ArrayList<>();
        snapshot.topology()
                .findings()
                .bridges()
                .forEach(it -> rows.add(row(stored.relationship(it.link()), it.starts())));
        Map<String, String> titles = titles(snapshot);
        snapshot.topology()
                .findings()
                .crossings()
                .forEach(it -> rows.add(new BridgeRow(
                        "thought",
                        node(it.thought()),
                        null,
                        null,
                        0,
                        it.sources().stream().map(titles::get).toList())));
        return rows.stream();
    }

    private static BridgeRow row(Relationship link, long starts) {
        return new BridgeRow("link", link.getStartNode(), link, link.getEndNode(), starts, List.of());
    }

    private static Map<String, String> titles(Snapshot snapshot) {
        Map<String, String> titles = new HashMap<>();
        for (Source source : snapshot.graph().sources()) {
            titles.put(source.id(), source.title().isBlank() ? source.uri() : source.title());
        }
        return titles;
    }
}
