package leadsto.store.entity;

import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.data.neo4j.core.support.RetryExceptionPredicate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Transactions that are run again when the database asks for that, as after a deadlock or a change of the leader. */
final class Transactions {
    private final TransactionTemplate transaction;
    private final RetryTemplate retry = new RetryTemplate(RetryPolicy.builder()
            .maxRetries(6)
            .delay(Duration.ofMillis(50))
            .multiplier(2)
            .jitter(Duration.ofMillis(25))
            .predicate(new RetryExceptionPredicate())
            .build());

    Transactions(PlatformTransactionManager manager) {
        transaction = new TransactionTemplate(manager);
    }

    <T> T run(Supplier<T> work) {
        try {
            return retry.execute(() -> transaction.execute(status -> work.get()));
        } catch (RetryException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        }
    }
}
