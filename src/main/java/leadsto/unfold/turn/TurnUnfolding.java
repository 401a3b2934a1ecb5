package leadsto.unfold.turn;

import java.util.List;
import java.util.Optional;
import leadsto.thought.Digest;
import leadsto.thought.Turn;
import leadsto.unfold.argument.Weights;
import leadsto.unfold.cue.Lexicon;
import leadsto.unfold.cue.Lexicons;
import leadsto.unfold.passage.Passage;
import leadsto.unfold.segment.Segment;
import leadsto.unfold.segment.Segmentation;

/** The way from one turn to its thoughts: cut into segments, then read by who speaks and how. */
public final class TurnUnfolding {
    private final Lexicons lexicons;
    private final Weights weights;

    public TurnUnfolding(Lexicons lexicons, Weights weights) {
        this.lexicons = lexicons;
        this.weights = weights;
    }

    /** @param person what the last turn of the one who asks came to */
    public TurnThoughts unfolded(Turn turn, Optional<TurnThoughts> person) {
        Lexicon lexicon = lexicons.of(turn.language());
        Segmentation segmentation = Segmentation.of(turn, lexicon);
        Passage passage = Passage.of(readable(segmentation.segments()), turn.language(), lexicon);
        return switch (turn.speaker()) {
            case PERSON -> PersonTurn.of(turn, passage);
            case MONOLOGUE -> MonologueTurn.of(turn, passage, weights);
            case ASSISTANT, AUTHOR ->
                calculates(passage)
                        ? MonologueTurn.of(turn, passage, weights)
                        : AnswerTurn.of(
                                turn,
                                passage,
                                segmentation.sections(),
                                person.map(Asked::in).orElse(Asked.NOTHING),
                                weights);
        };
    }

    /** Segments of which something is left once two spellings of one thought are the same. */
    private static List<Segment> readable(List<Segment> segments) {
        return segments.stream()
                .filter(segment -> !Digest.normalised(segment.text()).isEmpty())
                .toList();
    }

    /** Whether most of what is said is calculation, step by step to its outcome. */
    private static boolean calculates(Passage passage) {
        int steps = 0;
        for (int i = 0; i < passage.size(); i++) {
            steps += passage.traits(i).calculates() ? 1 : 0;
        }
        return steps > 1 && 2 * steps >= passage.size();
    }
}
