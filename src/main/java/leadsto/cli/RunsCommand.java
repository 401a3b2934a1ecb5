package leadsto.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import leadsto.store.PastRun;
import leadsto.store.ThoughtStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code leadsto runs}: what the program did to the store, and what that used. */
@Command(
        name = "runs",
        description = {
            "Lists the runs that changed the store: when, with which options, what of each is still there, and of those that",
            "asked a language model the calls, tokens and, where you give prices, the cost."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  leadsto runs",
            "  leadsto runs --price-in 0.25 --price-out 2",
            "  leadsto runs --prices prices.txt --json",
            "  leadsto runs last                              one with all that it made",
            "  leadsto runs unfold-2026-01-31",
            "  leadsto runs --undo last                       as leadsto unfold --undo last"
        })
final class RunsCommand implements Callable<Integer> {
    @Mixin
    private GraphOption graph;

    @Parameters(
            arity = "0..1",
            paramLabel = "RUN",
            description = "Show this one with all that it made: its id, how that begins, or `last`.")
    private Optional<String> one = Optional.empty();

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "20",
            converter = Count.class,
            description = "List the N latest; of one run, N thoughts and links (default: ${DEFAULT-VALUE}).")
    private int top;

    @Option(names = "--undo", paramLabel = "RUN", description = UndoneRun.DESCRIPTION)
    private Optional<String> undo = Optional.empty();

    @Mixin
    private Prices prices;

    @Mixin
    private Output output;

    @Override
    public Integer call() {
        try (ThoughtStore store = graph.open()) {
            if (undo.isPresent()) {
                UndoneRun.of(store, undo.get()).print(output);
            } else if (one.isPresent()) {
                show(store, store.history().named(one.get()));
            } else {
                list(store.history().runs());
            }
            return 0;
        }
    }

    private void list(List<PastRun> runs) {
        List<ToldRun> told = runs.stream().map(run -> new ToldRun(run, prices)).toList();
        if (output.asJson()) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("runs", told.stream().limit(top).map(ToldRun::document).toList());
            document.put("total", runs.size());
            document.put("calls", ToldRun.sum(told, it -> it.calls()));
            document.put("tokensIn", ToldRun.sum(told, it -> it.tokensIn()));
            document.put("tokensOut", ToldRun.sum(told, it -> it.tokensOut()));
            document.put("cost", ToldRun.cost(told).orElse(null));
            output.json(document);
            return;
        }
        told.stream().limit(top).forEach(run -> {
            run.lines().forEach(line -> output.print("%s", line));
            output.print("");
        });
        output.print(
                "%s%s%s%s",
                runs.size() == 1 ? "1 run" : runs.size() + " runs",
                runs.size() > top ? ", of which " + (runs.size() - top) + " are not shown; --top shows more" : "",
                ToldRun.sum(told, it -> it.calls()) == 0
                        ? "."
                        : String.format(
                                Locale.ROOT,
                                "; %,d calls, %,d tokens in and %,d out",
                                ToldRun.sum(told, it -> it.calls()),
                                ToldRun.sum(told, it -> it.tokensIn()),
                                ToldRun.sum(told, it -> it.tokensOut())),
                ToldRun.cost(told).map(cost -> ", cost " + cost.toPlainString()).orElse(""));
    }

    private void show(ThoughtStore store, PastRun run) {
        ToldRun told = new ToldRun(run, prices);
        List<Map<String, Object>> thoughts = made(store, run, """
                MATCH (t:Thought) WHERE t.run = $run OR $run IN t.alsoRuns
                RETURN t.id AS id, toLower([l IN labels(t) WHERE l <> 'Thought'][0]) AS kind, t.text AS text,
                       t.run <> $run AS alsoOfOthers, coalesce(t.reviewed, false) AS reviewed
                ORDER BY kind, text
                """);
        List<Map<String, Object>> links = made(store, run, """
                MATCH (a:Thought)-[l:LEADS_TO]->(b:Thought) WHERE l.run = $run OR $run IN l.alsoRuns
                RETURN a.id AS from, b.id AS to, l.role AS role, l.approach AS approach, l.weight AS weight,
                       l.run <> $run AS alsoOfOthers, coalesce(l.reviewed, false) AS reviewed,
                       a.text AS fromText, b.text AS toText
                ORDER BY weight DESC, from, to
                """);
        if (output.asJson()) {
            Map<String, Object> document = told.document();
            document.put("madeThoughts", thoughts);
            document.put("madeLinks", links);
            output.json(document);
            return;
        }
        told.lines().forEach(line -> output.print("%s", line));
        told.details().forEach((name, value) -> output.print("    %-11s %s", name, value));
        print(thoughts.stream()
                .map(it -> it.get("id") + "  " + it.get("kind") + ": " + it.get("text"))
                .toList());
        print(links.stream()
                .map(it -> String.format(
                        Locale.ROOT,
                        "%s%n       └─ %s %.2f ─► %s",
                        it.get("fromText"),
                        it.get("role"),
                        it.get("weight"),
                        it.get("toText")))
                .toList());
    }

    private void print(List<String> lines) {
        if (!lines.isEmpty()) {
            output.print("");
            lines.stream().limit(top).forEach(line -> output.print("    %s", line));
            if (lines.size() > top) {
                output.print("    %d more are not shown; --top shows more.", lines.size() - top);
            }
        }
    }

    private static List<Map<String, Object>> made(ThoughtStore store, PastRun run, String query) {
        List<Map<String, Object>> rows = new ArrayList<>();
        store.query(query, Map.of("run", run.run().id()), rows::add);
        return rows;
    }
}
