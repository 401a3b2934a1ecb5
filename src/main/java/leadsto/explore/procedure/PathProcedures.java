package leadsto.explore.procedure;

import java.util.stream.Stream;
import leadsto.topology.PathDensity;
import leadsto.topology.StrongestTensions;
import org.neo4j.graphdb.Node;
import org.neo4j.procedure.Description;
import org.neo4j.procedure.Name;
import org.neo4j.procedure.Procedure;

/** In how many ways thoughts lead to others, and which of them are far apart all the same. */
public final class PathProcedures extends StoreProcedures {

    public record DensityRow(Number paths, boolean exact, double log10, double effectivePaths, long disjointPaths) {}

    @Procedure("leadsto.pathDensity")
    @Description(
            "In how many ways one thought leads to another: their number (a lower bound where it is not exact) and its"
                    + " decimal logarithm, to how many equally weighty ones they amount, and how many share no link.")
    public Stream<DensityRow> pathDensity(@Name("from") String from, @Name("to") String to) {
        Snapshot snapshot = snapshot();
        PathDensity density = snapshot.topology().paths(snapshot.thought(from), snapshot.thought(to));
        return Stream.of(new DensityRow(
                number(density.count()),
                density.count().exact(),
                density.count().log10(),
                density.effective(),
                density.disjoint()));
    }

    public record TensionRow(
            Node from,
            Node to,
            double tension,
            double distance,
            double effectivePaths,
            boolean exact,
            boolean everyPair) {}

    @Procedure("leadsto.tension")
    @Description(
            "The pairs of thoughts that are farthest apart and yet joined in most ways: semantic distance (1 - cosine)"
                    + " times ln(1 + effective paths). Not exact where too many paths circle; in large graphs not every pair is"
                    + " looked at.")
    public Stream<TensionRow> tension(@Name(value = "limit", defaultValue = "20") long limit) {
        Snapshot snapshot = snapshot();
        StrongestTensions tensions =
                snapshot.topology().findings().tensions((int) Math.min(limit, Integer.MAX_VALUE), snapshot.distances());
        return tensions.pairs().stream()
                .map(it -> new TensionRow(
                        node(it.from()),
                        node(it.to()),
                        it.tension(),
                        it.distance(),
                        it.effectivePaths(),
                        it.exact(),
                        tensions.everyPair()));
    }
}
