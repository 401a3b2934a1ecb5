package leadsto.unfold.model;

import dev.langchain4j.model.chat.request.json.JsonSchema;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import leadsto.thought.Approach;
import leadsto.thought.Digest;
import leadsto.unfold.model.ask.Ask;
import leadsto.unfold.model.ask.Ask.Chances;
import leadsto.unfold.model.ask.Reply;
import leadsto.unfold.model.chat.Chat;
import leadsto.unfold.model.prompt.PromptName;
import leadsto.unfold.model.prompt.Prompts;
import leadsto.unfold.model.reply.Complaint;
import leadsto.unfold.model.reply.Ending;
import leadsto.unfold.model.reply.Match;
import leadsto.unfold.model.reply.Reading;
import leadsto.unfold.model.reply.Skeleton;
import leadsto.unfold.model.reply.Steps;
import leadsto.unfold.model.reply.UnusableReply;
import leadsto.unfold.model.reply.Wanted;

/**
 * Asks for one chain, and reads what is replied. A reply that cannot be used is sent back once, with what is wrong with it.
 * What the asks cost adds up here, whether they were paid for now or earlier.
 */
final class Scribe {
    /** So that each number is one digit, and most probably one token. */
    private static final int MOST_STATEMENTS = 9;

    private final Chat chat;
    private final Prompts prompts;
    private final String target;
    private final String language;
    private final String approach;
    private final int variant;
    private final LongAdder tokensIn = new LongAdder();
    private final LongAdder tokensOut = new LongAdder();

    /** @param target the text of what the steps lead to */
    Scribe(Chat chat, Prompts prompts, String target, String language, Approach approach, int variant) {
        this.chat = chat;
        this.prompts = prompts;
        this.target = target;
        this.language = language;
        this.approach = prompts.approach(approach, language);
        this.variant = variant;
    }

    /** Steps, and how they came, so that one may ask again. */
    record Written(Steps steps, Ask ask, Reply reply, Wanted wanted) {}

    Skeleton skeleton(PromptName prompt, Map<String, String> words, Map<String, List<String>> material, Wanted wanted) {
        Ask ask = ask(prompt, words, material, Forms.SKELETON, Chances.NONE, variant);
        return repaired(ask, reply -> Skeleton.read(reply.text(), wanted, target, language))
                .value();
    }

    Written steps(PromptName prompt, Map<String, String> words, Map<String, List<String>> material, Wanted wanted) {
        return steps(ask(prompt, words, material, Forms.STEPS, Chances.NONE, variant), wanted);
    }

    /** The same steps in other words. */
    Written again(Written written, List<Integer> numbers) {
        String said = numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
        String message = prompts.message(PromptName.ANCHORED, language, Map.of("numbers", said));
        return steps(written.ask().then(written.reply().text(), message), written.wanted());
    }

    private Written steps(Ask ask, Wanted wanted) {
        Read<Steps> read = repaired(ask, reply -> Steps.read(reply.text(), wanted, target, language));
        return new Written(read.value(), read.ask(), read.reply(), wanted);
    }

    /** @param reader from 0; each reads for itself */
    Reading reading(Steps steps, int reader) {
        Ask ask = ask(
                PromptName.READ,
                Map.of(),
                Map.of("steps", steps.lines()),
                Forms.READING,
                Chances.WRITTEN,
                variant + reader);
        return repaired(ask, reply -> Reading.read(reply, steps.size())).value();
    }

    /**
     * With what probability a reader's conclusion says the goal, which stands among other statements in an order that does not
     * tell which of them it is; 0 where it says another one, or none.
     */
    double agreement(String conclusion, String goal, List<String> others, int reader) {
        List<String> statements = mixed(goal, others);
        Map<String, List<String>> material =
                Map.of("conclusion", List.of(conclusion), "statements", numbered(statements));
        Ask ask = ask(PromptName.MATCH, Map.of(), material, Forms.MATCH, Chances.WRITTEN, variant + reader);
        Match match =
                repaired(ask, reply -> Match.read(reply, statements.size())).value();
        return match.number() == statements.indexOf(goal) + 1 ? match.chance() : 0;
    }

    /**
     * How probable a reader who knows the first steps of a chain finds it that they end in the goal, which stands among other
     * statements as in {@link #agreement}; empty where the address does not tell.
     */
    Optional<Double> expectation(List<String> steps, String goal, List<String> others) {
        List<String> statements = mixed(goal, others);
        Map<String, List<String>> material = Map.of("steps", steps, "statements", numbered(statements));
        // No variant: what is asked of one chain is asked of each that begins so.
        Ask ask = ask(PromptName.ENDING, Map.of(), material, Forms.ENDING, Chances.POSSIBLE, 0);
        return repaired(ask, reply -> Ending.read(reply, statements.size()))
                .value()
                .chance(statements.indexOf(goal) + 1);
    }

    /** The goal among the others, in an order that does not tell which it is. */
    static List<String> mixed(String goal, List<String> others) {
        return Stream.concat(Stream.of(goal), others.stream())
                .distinct()
                .limit(MOST_STATEMENTS)
                .sorted(Comparator.comparing(Digest::sha256))
                .toList();
    }

    private static List<String> numbered(List<String> statements) {
        return IntStream.range(0, statements.size())
                .mapToObj(i -> (i + 1) + ". " + statements.get(i))
                .toList();
    }

    private Ask ask(
            PromptName prompt,
            Map<String, String> words,
            Map<String, List<String>> material,
            JsonSchema form,
            Chances chances,
            int seed) {
        Map<String, String> all = new HashMap<>(words);
        all.put("approach", approach);
        return new Ask(prompt.word(), prompts.messages(prompt, language, all, material), form, chances, seed);
    }

    private record Read<T>(T value, Ask ask, Reply reply) {}

    private <T> Read<T> repaired(Ask ask, Function<Reply, T> reader) {
        Reply reply = reply(ask);
        try {
            return new Read<>(reader.apply(reply), ask, reply);
        } catch (UnusableReply e) {
            Ask repair =
                    ask.then(reply.text(), prompts.message(PromptName.REPAIR, language, Map.of("reasons", words(e))));
            Reply better = reply(repair);
            return new Read<>(reader.apply(better), repair, better);
        }
    }

    private Reply reply(Ask ask) {
        Reply reply = chat.ask(ask);
        tokensIn.add(reply.tokensIn());
        tokensOut.add(reply.tokensOut());
        return reply;
    }

    private String words(UnusableReply unusable) {
        return unusable.complaints().stream().map(this::words).distinct().collect(Collectors.joining("; "));
    }

    private String words(Complaint complaint) {
        String reason = prompts.reason(complaint.reason().word(), language);
        return complaint.step() == 0 ? reason : complaint.step() + ": " + reason;
    }

    long tokensIn() {
        return tokensIn.sum();
    }

    long tokensOut() {
        return tokensOut.sum();
    }
}
