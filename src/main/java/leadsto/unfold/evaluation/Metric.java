package leadsto.unfold.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import leadsto.thought.Kind;

/** What is measured. Observations, evaluations and responses count as premises. */
enum Metric {
    /** Mean F1 of the kinds that gold has. */
    KIND_F1,
    /** Mean F1 of answers and of what is none. */
    ANSWER_F1,
    /** Mean F1 of doubts and of what is none. */
    POLARITY_F1,
    /** Of the thoughts that argue about exactly one other in gold, the share that argue about it most strongly. */
    ATTACHMENT,
    /** F1 of the pairs joined in argument. */
    LINK_F1,
    /** F1 of the pairs joined in argument, for and against told apart. */
    LABELLED_LINK_F1,
    /** F1 of the pairs of which one prompts or continues the other. */
    FLOW_F1,
    /** F1 of the questions, where gold has any. */
    QUESTION_F1,
    /** F1 of the doubts, where gold has any. */
    DOUBT_F1,
    /** F1 of the thoughts found in the text, where they had to be. */
    SPAN_F1,
    /** The share of gold's thoughts before the answer that were thought of, too. */
    PREMISE_RECALL,
    /** The share of the thoughts before the answer that gold has, too. */
    PREMISE_PRECISION,
    /** F1 of both. */
    PREMISE_F1;

    /** Where thoughts are given. */
    static final List<Metric> OF_GIVEN = List.of(
            KIND_F1, ANSWER_F1, POLARITY_F1, ATTACHMENT, LINK_F1, LABELLED_LINK_F1, FLOW_F1, QUESTION_F1, DOUBT_F1);

    /** Where they have to be found in a text. */
    static final List<Metric> OF_TEXT =
            Stream.concat(OF_GIVEN.stream(), Stream.of(SPAN_F1)).toList();

    /** Where they have to be thought of. */
    static final List<Metric> OF_ANSWERS = List.of(PREMISE_RECALL, PREMISE_PRECISION, PREMISE_F1, LINK_F1);

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @return empty where gold has nothing to measure */
    Optional<Double> of(Counts counts) {
        return switch (this) {
            case KIND_F1 -> Optional.of(counts.kinds().macroF1(Metric::folded));
            case ANSWER_F1 ->
                Optional.of(counts.kinds().macroF1(it -> folded(it).equals(Optional.of(Kind.ANSWER))));
            case POLARITY_F1 ->
                Optional.of(counts.kinds().macroF1(it -> folded(it).equals(Optional.of(Kind.DOUBT))));
            case ATTACHMENT -> Optional.of(counts.attachment().recall());
            case LINK_F1 -> Optional.of(counts.links().f1());
            case LABELLED_LINK_F1 -> Optional.of(counts.labelled().f1());
            case FLOW_F1 -> Optional.of(counts.flow().f1());
            case QUESTION_F1 -> ofKind(Kind.QUESTION, counts);
            case DOUBT_F1 -> ofKind(Kind.DOUBT, counts);
            case SPAN_F1, PREMISE_F1 -> Optional.of(counts.thoughts().f1());
            case PREMISE_RECALL -> Optional.of(counts.thoughts().recall());
            case PREMISE_PRECISION -> Optional.of(counts.thoughts().precision());
        };
    }

    private static Optional<Double> ofKind(Kind kind, Counts counts) {
        return counts.kinds().count(kind) == 0
                ? Optional.empty()
                : Optional.of(counts.kinds()
                        .tallies(Metric::folded)
                        .get(Optional.of(kind))
                        .f1());
    }

    private static Optional<Kind> folded(Optional<Kind> kind) {
        return kind.map(it -> switch (it) {
            case OBSERVATION, EVALUATION, RESPONSE, PREMISE -> Kind.PREMISE;
            case QUESTION, DOUBT, ANSWER -> it;
        });
    }
}
