package leadsto.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where a verb speaks: its result to standard output, progress and messages to standard error. */
final class Output {
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);
    private static final Duration BETWEEN_GLANCES = Duration.ofMillis(200);

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--json", description = "Print the result as one JSON document.")
    private boolean json;

    @Option(names = "--quiet", description = "No progress.")
    private boolean quiet;

    boolean asJson() {
        return json;
    }

    /** The result for programs. */
    void json(Object document) {
        try {
            result().println(Json.WRITER.writeValueAsString(document));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a result that is no JSON: " + e.getMessage(), e);
        }
    }

    /** The result for people, formatted as by {@link String#format}, with a decimal point in every country. */
    void print(String format, Object... arguments) {
        result().printf(Locale.ROOT, format, arguments);
        result().println();
    }

    /** Something to know that is no result. */
    void say(String message) {
        spec.commandLine().getErr().println(message);
    }

    /** Something to know for whoever watches. */
    void progress(String message) {
        if (!quiet) {
            say(message);
        }
    }

    /** A task of known length: a bar on a terminal, a line now and then elsewhere. */
    Progress progress(String task, long steps) {
        if (quiet) {
            return new Progress(task, steps, null, null);
        }
        if (Boolean.getBoolean("leadsto.terminal")) {
            return new Progress(
                    task,
                    steps,
                    new ProgressBarBuilder()
                            .setTaskName(task)
                            .setInitialMax(steps)
                            .setStyle(ProgressBarStyle.ASCII)
                            .setConsumer(new ConsoleProgressBarConsumer(System.err))
                            .build(),
                    null);
        }
        return new Progress(task, steps, null, this);
    }

    private PrintWriter result() {
        return spec.commandLine().getOut();
    }

    /** How far a task is. */
    static final class Progress implements AutoCloseable {
        private final String task;
        private final long steps;
        private final ProgressBar bar;
        private final Output lines;
        private long done;
        private long lastSaid = System.nanoTime();

        private Progress(String task, long steps, ProgressBar bar, Output lines) {
            this.task = task;
            this.steps = steps;
            this.bar = bar;
            this.lines = lines;
        }

        /** One of the steps is done. */
        void step() {
            done++;
            if (bar != null) {
                bar.step();
            }
        }

        /** So many of the steps are done. */
        void reached(int steps) {
            if (bar != null) {
                bar.stepTo(steps);
            } else if (lines != null && System.nanoTime() - lastSaid > BETWEEN_LINES.toNanos()) {
                lastSaid = System.nanoTime();
                lines.say(task + ": " + steps + " of " + this.steps);
            }
        }

        /** Something within a step is done, told as {@code 12000 sources}. */
        void within(String what) {
            if (System.nanoTime() - lastSaid > (bar == null ? BETWEEN_LINES : BETWEEN_GLANCES).toNanos()) {
                lastSaid = System.nanoTime();
                if (bar != null) {
                    bar.setExtraMessage(what);
                } else if (lines != null) {
                    lines.say(task + ": " + done + " of " + steps + ", " + what);
                }
            }
        }

        @Override
        public void close() {
            if (bar != null) {
                bar.close();
            }
        }
    }

    /** Made when it is first needed, which `--help` never does. */
    private static final class Json {
        private static final ObjectMapper WRITER = new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
    }
}
