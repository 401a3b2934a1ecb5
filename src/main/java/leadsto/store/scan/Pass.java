package leadsto.store.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.neo4j.internal.kernel.api.Cursor;
import org.neo4j.internal.kernel.api.CursorFactory;
import org.neo4j.internal.kernel.api.NodeCursor;
import org.neo4j.internal.kernel.api.PartitionedScan;
import org.neo4j.internal.kernel.api.PropertyCursor;
import org.neo4j.internal.kernel.api.RelationshipScanCursor;
import org.neo4j.io.pagecache.context.CursorContext;
import org.neo4j.kernel.api.ExecutionContext;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.kernel.api.Statement;
import org.neo4j.memory.MemoryTracker;

/**
 * A pass over all nodes or all relationships that a transaction sees, stretch by stretch, by as many threads as there are processors.
 *
 * <pre>
 *   numbers 0 .. 249 999 | 250 000 .. 499 999 | ...       who is done with a stretch takes the next one
 * </pre>
 *
 * <p>The stretches come back in the order of the numbers, whoever read them. Where few are to be read one thread does it; so it does where
 * the transaction has changed something itself, since other threads see only what is committed.
 */
final class Pass {
    private static final long MANY = 50_000;
    private static final int STRETCHES_OF_A_THREAD = 8;

    private final KernelTransaction kernel;
    private final int threads;

    Pass(KernelTransaction kernel) {
        this.kernel = kernel;
        boolean many = kernel.dataRead().nodesGetCount() + kernel.dataRead().relationshipsGetCount() >= MANY;
        this.threads = many && !kernel.dataRead().transactionStateHasChanges()
                ? Runtime.getRuntime().availableProcessors()
                : 1;
    }

    /** What the nodes or relationships of one stretch are read into, by one thread. */
    interface Stretch<C extends Cursor> {
        void read(C cursor);
    }

    /** @param stretch makes one, to which properties come by a cursor of its thread */
    <S extends Stretch<NodeCursor>> List<S> nodes(Function<PropertyCursor, S> stretch) {
        if (threads == 1) {
            return alone(CursorFactory::allocateNodeCursor, kernel.dataRead()::allNodesScan, stretch);
        }
        return together(
                kernel.dataRead().allNodesScan(stretches(), kernel.cursorContext()),
                CursorFactory::allocateNodeCursor,
                NodeCursor::nodeReference,
                stretch);
    }

    /** @param stretch makes one, to which properties come by a cursor of its thread */
    <S extends Stretch<RelationshipScanCursor>> List<S> relationships(Function<PropertyCursor, S> stretch) {
        if (threads == 1) {
            return alone(
                    CursorFactory::allocateRelationshipScanCursor, kernel.dataRead()::allRelationshipsScan, stretch);
        }
        return together(
                kernel.dataRead().allRelationshipsScan(stretches(), kernel.cursorContext()),
                CursorFactory::allocateRelationshipScanCursor,
                RelationshipScanCursor::relationshipReference,
                stretch);
    }

    private int stretches() {
        return threads * STRETCHES_OF_A_THREAD;
    }

    private <C extends Cursor, S extends Stretch<C>> List<S> alone(
            Allocation<C> allocation, Consumer<C> scan, Function<PropertyCursor, S> stretch) {
        try (C cursor = allocation.of(kernel.cursors(), kernel.cursorContext(), kernel.memoryTracker());
                PropertyCursor properties =
                        kernel.cursors().allocatePropertyCursor(kernel.cursorContext(), kernel.memoryTracker())) {
            S all = stretch.apply(properties);
            scan.accept(cursor);
            while (cursor.next()) {
                all.read(cursor);
            }
            return List.of(all);
        }
    }

    private <C extends Cursor, S extends Stretch<C>> List<S> together(
            PartitionedScan<C> scan,
            Allocation<C> allocation,
            ToLongFunction<C> number,
            Function<PropertyCursor, S> stretch) {
        Queue<Part<S>> parts = new ConcurrentLinkedQueue<>();
        // Made and closed by the transaction's own thread, within a statement: Neo4j insists on both.
        try (Statement statement = kernel.acquireStatement()) {
            List<ExecutionContext> contexts = IntStream.range(0, threads)
                    .mapToObj(thread -> kernel.createExecutionContext())
                    .toList();
            List<? extends ForkJoinTask<?>> tasks = contexts.stream()
                    .map(context -> ForkJoinPool.commonPool().submit(() -> {
                        try {
                            read(scan, context, allocation, number, stretch, parts);
                        } finally {
                            context.complete();
                        }
                    }))
                    .toList();
            tasks.forEach(ForkJoinTask::quietlyJoin);
            contexts.forEach(ExecutionContext::close);
            tasks.forEach(ForkJoinTask::join);
        }
        List<Part<S>> ordered = new ArrayList<>(parts);
        ordered.sort(Comparator.comparingLong(Part::first));
        // The failure that one thread alone would have met.
        ordered.stream().flatMap(part -> part.failure().stream()).findFirst().ifPresent(failure -> {
            throw failure;
        });
        return ordered.stream().map(Part::read).toList();
    }

    /** Stretch by stretch until none is left, or one cannot be read. */
    private static <C extends Cursor, S extends Stretch<C>> void read(
            PartitionedScan<C> scan,
            ExecutionContext context,
            Allocation<C> allocation,
            ToLongFunction<C> number,
            Function<PropertyCursor, S> stretch,
            Queue<Part<S>> parts) {
        try (C cursor = allocation.of(context.cursors(), context.cursorContext(), context.memoryTracker());
                PropertyCursor properties =
                        context.cursors().allocatePropertyCursor(context.cursorContext(), context.memoryTracker())) {
            while (scan.reservePartition(cursor, context)) {
                if (cursor.next()) {
                    long first = number.applyAsLong(cursor);
                    S read = stretch.apply(properties);
                    Optional<RuntimeException> failure = read(cursor, read);
                    parts.add(new Part<>(first, read, failure));
                }
            }
        }
    }

    private static <C extends Cursor, S extends Stretch<C>> Optional<RuntimeException> read(C cursor, S stretch) {
        try {
            do {
                stretch.read(cursor);
            } while (cursor.next());
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(e);
        }
    }

    /** How a thread makes the cursor that it goes by. */
    private interface Allocation<C extends Cursor> {
        C of(CursorFactory cursors, CursorContext context, MemoryTracker memory);
    }

    /**
     * A stretch and what became of it.
     *
     * @param first the lowest number in it
     */
    private record Part<S>(long first, S read, Optional<RuntimeException> failure) {}
}
