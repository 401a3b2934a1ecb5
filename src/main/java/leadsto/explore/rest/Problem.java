package leadsto.explore.rest;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * The body of every error: RFC 9457, {@code application/problem+json}.
 *
 * @param type {@code about:blank}: the status says what kind of problem it is
 * @param title the status in words
 * @param status the status
 * @param detail one line that says what, where, and what to do
 */
record Problem(String type, String title, int status, String detail) {
    private static final JsonMapper JSON = new JsonMapper();

    static Problem of(int status, String detail) {
        HttpStatus known = HttpStatus.resolve(status);
        return new Problem("about:blank", known == null ? "Error" : known.getReasonPhrase(), status, detail);
    }

    /** Answers a request that no controller sees. */
    void writeTo(HttpServletResponse response) throws IOException {
        byte[] body = JSON.writeValueAsString(this).getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
