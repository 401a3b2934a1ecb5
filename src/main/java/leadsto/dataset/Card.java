package leadsto.dataset;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import leadsto.dataset.guard.GuardReport;
import leadsto.dataset.split.Plan;
import leadsto.dataset.telling.Prose;
import leadsto.dataset.trainer.Configuration;
import leadsto.dataset.trainer.TrainerFiles;
import leadsto.thought.Source;

/** The dataset card: front matter for tools, and a page for people. */
record Card(
        Options options,
        Plan plan,
        Figures figures,
        List<Rows> rows,
        boolean withGraph,
        GuardReport guards,
        List<String> notes) {
    private static final int SOURCES_NAMED = 20;

    String text() {
        return String.join(
                "\n",
                "---\n" + new FrontMatter(figures, written()).text() + "---",
                about(),
                formats(),
                loading(),
                sample(),
                figuresTable(),
                guardsTable(),
                limits());
    }

    private List<Rows> written() {
        return rows.stream().filter(of -> !of.counts().isEmpty()).toList();
    }

    private String about() {
        return """

                # Chains of thoughts that lead to answers

                Every row is one way through a graph of thoughts (questions, observations, doubts, evaluations, premises), from what
                a person asks, notices or doubts to an answer that the thoughts before it make natural. LeadsTo %s drew the graph
                from %s, chose %d chains through it that end in %d answers, and told each chain in the formats below.
                """.formatted(options.toolVersion(), sources(), figures.chains(), figures.answers());
    }

    private String sources() {
        int count = figures.sources().size();
        return count == 0 ? "sources that it does not name" : count == 1 ? "one source" : count + " sources";
    }

    private String formats() {
        StringBuilder text = new StringBuilder("## Configurations\n\n");
        for (Rows of : written()) {
            String counts = of.counts().entrySet().stream()
                    .map(entry -> entry.getKey().word() + " " + entry.getValue())
                    .collect(Collectors.joining(", "));
            text.append("- `%s` (%s). %s%n"
                    .formatted(of.format().name(), counts, of.format().description())
                    .replace("\r\n", "\n"));
        }
        if (withGraph) {
            text.append(
                    "- `thought-graph/graph.jsonl` is the graph itself in LeadsTo's interchange format, for reading back;"
                            + " it is no configuration to train on.\n");
        }
        return text.append("""

                        Beside its own columns a row has `id`; `group_id`; `thought_ids`, `kinds` and `roles` (`roles[i]` is how thought i
                        leads to thought i + 1); `approach`; `language` (of the answer); `sources`; `probability` (of this chain among
                        all from its start to its answer) and `score` (the geometric mean of its links' weights); `runs`, where they were asked
                        for, which made the thoughts. A question put before a chain that does not begin with one carries the role
                        `prompts`. No column is ever null.

                        """)
                .append("Splits are made by group: rows that share ")
                .append(plan.groupedBy().ties())
                .append("""
                        , or hold thoughts nearly the same, directly or through other rows, have one `group_id` and stand in one
                        split. **Do not split or shuffle across the splits again**: answers would leak from training into the test.
                        """)
                .append(replayed())
                .toString();
    }

    private String replayed() {
        return options.arrangement()
                .replay()
                .map(replay ->
                        "\nRows whose `replay` is true were not made from the graph: they are from `" + replay.name()
                                + "`, put evenly among those for training against forgetting ("
                                + written().stream()
                                        .map(of -> "`" + of.format().name() + "` " + of.replayed())
                                        .collect(Collectors.joining(", "))
                                + ").\n")
                .orElse("");
    }

    private String loading() {
        List<Configuration> configurations =
                written().stream().map(Rows::configuration).toList();
        return configurations.isEmpty()
                ? ""
                : "## What to load with what\n\n" + TrainerFiles.guide(configurations) + """

                        `datasets.load_dataset(FOLDER, CONFIGURATION)` loads each. The configurations in `trainers` train a LoRA adapter
                        and are run from this folder; put your own model into them. `croissant.json` describes the files to
                        catalogues; where rows are held out, `lm-eval` asks them as multiple choice.
                        """;
    }

    private String sample() {
        return written().stream()
                .findFirst()
                .map(of -> "## A row of `" + of.format().name() + "`\n\n"
                        + fenced(readable(of.sample().orElseThrow())))
                .orElse("");
    }

    private static String readable(Map<String, Object> cells) {
        StringBuilder text = new StringBuilder();
        cells.forEach((name, value) -> {
            if (value instanceof List<?> list) {
                list.forEach(it -> text.append(readable(name, it)));
            } else {
                text.append(readable(name, value));
            }
        });
        return text.toString().strip();
    }

    private static String readable(String name, Object value) {
        if (value instanceof Map<?, ?> turn) {
            StringBuilder said = new StringBuilder();
            Object role = turn.containsKey("role") ? turn.get("role") : turn.get("from");
            turn.forEach((key, part) -> {
                if (!key.equals("role") && !key.equals("from") && !part.equals("")) {
                    String label = key.equals("content") || key.equals("value") ? "" : " (" + key + ")";
                    said.append(role).append(label).append(": ").append(part).append("\n\n");
                }
            });
            return said.toString();
        }
        return value.equals("") ? "" : name + ": " + value + "\n\n";
    }

    /** A block that shows text as it is: Markdown would take think tags for HTML and swallow them. */
    private static String fenced(String text) {
        String fence = "```";
        while (text.contains(fence)) {
            fence += "`";
        }
        return fence + "text\n" + text + "\n" + fence + "\n";
    }

    private String figuresTable() {
        return "## Figures\n\n| what | how many |\n|---|---|\n"
                + row("chains", figures.chains())
                + row("thoughts in them", figures.thoughts())
                + row("answers", figures.answers())
                + row("groups", plan.groups())
                + row("thoughts a chain: least, mean, most", lengths())
                + row("kinds of thought", counted(figures.kinds()))
                + row("origins of the thoughts", counted(figures.origins()))
                + row("approaches, by chain", counted(figures.approaches()))
                + row("languages, by chain", counted(figures.languages()));
    }

    private String guardsTable() {
        StringBuilder text = new StringBuilder("""
                ## Guards

                Each was measured on the rows of every configuration as they were written; shown is the one that fares worst.
                `guard.json` holds all figures, the rows that stand out, and where each measure comes from.

                | guard | value | allowed | | what the value says |
                |---|---|---|---|---|
                """);
        guards.lines()
                .forEach(line -> text.append("| ")
                        .append(String.join(
                                " | ", line.guard(), line.value(), line.allowed(), line.verdict(), line.measures()))
                        .append(" |\n"));
        return text.toString();
    }

    private String lengths() {
        return figures.lengths().stream()
                .map(it -> it instanceof Double mean ? String.format(Locale.ROOT, "%.1f", mean) : it.toString())
                .collect(Collectors.joining(", "));
    }

    private static String row(String what, Object value) {
        return "| " + what + " | " + value + " |\n";
    }

    private static String counted(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private String between() {
        return options.manner().telling().isBare()
                ? "No sentence was written for it: each is a thought's text as it stands in its source, with no connectives"
                        + " between them. Only first capitals and final punctuation were made whole, and marks of lists,"
                        + " headings and bold taken off."
                : "Each thought stands in its source's own words; only first capitals and final punctuation were made whole, and"
                        + " marks of lists, headings and bold taken off. Between thoughts there are connectives (short sentences"
                        + " by kind and role, out of a list): they were written for it and are in no source. `--connectives"
                        + " none` leaves them out.";
    }

    private String limits() {
        StringBuilder text = new StringBuilder("""
                ## What it is not

                - %s
                - Thoughts of origin `extracted` were found in the text by rules and `model` ones by a language model; only `author` and
                  `gold` ones were set by people. Found ones can be of the wrong kind or linked wrongly.
                - What the person says and what the assistant says follows the source where it tells them apart, and the kind of
                  thought otherwise.
                - Weights, probabilities and roles describe the graph; they claim no cause and no truth.

                """.formatted(between()));
        text.append("## Licence\n\n")
                .append(Licence.sentence(figures.sources()))
                .append('\n');
        if (!figures.sources().isEmpty()) {
            text.append('\n');
            figures.sources().stream()
                    .limit(SOURCES_NAMED)
                    .forEach(source -> text.append("- ").append(line(source)).append('\n'));
            int more = figures.sources().size() - SOURCES_NAMED;
            text.append(more > 0 ? "- and " + more + " more, which `manifest.json` names\n" : "");
        }
        if (!notes.isEmpty()) {
            text.append("\n## Notes\n\n");
            notes.forEach(note -> text.append("- ").append(note).append('\n'));
        }
        return text.append("\nFiles with their digests, options and all sources: `manifest.json`.\n")
                .toString();
    }

    private static String line(Source source) {
        String license = source.license().map(it -> " (" + it + ")").orElse(" (no licence stated)");
        return Prose.wellFormed((RowColumns.named(source) + license).replaceAll("\\s+", " "));
    }
}
