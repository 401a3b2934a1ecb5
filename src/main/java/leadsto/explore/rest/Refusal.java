package leadsto.explore.rest;

import java.util.function.Supplier;
import org.springframework.http.HttpStatus;

/** Why a request is not answered as asked: a status, and one line that says what, where, and what to do. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final HttpStatus status;

    Refusal(HttpStatus status, String detail) {
        super(detail);
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }

    /** What a domain value says about the words that it is made of becomes a refusal of the request that holds them. */
    static <T> T unless(Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            throw new Refusal(HttpStatus.BAD_REQUEST, e.getMessage());
        }
    }

    static Refusal badRequest(String detail) {
        return new Refusal(HttpStatus.BAD_REQUEST, detail);
    }

    static Refusal notFound(String detail) {
        return new Refusal(HttpStatus.NOT_FOUND, detail);
    }
}
