package leadsto.trial;

import java.util.Optional;

/**
 * How well one arm did on one task.
 *
 * @param task the id of the task
 * @param arm which way of training, or {@code base} for the model before any
 * @param value higher is better
 * @param control whether the task has nothing to do with what was trained
 * @param against the arm that it was held against, where a judge said which of the two is better; the value is then 1, 0 or,
 *     for even, ½
 * @param place where that was read: {@code results.jsonl line 12}
 */
record Score(String task, String arm, double value, boolean control, Optional<String> against, String place) {}
