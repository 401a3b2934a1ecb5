package leadsto.dataset.format;

/** What the columns of a format are to a trainer, so that its files can be described to it. */
public enum Shape {
    /** {@code messages}: user and assistant in turn. */
    CHAT,
    /** {@code messages} with the thinking in a key of its own, which only some templates read. */
    CHAT_WITH_THINKING_KEY,
    /** {@code conversations}: ShareGPT's human and gpt in turn. */
    SHAREGPT,
    /** {@code instruction}, {@code input}, {@code output}. */
    INSTRUCTION,
    /** {@code prompt} and {@code completion}, lists of messages. */
    PROMPT_COMPLETION,
    /** {@code prompt}, {@code chosen} and {@code rejected}, lists of messages. */
    PREFERENCE,
    /** {@code conversations}, and {@code preferred} and {@code dispreferred} as single turns. */
    SHAREGPT_PREFERENCE,
    /** {@code prompt}, {@code completion} and whether it is good. */
    LABELLED,
    /** {@code conversations} and whether their end is good. */
    SHAREGPT_LABELLED,
    /** {@code prompt}, {@code completions} and whether each is right. */
    STEPS,
    /** {@code prompt} with what a reward function needs. */
    REWARDED,
    /** {@code text}. */
    TEXT,
    /** Pairs for probing a model, not for training it. */
    PAIRS
}
