package leadsto.dataset.experiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import leadsto.thought.Digest;
import leadsto.thought.Thought;

/**
 * A question and its answer, with what each arm puts between them.
 *
 * @param question what the person asks, with what it says before
 * @param answer what the assistant says in the end
 * @param backward the thoughts of the chain between the two, two at least that differ
 * @param forward the thoughts of the way that was built forward, its answer aside; may be empty
 * @param arrives whether that way came to this answer by itself
 * @param sources the titles of the sources that state them
 */
record Pair(
        List<Thought> question,
        Thought answer,
        List<Thought> backward,
        List<Thought> forward,
        boolean arrives,
        List<String> sources) {
    private static final int ID_HEX_DIGITS = 24;

    Pair {
        question = List.copyOf(question);
        backward = List.copyOf(backward);
        forward = List.copyOf(forward);
        sources = List.copyOf(sources);
    }

    /** The same in every arm and every run. */
    String id() {
        String ids = question.stream().map(Thought::id).collect(Collectors.joining("\n"));
        return Digest.sha256(ids + "\n\n" + answer.id()).substring(0, ID_HEX_DIGITS);
    }

    /** What stands between question and answer in an arm. */
    List<Thought> between(Arm arm, long seed) {
        return switch (arm) {
            case BACKWARD -> backward;
            case FORWARD -> forward;
            case SHUFFLED -> shuffled(seed);
            case ANSWER_ONLY -> List.of();
        };
    }

    /** Each other order is as likely. */
    private List<Thought> shuffled(long seed) {
        Random random = new Random(
                Long.parseUnsignedLong(Digest.sha256(seed + "\n" + id()).substring(0, 16), 16));
        List<Thought> shuffled = new ArrayList<>(backward);
        while (shuffled.equals(backward)) {
            Collections.shuffle(shuffled, random);
        }
        return shuffled;
    }

    /** All thoughts that any arm tells. */
    List<Thought> thoughts() {
        List<Thought> thoughts = new ArrayList<>(question);
        thoughts.addAll(backward);
        thoughts.addAll(forward);
        thoughts.add(answer);
        return thoughts;
    }
}
