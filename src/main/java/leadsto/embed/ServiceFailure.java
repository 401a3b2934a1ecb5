package leadsto.embed;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.TimeoutException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Optional;
import java.util.stream.Stream;

/** What a failed request to a model means, in words that go on after the name of the service. */
public final class ServiceFailure {
    private static final int LONGEST_QUOTE = 200;

    private ServiceFailure() {}

    /**
     * One line: what happened and what to do.
     *
     * @param lastResort what to do where nothing better is known
     */
    public static String explained(Throwable failure, String lastResort) {
        Optional<HttpException> status = cause(failure, HttpException.class);
        if (status.isPresent()) {
            return "answered " + status.get().statusCode() + ": " + quoted(status.get())
                    + remedy(status.get().statusCode(), lastResort);
        } else if (cause(failure, TimeoutException.class).isPresent()
                || cause(failure, HttpTimeoutException.class).isPresent()) {
            return "did not answer in time; try again, or choose a smaller model";
        } else if (isUnreachable(failure)) {
            return "does not answer; check that it runs and that --base-url is right";
        }
        return "failed: " + quoted(failure) + "; check the model and its address, or " + lastResort;
    }

    /** Whether there is nobody at the address. */
    public static boolean isUnreachable(Throwable failure) {
        return cause(failure, ConnectException.class).isPresent()
                || cause(failure, UnresolvedAddressException.class).isPresent();
    }

    private static String remedy(int status, String lastResort) {
        return switch (status) {
            case 401, 403 -> "; set " + ServiceAddress.OPENAI_KEY + " to a key that it accepts";
            case 404 -> "; check the name of the model and --base-url";
            case 429 -> "; wait a while and run the same command again";
            default -> "; try again later, or " + lastResort;
        };
    }

    /** The first of a failure's causes that is of a type, itself included. */
    public static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> type) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    private static String quoted(Throwable failure) {
        String message = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        String line = message.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE) + " ...";
    }
}
