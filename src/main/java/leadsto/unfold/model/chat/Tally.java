package leadsto.unfold.model.chat;

import java.util.concurrent.atomic.AtomicLong;
import leadsto.unfold.model.ask.Reply;

/** Counts as they grow, for many threads. */
final class Tally {
    private final AtomicLong called = new AtomicLong();
    private final AtomicLong cached = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final AtomicLong repeated = new AtomicLong();
    private final AtomicLong tokensIn = new AtomicLong();
    private final AtomicLong tokensOut = new AtomicLong();

    void called(Reply reply) {
        called.incrementAndGet();
        tokensIn.addAndGet(reply.tokensIn());
        tokensOut.addAndGet(reply.tokensOut());
    }

    void cached() {
        cached.incrementAndGet();
    }

    void failed() {
        failed.incrementAndGet();
    }

    void repeated() {
        repeated.incrementAndGet();
    }

    Counts counts() {
        return new Counts(
                called.get() + cached.get() + failed.get(),
                called.get(),
                cached.get(),
                failed.get(),
                repeated.get(),
                tokensIn.get(),
                tokensOut.get());
    }
}
