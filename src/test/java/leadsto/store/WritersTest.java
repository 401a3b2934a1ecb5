package leadsto.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import leadsto.thought.Kind;
import leadsto.thought.Link;
import leadsto.thought.Origin;
import leadsto.thought.Source;
import leadsto.thought.Statement;
import leadsto.thought.Thought;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Batches that share something are written in order, whoever writes them; others need not wait. */
@Timeout(60)
class WritersTest {
    private static final Ledger NOTHING = Ledger.of((cypher, parameters, row) -> {});

    private final RecordingDatabase database = new RecordingDatabase();
    private final Writers writers = new Writers(database, Run.begin("import", "test", "", Clock.systemUTC()), 1);

    @Test
    void theFirstIsWrittenBeforeAllOthers() {
        writers.write(batch("s1", "a"));
        assertThat(database.written).containsExactly("s1");
    }

    @Test
    void oneThatSharesNothingNeedNotWait() {
        writers.write(batch("s1", "a"));
        CountDownLatch held = new CountDownLatch(1);
        database.held.put("s2", held);
        writers.write(batch("s2", "b"));
        writers.write(batch("s3", "c"));
        assertThat(database.written).containsExactly("s1", "s3");
        held.countDown();
        writers.await();
        assertThat(database.written).containsExactly("s1", "s3", "s2");
        assertThat(writers.changes().sources()).isEqualTo(3);
    }

    @Test
    void oneThatSharesAThoughtWaits() {
        writers.write(batch("s1", "a"));
        database.slow.add("s2");
        writers.write(batch("s2", "b", "c"));
        writers.write(batch("s3", "c", "d"));
        writers.await();
        assertThat(database.written).containsExactly("s1", "s2", "s3");
    }

    @Test
    void oneThatSharesASourceWaits() {
        writers.write(batch("s1", "a"));
        database.slow.add("s2");
        writers.write(batch("s2", "b"));
        Batch marks = new Batch(NOTHING);
        marks.complete(new Writing.Completion(source("s2").id(), "print", new long[0]));
        writers.write(marks);
        writers.await();
        assertThat(database.written).containsExactly("s1", "s2", "marks");
    }

    @Test
    void oneThatGoesAloneWaitsForAll() {
        writers.write(batch("s1", "a"));
        database.slow.add("s2");
        writers.write(batch("s2", "b"));
        writers.writeAlone(batch("s3", "c"));
        assertThat(database.written).containsExactly("s1", "s2", "s3");
    }

    @Test
    void aFailureInAnotherThreadComesOut() {
        writers.write(batch("s1", "a"));
        database.failing.add("s2");
        writers.write(batch("s2", "b"));
        assertThatThrownBy(writers::await).isInstanceOf(StoreException.class).hasMessage("the store has no space left");
    }

    private static Batch batch(String source, String... thoughts) {
        Batch batch = new Batch(NOTHING);
        batch.add(source(source), "en");
        for (String thought : thoughts) {
            batch.add(Thought.of(Kind.PREMISE, thought, "en", Origin.AUTHOR));
        }
        batch.complete(new Writing.Completion(source(source).id(), "print", new long[0]));
        return batch;
    }

    private static Source source(String name) {
        return Source.of(name, name, name);
    }

    /** Writes nothing, and remembers the sources of the batches in the order in which they were done. */
    private static final class RecordingDatabase implements Database {
        private final List<String> written = Collections.synchronizedList(new ArrayList<>());
        private final Map<String, CountDownLatch> held = new ConcurrentHashMap<>();
        private final Set<String> slow = new HashSet<>();
        private final Set<String> failing = new HashSet<>();

        @Override
        public <T> T importing(Run run, Function<Writing, T> steps) {
            RecordingWriting writing = new RecordingWriting();
            T result = steps.apply(writing);
            try {
                held.getOrDefault(writing.source, new CountDownLatch(0)).await();
                TimeUnit.MILLISECONDS.sleep(slow.contains(writing.source) ? 200 : 0);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            if (failing.contains(writing.source)) {
                throw new StoreException("the store has no space left");
            }
            written.add(writing.source);
            return result;
        }

        @Override
        public <T> T inTransaction(Function<Queries, T> work) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T> T reading(Function<Reading, T> work) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void stream(String cypher, Map<String, Object> parameters, Consumer<Map<String, Object>> row) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long annotate(Map<String, Map<String, Object>> properties) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void provide(Collection<Class<?>> procedures) {}

        @Override
        public void close() {}
    }

    private static final class RecordingWriting implements Writing {
        private String source = "marks";

        @Override
        public void ensureRun() {}

        @Override
        public void ensureSources(List<ToldSource> sources) {
            sources.forEach(told -> source = told.source().uri());
        }

        @Override
        public Set<String> present(Collection<String> thoughts) {
            return Set.of();
        }

        @Override
        public void takeOver(List<Thought> thoughts, List<StatedLink> links, Set<String> runs) {}

        @Override
        public void createThoughts(List<Thought> thoughts) {}

        @Override
        public void writeStatements(List<Statement> statements, boolean perhapsThere) {}

        @Override
        public Map<Link.Key, Boolean> renewLinks(List<StatedLink> links) {
            return Map.of();
        }

        @Override
        public long createLinks(List<StatedLink> links) {
            return links.size();
        }

        @Override
        public void complete(List<Completion> completions) {}
    }
}
