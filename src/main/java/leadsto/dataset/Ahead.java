package leadsto.dataset;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;

/**
 * What somebody makes one after the other on a thread of its own, in its order, some way ahead of who asks for it.
 *
 * <p>At most {@value #WAITING} times {@value #TOGETHER} wait, then the maker does. What the maker throws comes from
 * {@link #hasNext}.
 */
final class Ahead<T> implements Iterator<T>, AutoCloseable {
    private static final int TOGETHER = 128;
    private static final int WAITING = 8;

    private final BlockingQueue<List<T>> made = new ArrayBlockingQueue<>(WAITING);
    private final Thread thread;
    private volatile Throwable failure;
    private Iterator<T> next = List.<T>of().iterator();
    private boolean ended;

    /** Who makes it. */
    interface Maker<T> {
        /** Gives all there is to a consumer, which makes it wait where it is too far ahead. */
        void giveTo(Consumer<T> taker);
    }

    Ahead(Maker<T> maker) {
        thread = new Thread(() -> make(maker), "ahead");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public boolean hasNext() {
        while (!next.hasNext() && !ended) {
            List<T> together = taken();
            ended = together.isEmpty();
            next = together.iterator();
        }
        if (ended && failure instanceof Error error) {
            throw error;
        }
        if (ended && failure instanceof RuntimeException exception) {
            throw exception;
        }
        return next.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException("nothing is left");
        }
        return next.next();
    }

    /** Stops the maker, if it is not done, and waits until it has. */
    @Override
    public void close() {
        thread.interrupt();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void make(Maker<T> maker) {
        Batch batch = new Batch();
        try {
            maker.giveTo(batch);
            batch.close();
        } catch (Stopped e) {
            return;
        } catch (RuntimeException | Error e) {
            failure = e;
        }
        try {
            give(List.of());
        } catch (Stopped e) {
            // Nobody asks any more, nor for what went wrong.
        }
    }

    /** Takes what is made and gives it on when it is enough. */
    private final class Batch implements Consumer<T> {
        private List<T> together = new ArrayList<>(TOGETHER);

        @Override
        public void accept(T it) {
            together.add(it);
            if (together.size() == TOGETHER) {
                give(together);
                together = new ArrayList<>(TOGETHER);
            }
        }

        private void close() {
            if (!together.isEmpty()) {
                give(together);
            }
        }
    }

    private void give(List<T> together) {
        try {
            made.put(together);
        } catch (InterruptedException e) {
            throw new Stopped();
        }
    }

    private List<T> taken() {
        try {
            return made.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for rows", e);
        }
    }

    /** Nobody asks for more. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
