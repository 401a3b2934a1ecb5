package leadsto.unfold.model;

import java.util.List;

/** The tokens that some chains may cost. It is closed when the dearest chain so far might not fit in any more. */
final class Purse {
    private final long content;
    private final boolean bounded;
    private long spent;
    private long dearest;

    private Purse(long content, boolean bounded, long dearest) {
        this.content = content;
        this.bounded = bounded;
        this.dearest = dearest;
    }

    /** With any number of tokens in it. */
    static Purse bottomless() {
        return new Purse(0, false, 0);
    }

    /** One target's share of a budget. The first chain is always paid for: nobody knows before what it costs. */
    static Purse of(long tokens) {
        return new Purse(tokens, true, 0);
    }

    /** What is left of a budget after some purses. */
    static Purse rest(long budget, List<Purse> purses) {
        long spent = purses.stream().mapToLong(it -> it.spent).sum();
        long dearest = purses.stream().mapToLong(it -> it.dearest).max().orElse(0);
        return new Purse(budget - spent, true, dearest);
    }

    boolean isOpen() {
        return !bounded || dearest == 0 || spent + dearest <= content;
    }

    void pay(long tokens) {
        spent += tokens;
        dearest = Math.max(dearest, tokens);
    }
}
