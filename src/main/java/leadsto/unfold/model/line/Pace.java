package leadsto.unfold.model.line;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;

/**
 * When the next request may go: so many at once, so many a minute, and none while the service asked to be left alone.
 *
 * <p>Requests of a rate are spread evenly, in the order in which they came.
 */
final class Pace {
    private final Semaphore places;
    private final long interval;
    private final LongSupplier nanos;
    private final Workings.Sleeping sleeping;
    private long next;

    /** @param perMinute at most so many requests a minute; 0 for any number */
    Pace(int atOnce, double perMinute, LongSupplier nanos, Workings.Sleeping sleeping) {
        this.places = new Semaphore(atOnce, true);
        this.interval = perMinute > 0 ? Math.round(60e9 / perMinute) : 0;
        this.nanos = nanos;
        this.sleeping = sleeping;
        this.next = nanos.getAsLong();
    }

    /** Waits for a place and for its time; to be given back by {@link #leave}. */
    void enter() throws InterruptedException {
        places.acquire();
        try {
            sleep(Duration.ofNanos(reserved()));
        } catch (InterruptedException e) {
            places.release();
            throw e;
        }
    }

    void leave() {
        places.release();
    }

    /** Nobody goes before this time is over. */
    synchronized void hold(Duration time) {
        next = Math.max(next, nanos.getAsLong() + time.toNanos());
    }

    void sleep(Duration time) throws InterruptedException {
        if (!time.isNegative() && !time.isZero()) {
            sleeping.sleep(time);
        }
    }

    private synchronized long reserved() {
        long now = nanos.getAsLong();
        long mine = Math.max(now, next);
        next = mine + interval;
        return mine - now;
    }
}
