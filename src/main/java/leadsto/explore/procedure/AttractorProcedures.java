package leadsto.explore.procedure;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import leadsto.thought.Thought;
import leadsto.topology.Basin;
import org.neo4j.graphdb.Node;
import org.neo4j.procedure.Description;
import org.neo4j.procedure.Name;
import org.neo4j.procedure.Procedure;
import org.neo4j.procedure.UserFunction;

/** Which answers attract, what they attract, and what they leave open. */
public final class AttractorProcedures extends StoreProcedures {

    public record AttractorRow(
            Node answer,
            double centrality,
            long basin,
            Number paths,
            boolean pathsExact,
            double effectivePaths,
            long disjointPaths,
            double frustration) {}

    @Procedure("leadsto.attractors")
    @Description(
            "The answers by how much of the thinking that begins at a question ends there, the strongest first; with"
                    + " the thoughts in the basin, the ways that lead there, and the share of the basin's doubts that stay open.")
    public Stream<AttractorRow> attractors(@Name(value = "limit", defaultValue = "100") long limit) {
        return snapshot().topology().attractors((int) Math.max(0, Math.min(limit, Integer.MAX_VALUE))).stream()
                .map(it -> new AttractorRow(
                        node(it.id()),
                        it.centrality(),
                        it.basin(),
                        number(it.paths()),
                        it.exact(),
                        it.effectivePaths(),
                        it.disjointPaths(),
                        it.frustration()));
    }

    public record BasinRow(Node thought, double absorption, boolean certain) {}

    @Procedure("leadsto.basin")
    @Description("The thoughts that end in an answer more probably than in any other, the surest first. An id may be"
            + " shortened as long as no other begins so.")
    public Stream<BasinRow> basin(@Name("answer") String answer) {
        Snapshot snapshot = snapshot();
        String id = snapshot.answer(answer);
        return snapshot.graph().thoughts().stream()
                .map(Thought::id)
                .filter(it -> snapshot.topology().basin(it).map(Basin::answer).equals(Optional.of(id)))
                .sorted(Comparator.comparingDouble(
                        it -> -snapshot.topology().basin(it).orElseThrow().absorption()))
                .map(it -> {
                    Basin basin = snapshot.topology().basin(it).orElseThrow();
                    return new BasinRow(node(it), basin.absorption(), basin.certain());
                });
    }

    public record ResonanceRow(Node thought, double absorption) {}

    @Procedure("leadsto.resonance")
    @Description(
            "The resonance zone of an answer: the thoughts whose walk ends there with at least this probability, the"
                    + " surest first.")
    public Stream<ResonanceRow> resonance(
            @Name("answer") String answer, @Name(value = "threshold", defaultValue = "0.5") double threshold) {
        Snapshot snapshot = snapshot();
        return snapshot.topology().findings().resonance(snapshot.answer(answer), threshold).entrySet().stream()
                .map(it -> new ResonanceRow(node(it.getKey()), it.getValue()));
    }

    public record UnresolvedRow(Node doubt, Node claim, Node answer, double flow) {}

    @Procedure("leadsto.unresolved")
    @Description("The doubts that nothing resolves, the most visited first; each with the claim it challenges most"
            + " strongly, and the answer whose basin it troubles.")
    public Stream<UnresolvedRow> unresolved() {
        Snapshot snapshot = snapshot();
        return snapshot.topology().findings().openDoubts().stream()
                .map(it -> new UnresolvedRow(
                        node(it.doubt()),
                        it.claim().map(this::node).orElse(null),
                        it.answer().map(this::node).orElse(null),
                        snapshot.topology().flow(it.doubt())));
    }

    @UserFunction("leadsto.absorption")
    @Description("The probability that a walk from a thought ends in an answer.")
    public double absorption(@Name("from") String from, @Name("answer") String answer) {
        Snapshot snapshot = snapshot();
        return snapshot.topology().absorption(snapshot.thought(from), snapshot.answer(answer));
    }

    @UserFunction("leadsto.unresolvedMass")
    @Description("The probability that a walk from a random start never comes to rest in an answer.")
    public double unresolvedMass() {
        return snapshot().topology().unresolvedMass();
    }
}
