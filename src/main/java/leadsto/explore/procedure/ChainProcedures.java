package leadsto.explore.procedure;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import leadsto.chain.Chain;
import leadsto.chain.Choice.Strategy;
import leadsto.dataset.DatasetRows;
import org.neo4j.graphdb.Path;
import org.neo4j.procedure.Description;
import org.neo4j.procedure.Name;
import org.neo4j.procedure.Procedure;

/** The ways into answers, as paths to look at and as rows to train on. */
public final class ChainProcedures extends StoreProcedures {

    public record ChainRow(Path path, double probability) {}

    @Procedure("leadsto.chains")
    @Description(
            "Chains from a start to an answer as paths, with the probability of each given where it begins and ends;"
                    + " to all answers where the id is empty. Options: strategy (best, each, sample, cover, diverse), k, through (a"
                    + " kind), approach, maxLength, revisits (true or false), balance (0 to 1), quotas (a list like"
                    + " ['kind:doubt=0.5']), seed.")
    public Stream<ChainRow> chains(
            @Name(value = "answer", defaultValue = "") String answer,
            @Name(value = "options", defaultValue = "{}") Map<String, Object> options) {
        Snapshot snapshot = snapshot();
        CallOptions chosen = CallOptions.ofChains("leadsto.chains", options);
        StoredLinks stored = storedLinks();
        return chosen
                .choice(snapshot.seen().meant(answer), Strategy.BEST)
                .of(snapshot.graph(), snapshot.topology())
                .stream()
                .map(it -> new ChainRow(stored.path(it), it.probability()));
    }

    public record ExportRow(String format, String split, Map<String, Object> row) {}

    @Procedure("leadsto.export")
    @Description(
            "Chains as rows of a dataset, as `leadsto export` writes them to files; nothing is written here. Options:"
                    + " as (messages, instruction, monologue), thinkingStyle, to (an answer), and those of leadsto.chains, where"
                    + " strategy is each if you do not say.")
    public Stream<ExportRow> export(@Name(value = "options", defaultValue = "{}") Map<String, Object> options) {
        Snapshot snapshot = snapshot();
        CallOptions chosen = CallOptions.ofExport("leadsto.export", options);
        List<Chain> chains = chosen.choice(snapshot.seen().meant(chosen.text("to", "")), Strategy.EACH)
                .of(snapshot.graph(), snapshot.topology());
        return DatasetRows.of(chains, snapshot.graph(), chosen.dataset())
                .map(it -> new ExportRow(it.format(), it.split(), it.columns()));
    }
}
