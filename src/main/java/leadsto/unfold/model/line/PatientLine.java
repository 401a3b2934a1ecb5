package leadsto.unfold.model.line;

import dev.langchain4j.exception.HttpException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import leadsto.embed.ServiceAddress;
import leadsto.embed.ServiceFailure;
import leadsto.unfold.model.ask.Ask;
import leadsto.unfold.model.ask.ChatOptions;
import leadsto.unfold.model.ask.ModelException;
import leadsto.unfold.model.ask.Reply;

/**
 * A line whose passing failures are waited out, and whose lasting ones are told to everybody at once.
 *
 * <p>A failure is passing where the same request may succeed later: 408, 409, 425, 429, 500 and above, a cut connection, a
 * time-out, a body that makes no sense. It is lasting where every request would meet it.
 */
final class PatientLine implements Way {
    private static final Set<Integer> PASSING = Set.of(408, 409, 425, 429);
    private static final Set<Integer> LASTING = Set.of(401, 403, 404, 405);

    private final ServiceAddress address;
    private final Line line;
    private final Patience patience;
    private final int retries;
    private final Pace pace;
    private final Runnable repeated;
    private final Random random;
    private volatile Optional<ModelException> end = Optional.empty();

    PatientLine(Provider provider, ServiceAddress address, ChatOptions options, Workings workings, Runnable repeated) {
        this.address = address;
        this.line = new Line(provider, address, options, new Wire(options.timeout(), workings.clock()));
        this.patience = workings.patience();
        this.retries = options.retries();
        this.pace = new Pace(options.atOnce(), options.perMinute(), workings.nanos(), workings.sleeping());
        this.repeated = repeated;
        this.random = new Random(options.seed());
    }

    @Override
    public Reply ask(Ask ask) {
        int failures = 0;
        while (true) {
            if (end.isPresent()) {
                throw end.get();
            }
            try {
                return inPlace(ask);
            } catch (RuntimeException e) {
                // A time-out weighs twice: the wait for it was long enough.
                failures += ServiceFailure.cause(e, HttpTimeoutException.class).isPresent() ? 2 : 1;
                Optional<Duration> pause =
                        ServiceFailure.cause(e, Refused.class).flatMap(Refused::pause);
                Optional<Duration> wait =
                        passes(e) ? patience.after(failures, retries, pause, random()) : Optional.empty();
                if (wait.isEmpty()) {
                    throw failed(e, pause);
                }
                repeated.run();
                pause.ifPresent(pace::hold);
                sleep(wait.get());
            }
        }
    }

    @Override
    public ServiceAddress address() {
        return address;
    }

    @Override
    public boolean tellsChances() {
        return line.tellsChances();
    }

    private Reply inPlace(Ask ask) {
        try {
            pace.enter();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        try {
            return line.ask(ask);
        } finally {
            pace.leave();
        }
    }

    private void sleep(Duration time) {
        try {
            pace.sleep(time);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private ModelException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new ModelException("interrupted while asking " + address.name(), true, cause);
    }

    /** Whether it may be over when one tries again. */
    private static boolean passes(RuntimeException failure) {
        return !Thread.currentThread().isInterrupted()
                && ServiceFailure.cause(failure, HttpException.class)
                        .map(it -> it.statusCode() >= 500 || PASSING.contains(it.statusCode()))
                        .orElse(true);
    }

    private ModelException failed(RuntimeException failure, Optional<Duration> pause) {
        boolean lasting = ServiceFailure.isUnreachable(failure)
                || ServiceFailure.cause(failure, HttpException.class)
                        .map(it -> LASTING.contains(it.statusCode()))
                        .orElse(false);
        String asks = pause.filter(it -> it.compareTo(patience.longest()) > 0)
                .map(it -> " (it asks to wait " + it.toSeconds() + " s)")
                .orElse("");
        ModelException explained = new ModelException(
                "the model " + address.name() + " at " + address.url() + " "
                        + ServiceFailure.explained(failure, "use another model with --model") + asks,
                lasting,
                failure);
        if (lasting) {
            end = Optional.of(explained);
        }
        return explained;
    }

    private Random random() {
        synchronized (random) {
            return new Random(random.nextLong());
        }
    }
}
