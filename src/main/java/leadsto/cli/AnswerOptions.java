package leadsto.cli;

import java.util.List;
import java.util.Optional;
import leadsto.thought.Kind;
import leadsto.thought.Origin;
import leadsto.thought.Thought;
import leadsto.unfold.model.Mode;
import leadsto.unfold.model.Target;
import leadsto.unfold.model.chat.Chat;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Which answers are unfolded. */
final class AnswerOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Parameters(
            paramLabel = "ANSWER",
            arity = "0..*",
            description = "Ids of answers, or their beginnings; of any thoughts with --mode invent.")
    private List<String> answers = List.of();

    @Option(names = "--text", paramLabel = "TEXT", description = "An answer that need not be in the store yet.")
    private Optional<String> text = Optional.empty();

    @Option(
            names = "--top",
            paramLabel = "N",
            converter = Count.class,
            description = "The N answers that most thinking flows into; with --mode invent where least comes to rest.")
    private Optional<Integer> top = Optional.empty();

    /** @throws ParameterException where they are named in no way, or in several */
    void require() {
        int ways = (answers.isEmpty() ? 0 : 1) + (text.isPresent() ? 1 : 0) + (top.isPresent() ? 1 : 0);
        if (ways != 1) {
            throw new ParameterException(
                    spec.commandLine(), "name answers by their ids, or say --text TEXT, or --top N; one of these");
        }
    }

    /** @throws ParameterException where what is wanted takes a model */
    void requireWithoutModel(Mode mode) {
        if (text.isPresent() || mode != Mode.CHAIN) {
            throw new ParameterException(
                    spec.commandLine(),
                    (text.isPresent() ? "--text" : "--mode " + mode.word())
                            + " takes a language model; name one with --model " + Chat.CHOICES);
        }
    }

    /** Ids as a person wrote them. */
    List<String> named() {
        return answers;
    }

    Optional<Integer> top() {
        return top;
    }

    /** Whether an answer is given that the store need not hold. */
    boolean makesOne() {
        return text.isPresent();
    }

    List<Target> targets(UnfoldTargets targets) {
        return text.map(it -> List.of(targets.text(answer(it))))
                .or(() -> top.map(targets::top))
                .orElseGet(() -> targets.named(answers));
    }

    /** Russian where most of its letters are Cyrillic, else English. */
    private static Thought answer(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long cyrillic = text.codePoints()
                .filter(it -> Character.UnicodeScript.of(it) == Character.UnicodeScript.CYRILLIC)
                .count();
        return Thought.of(Kind.ANSWER, text.strip(), 2 * cyrillic > letters ? "ru" : "en", Origin.AUTHOR);
    }

    /** As a person would write them again. */
    @Override
    public String toString() {
        return String.join(" ", answers)
                + text.map(it -> " --text \"" + it + "\"").orElse("")
                + top.map(it -> " --top " + it).orElse("");
    }
}
