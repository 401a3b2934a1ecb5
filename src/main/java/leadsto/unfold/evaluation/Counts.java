package leadsto.unfold.evaluation;

import java.util.List;

/**
 * What one graph, or many together, contribute to the scores.
 *
 * @param kinds which kinds were taken for which
 * @param thoughts thoughts found in the text
 * @param attachment targets of thoughts that argue about exactly one other; {@code missed} counts the wrong ones too
 * @param links pairs joined in argument
 * @param labelled pairs joined in argument, and for or against
 * @param flow pairs joined in flow
 */
record Counts(Confusion kinds, Tally thoughts, Tally attachment, Tally links, Tally labelled, Tally flow) {

    static Counts sum(List<Counts> all) {
        return all.stream()
                .reduce(
                        new Counts(Confusion.empty(), Tally.NONE, Tally.NONE, Tally.NONE, Tally.NONE, Tally.NONE),
                        Counts::plus);
    }

    private Counts plus(Counts other) {
        return new Counts(
                kinds.plus(other.kinds),
                thoughts.plus(other.thoughts),
                attachment.plus(other.attachment),
                links.plus(other.links),
                labelled.plus(other.labelled),
                flow.plus(other.flow));
    }
}
