package leadsto.explore.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import leadsto.store.StoreException;
import leadsto.store.entity.EditException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;

/** Turns everything that goes wrong into a {@link Problem} of one line. */
@RestControllerAdvice
final class Problems {
    /** Jackson's remark on where it began to read, in words of its own. */
    private static final Pattern START_OF = Pattern.compile(" \\(start marker at .*\\)$");

    @ExceptionHandler(Exception.class)
    ResponseEntity<Problem> problem(Exception failure, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        if (response.isCommitted()) {
            // Half of the answer is on its way; thrown on, the server breaks the connection off.
            throw failure;
        }
        HttpHeaders headers = new HttpHeaders();
        if (failure instanceof ErrorResponse known) {
            headers.addAll(known.getHeaders());
        }
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        response.resetBuffer();
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, null);
        Problem problem = problem(failure, request);
        return ResponseEntity.status(problem.status()).headers(headers).body(problem);
    }

    private static Problem problem(Exception failure, HttpServletRequest request) {
        if (failure instanceof Refusal refusal) {
            return Problem.of(refusal.status().value(), refusal.getMessage());
        } else if (failure instanceof EditException refused) {
            return Problem.of(status(refused.reason()).value(), refused.getMessage());
        } else if (failure instanceof HttpMessageNotReadableException unreadable) {
            return unreadable(unreadable);
        } else if (failure instanceof MethodArgumentTypeMismatchException mismatch) {
            return Problem.of(
                    HttpStatus.BAD_REQUEST.value(),
                    "'" + mismatch.getValue() + "' is no value of " + mismatch.getName() + "; give "
                            + wanted(mismatch));
        } else if (failure instanceof ErrorResponse known) {
            return Problem.of(known.getStatusCode().value(), detail(known, request));
        } else if (caused(failure).anyMatch(ServiceUnavailableException.class::isInstance)) {
            return Problem.of(
                    HttpStatus.SERVICE_UNAVAILABLE.value(), "the database does not answer; try again when it runs");
        } else if (failure instanceof StoreException store) {
            return Problem.of(HttpStatus.INTERNAL_SERVER_ERROR.value(), store.getMessage());
        }
        return Problem.of(
                HttpStatus.INTERNAL_SERVER_ERROR.value(),
                "this failed unexpectedly (" + failure.getClass().getSimpleName() + ": "
                        + firstLine(failure.getMessage()) + "); please report it");
    }

    private static HttpStatus status(EditException.Reason reason) {
        return switch (reason) {
            case NOT_THERE -> HttpStatus.NOT_FOUND;
            case ALREADY_THERE -> HttpStatus.CONFLICT;
            case CHANGED_MEANWHILE -> HttpStatus.PRECONDITION_FAILED;
        };
    }

    private static Problem unreadable(HttpMessageNotReadableException failure) {
        if (caused(failure).anyMatch(StreamConstraintsException.class::isInstance)) {
            return JsonBody.tooLarge();
        }
        String why = caused(failure)
                .filter(JacksonException.class::isInstance)
                .map(JacksonException.class::cast)
                .findFirst()
                .map(cause -> "the body is no JSON: "
                        + START_OF.matcher(firstLine(cause.getOriginalMessage()))
                                .replaceAll("") + place(cause.getLocation()))
                .orElse("the body is missing; send a JSON object");
        return Problem.of(HttpStatus.BAD_REQUEST.value(), why);
    }

    private static String place(TokenStreamLocation location) {
        return location == null ? "" : ", line " + location.getLineNr() + " column " + location.getColumnNr();
    }

    private static String detail(ErrorResponse failure, HttpServletRequest request) {
        if (failure instanceof HttpRequestMethodNotSupportedException method) {
            String[] supported = method.getSupportedMethods();
            return method.getMethod() + " does nothing here"
                    + (supported == null ? "" : "; use " + String.join(" or ", supported));
        } else if (failure instanceof HttpMediaTypeNotSupportedException type) {
            return "the body is " + (type.getContentType() == null ? "of no stated type" : type.getContentType())
                    + "; send JSON, with the header Content-Type: application/json";
        } else if (failure instanceof HttpMediaTypeNotAcceptableException type) {
            return "what is here comes as "
                    + type.getSupportedMediaTypes().stream()
                            .map(MediaType::toString)
                            .collect(Collectors.joining(" or "))
                    + "; accept that, or send no Accept header";
        } else if (failure instanceof NoHandlerFoundException || failure instanceof NoResourceFoundException) {
            return "there is nothing at " + request.getRequestURI() + "; /api/openapi.json lists what there is";
        }
        String detail = failure.getBody().getDetail();
        return detail == null ? "the request cannot be answered" : detail;
    }

    private static String wanted(MethodArgumentTypeMismatchException mismatch) {
        Class<?> type = mismatch.getParameter().nestedIfOptional().getNestedParameterType();
        return Boolean.class.equals(type) ? "true or false" : "a whole number";
    }

    private static Stream<Throwable> caused(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }

    private static String firstLine(String message) {
        return String.valueOf(message).lines().findFirst().orElse("");
    }
}
