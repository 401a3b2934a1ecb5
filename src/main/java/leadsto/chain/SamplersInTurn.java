package leadsto.chain;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.PrimitiveIterator;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;

/** The chains of several samplers, one sampler after the other, each made when its turn comes. */
final class SamplersInTurn implements Iterator<Chain> {
    private final PrimitiveIterator.OfInt answers;
    private final IntUnaryOperator shares;
    private final IntFunction<Sampler> samplers;
    private Sampler sampler;
    private int left;
    private Optional<Chain> next = Optional.empty();

    SamplersInTurn(PrimitiveIterator.OfInt answers, IntUnaryOperator shares, IntFunction<Sampler> samplers) {
        this.answers = answers;
        this.shares = shares;
        this.samplers = samplers;
    }

    @Override
    public boolean hasNext() {
        while (next.isEmpty() && (left > 0 || answers.hasNext())) {
            if (left == 0) {
                int answer = answers.nextInt();
                left = shares.applyAsInt(answer);
                sampler = samplers.apply(answer);
            }
            left--;
            next = sampler.draw();
        }
        return next.isPresent();
    }

    @Override
    public Chain next() {
        if (!hasNext()) {
            throw new NoSuchElementException("no chain is left");
        }
        Chain chain = next.orElseThrow();
        next = Optional.empty();
        return chain;
    }
}
