package leadsto.unfold.model.chat;

/**
 * What was asked so far, and what came of it.
 *
 * @param asked asks that came to a reply or failed; {@code called + cached + failed}
 * @param called replies that an address gave in this run
 * @param cached replies that were known from before, or from another ask of this run that was the same
 * @param failed asks to which no reply came
 * @param repeated requests that were sent once more after a failure
 * @param tokensIn tokens that this run's replies took in; those of cached ones are not counted
 * @param tokensOut tokens that this run's replies gave out, likewise
 */
public record Counts(long asked, long called, long cached, long failed, long repeated, long tokensIn, long tokensOut) {}
