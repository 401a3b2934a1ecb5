package leadsto.unfold.model;

/** The tokens that one target may cost. It is closed when the dearest chain so far might not fit in any more. */
final class Purse {
    private final long share;
    private long spent;
    private long dearest;

    /** @param share how many tokens are in it; 0 for any number. The first chain is always paid for */
    Purse(long share) {
        this.share = share;
    }

    boolean isOpen() {
        return share == 0 || spent == 0 || spent + dearest <= share;
    }

    void pay(long tokens) {
        spent += tokens;
        dearest = Math.max(dearest, tokens);
    }
}
