package leadsto.trial;

/**
 * Two arms held against each other, task by task.
 *
 * @param arm the one
 * @param against the other
 * @param outcomes on how many tasks the one scored higher, and on how many lower
 * @param ties on how many they scored the same
 * @param unpaired how many tasks only one of the two was scored on; they do not count
 * @param meanDifference the mean of the one's score less the other's, over all pairs; 0 where there is none
 * @param adjustedP the p-value, made as much larger as it takes for all comparisons together to be wrong no more often than
 *     one alone (Holm 1979)
 */
public record Comparison(
        String arm,
        String against,
        SignTest outcomes,
        int ties,
        int unpaired,
        double meanDifference,
        double adjustedP) {

    /** What can be said of two arms. */
    public enum Verdict {
        BETTER,
        WORSE,
        CANNOT_TELL
    }

    Comparison adjusted(double p) {
        return new Comparison(arm, against, outcomes, ties, unpaired, meanDifference, p);
    }

    /** How many tasks both were scored on. */
    public int pairs() {
        return outcomes.decided() + ties;
    }

    /** Whether the one is better than the other, at the usual level. */
    public Verdict verdict() {
        if (adjustedP >= SignTest.ALPHA) {
            return Verdict.CANNOT_TELL;
        }
        return outcomes.wins() > outcomes.losses() ? Verdict.BETTER : Verdict.WORSE;
    }
}
