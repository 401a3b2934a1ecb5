package leadsto.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import leadsto.embed.Embeddings;
import leadsto.store.Run;
import leadsto.store.ThoughtStore;
import leadsto.store.ThoughtUnfolding;
import leadsto.thought.ThoughtGraph;
import leadsto.unfold.model.ModelUnfolding;
import leadsto.unfold.model.Settings;
import leadsto.unfold.model.Target;
import leadsto.unfold.model.chat.Chat;
import leadsto.unfold.model.prompt.Prompts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code leadsto unfold}: backward from answers to the thoughts that would have made them a natural consequence. */
@Command(
        name = "unfold",
        description = {
            "Works backward from answers to the thoughts that would have made them a natural consequence, by a language",
            "model: a chain for each answer and approach is planned, written, held against the answer's wording, and read",
            "by a second request that does not see the answer; what the reader finds weighs its links. Replies are kept,",
            "so that nothing is paid for twice: a run that was killed goes on where it was.",
            "Without --model it searches the store for what could stand before an answer of the same source, and proposes",
            "links: they are drawn and can be queried; chains and measures walk them once you set reviewed: true on them."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  leadsto unfold --top 3 --model ollama:qwen3:8b --dry-run",
            "  leadsto unfold --top 3 --model ollama:qwen3:8b",
            "  leadsto unfold 2fe56b --model openai:gpt-4.1-mini --approach logical,disappointment --depth 2",
            "  leadsto unfold --text \"Slow is smooth, and smooth is fast.\" --model openai:m --base-url http://localhost:8080/v1",
            "  leadsto unfold --top 5 --mode invent --model ollama:qwen3:8b",
            "  leadsto unfold --write-prompts prompts",
            "  leadsto unfold --top 10 --dry-run                without a model: what the store itself has",
            "  leadsto unfold --undo last                       as leadsto runs --undo last"
        })
final class UnfoldCommand implements Callable<Integer> {
    @Mixin
    private AnswerOptions answers;

    @Mixin
    private ModelOptions model;

    @Mixin
    private UnfoldOptions options;

    @Option(
            names = "--dry-run",
            description = {
                "Print the exact requests and about what they take; send nothing. Without --model: print what would be",
                "proposed."
            })
    private boolean trial;

    @Option(
            names = "--no-weave",
            description = "Do not merge new thoughts with those that say the same in other words.")
    private boolean apart;

    @Option(
            names = "--write-prompts",
            paramLabel = "FOLDER",
            description = "Write the built-in prompts and approaches there, to be changed and named by --prompts.")
    private Optional<Path> promptsTo = Optional.empty();

    @Option(names = "--undo", paramLabel = "RUN", description = UndoneRun.DESCRIPTION)
    private Optional<String> undo = Optional.empty();

    @Mixin
    private GraphOption graph;

    @Mixin
    private Output output;

    @Override
    public Integer call() {
        if (promptsTo.isPresent()) {
            return writePrompts(promptsTo.get());
        }
        if (undo.isPresent()) {
            return takeBack(undo.get());
        }
        answers.require();
        return model.model().isPresent() ? ask() : search();
    }

    private int search() {
        answers.requireWithoutModel(options.mode());
        GraphSearch.Wanted wanted = new GraphSearch.Wanted(
                answers.named(), answers.top().orElse(0), options.approaches(), options.perApproach());
        try (ThoughtStore store = graph.open();
                Embeddings embeddings = options.embeddings()) {
            GraphSearch search = trial
                    ? GraphSearch.trial(store, wanted, embeddings, output)
                    : GraphSearch.into(store, wanted, embeddings, asWritten(), output);
            embeddings.remark().ifPresent(output::say);
            search.print(output);
            return 0;
        }
    }

    private int ask() {
        Prompts prompts = options.prompts();
        Settings settings = options.settings(prompts);
        Chat chat = model.chat(trial);
        try (ThoughtStore store = answers.makesOne() && !trial ? graph.openOrMake() : graph.open()) {
            ThoughtGraph before = store.graph();
            List<Target> targets = answers.targets(new UnfoldTargets(before, options.mode()));
            ModelUnfolding unfolding = ModelUnfolding.with(chat, prompts, settings);
            return trial
                    ? rehearse(unfolding, targets, chat, settings)
                    : unfold(unfolding, targets, store, before, chat, settings, prompts.hash());
        }
    }

    private int writePrompts(Path folder) {
        try {
            List<Path> written = Prompts.writeTo(folder);
            output.print(
                    "%d prompts and approaches written to %s%s.",
                    written.size(), folder, written.isEmpty() ? ": all are there already" : "");
            return 0;
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    folder + ": the prompts cannot be written (" + e.getMessage() + "); name a folder that can", e);
        }
    }

    private int takeBack(String run) {
        try (ThoughtStore store = graph.open()) {
            UndoneRun.of(store, run).print(output);
            return 0;
        }
    }

    private int rehearse(ModelUnfolding unfolding, List<Target> targets, Chat chat, Settings settings) {
        unfolding.unfold(targets, done -> {});
        UnfoldRehearsal rehearsal = new UnfoldRehearsal(chat, settings);
        if (output.asJson()) {
            output.json(rehearsal.document());
        } else {
            rehearsal.lines().forEach(line -> output.print("%s", line));
        }
        return 0;
    }

    private int unfold(
            ModelUnfolding unfolding,
            List<Target> targets,
            ThoughtStore store,
            ThoughtGraph before,
            Chat chat,
            Settings settings,
            String promptHash) {
        output.progress("the texts go to %s at %s".formatted(chat.model(), chat.url()));
        Clock clock = Clock.systemUTC();
        ThoughtUnfolding writing = store.unfolding(Run.begin("unfold", LeadsTo.version(), asWritten(), clock));
        Unfolded unfolded;
        try (Output.Progress progress = output.progress("unfolding", targets.size())) {
            unfolded = new Unfolded(writing, before, chat, settings, promptHash, progress, clock);
            unfolded.begin();
            unfolding.unfold(targets, unfolded);
        }
        unfolded.finish(apart || unfolded.taken().isEmpty() ? 0 : merged(store, writing.run()));
        chat.remark().ifPresent(output::say);
        print(unfolded);
        return unfolded.taken().isEmpty() && !unfolded.notTaken().isEmpty() ? LeadsTo.FAILED : 0;
    }

    private long merged(ThoughtStore store, Run run) {
        try (Embeddings embeddings = options.embeddings()) {
            return MetInOtherWords.merge(store, embeddings, run);
        }
    }

    private void print(Unfolded unfolded) {
        if (output.asJson()) {
            output.json(new UnfoldDocument(unfolded).document());
        } else {
            new UnfoldReport(unfolded).lines().forEach(line -> output.print("%s", line));
        }
    }

    /** The options as a person would write them again. */
    private String asWritten() {
        return (answers.toString() + model + options).strip();
    }
}
