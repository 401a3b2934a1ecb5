package leadsto.dataset.experiment;

import java.util.Locale;
import leadsto.dataset.experiment.Experiment.ArmFigures;
import leadsto.trial.SignTest;

/** The plan of an experiment, for people: what to train, how to score, and what so many tests can tell. */
record PlanPage(Design design) {
    private static final double[] TRUE_RATES = {.6, .65, .7, .75, .8};

    String text() {
        return String.join("\n", arms(), training(), scoring(), telling(), limits());
    }

    private String arms() {
        StringBuilder text = new StringBuilder("""
                # Plan of an A/B

                Question: does a model learn more from thoughts that were found backward from an answer than from the same amount of
                other text about the same questions and answers? **Decide before training** that `backward` against `forward` is the
                comparison that counts; the others explain it.

                | arm | between question and answer | rows | tokens | tokens, each pair once | each pair is seen |
                |---|---|---|---|---|---|
                """);
        for (Arm arm : Arm.values()) {
            ArmFigures figures = design.arms().get(arm.ordinal());
            text.append(filled(
                    "| `%s` | %s | %d | %d | %d | %.2f times |\n",
                    arm.word(),
                    arm.between(),
                    figures.rows(),
                    figures.tokens(),
                    figures.tokensOnce(),
                    (double) figures.rows() / design.pairs()));
        }
        return text + """

                All arms hold the same %d pairs of a question and an answer, and the same sentences but for what the table says. An arm
                that is shorter begins again from its first pair (column `pass`: 1, 2, ...) until its tokens equal those of the longest arm
                to within half a row, so that one epoch of each is as much training. The price is that a short arm shows each answer
                more often; to compare equal rows instead, keep those with `pass` 1. Tokens are counted by this: %s.
                """.formatted(design.pairs(), design.options().guarding().tokenizer());
    }

    private String training() {
        return """
                ## Train

                1. One model, trained once for each arm from the same weights, with the same settings, one epoch of `train`, the
                   configuration named like the arm. LoRA is enough: r 16, alpha 32, all linear layers, learning rate 1e-4 with cosine decay.
                   With TRL: `trl sft --model_name_or_path MODEL --dataset_name THIS_FOLDER --dataset_config backward --num_train_epochs 1
                   --use_peft --lora_r 16 --lora_alpha 32 --learning_rate 1e-4 --lr_scheduler_type cosine --seed 1 --output_dir backward`.
                2. With more than one seed, average the scores of a task over the seeds before they are compared: runs are no new tasks.
                3. Keep the model before training as a further arm, `base`.
                """;
    }

    private String scoring() {
        return """
                ## Score

                1. Ask every model the %1$d questions of the split `test` (the user message of `messages`; the same in all arms), with greedy
                   decoding and room for some hundred tokens of thought.
                2. Score what follows the thinking against the column `answer`: 1 or 0 where it can be checked, else a judge that sees
                   neither the arm nor the order. None of these questions, answers of four words or more, or thoughts of four words or more
                   stands in `train`.
                3. Ask all models, `base` too, some hundred tasks that have nothing to do with this, such as a public benchmark, for the
                   control set.
                4. Write one line for each score and let the program compare:

                   ```text
                   {"id": "PAIR_ID", "arm": "backward", "score": 1}
                   {"id": "control-17", "arm": "backward", "score": 0, "set": "control"}
                   ```

                   `./leadsto ab results.jsonl`
                """.formatted(design.tests());
    }

    private String telling() {
        StringBuilder text = new StringBuilder(filled(
                """
                ## What %1$d tests can tell

                Two-sided sign test at .05 over the tests that one of two arms wins: with all %1$d decided, **%2$d wins** are needed
                (p = %3$.3f).
                If one arm truly wins this share of the tests, that is found with this probability:

                | true win rate | power |
                |---|---|
                """,
                design.tests(),
                design.winsNeeded(),
                new SignTest(design.winsNeeded(), design.tests() - design.winsNeeded()).p()));
        for (double rate : TRUE_RATES) {
            text.append(filled("| %.0f %% | %.2f |\n", 100 * rate, SignTest.power(design.tests(), rate)));
        }
        int needed = SignTest.pairsNeeded(.6, .8).orElseThrow();
        return text + """

                So a modest difference will most often be missed, and a missed one is no proof of equality: a true rate of 60 %% is found four
                times of five with about %d tests. Even results do not count and make it less; each further comparison takes more wins.
                """.formatted(needed);
    }

    private String limits() {
        long forward = design.differing(Arm.FORWARD);
        return """
                ## What it cannot tell

                - `forward` differs from `backward` in %1$d of %2$d pairs; where they are equal the arms teach the same. Of the forward ways
                  %3$d came to the answer by themselves; any other led elsewhere or nowhere, and the answer follows it all the same, for
                  that is what it means not to know it. Both come from one graph: nobody wrote new thoughts forward.
                - `shuffled` differs in order alone. What it loses is what order is worth.
                - `answer_only` shows how much the thoughts are worth at all, at equal tokens, that is with each answer repeated.
                - Groups, not pairs, are independent: %4$d groups make up both halves, and answers of one group may rise and fall together.

                %5$s
                """.formatted(
                        forward,
                        design.pairs(),
                        design.arriving(),
                        design.halves().groups(),
                        design.notes().isEmpty() ? "" : "## Notes\n\n- " + String.join("\n- ", design.notes()));
    }

    /** With a decimal point in every country. */
    private static String filled(String text, Object... values) {
        return String.format(Locale.ROOT, text, values);
    }
}
