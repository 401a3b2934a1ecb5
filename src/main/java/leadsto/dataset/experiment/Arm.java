package leadsto.dataset.experiment;

import java.util.Locale;

/** A way of training that an experiment compares: what stands between a question and its answer. */
enum Arm {
    BACKWARD("the thoughts of a chain that was built knowing its answer, in their order"),
    FORWARD("the thoughts that one goes through who does not know the answer: from the same start always along the most"
            + " probable link, as far as that leads"),
    SHUFFLED("the thoughts of `backward` in an order drawn by lot, never their own"),
    ANSWER_ONLY("nothing");

    private final String between;

    Arm(String between) {
        this.between = between;
    }

    /** The name of its configuration: {@code answer_only}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What stands between question and answer, for people. */
    String between() {
        return between;
    }
}
