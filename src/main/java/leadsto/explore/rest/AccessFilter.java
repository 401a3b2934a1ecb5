package leadsto.explore.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What every request must pass before anything looks at it: the password, and for one that changes something, that this is
 * allowed, that no page of another address sent it, and that its body is of a size a person would write.
 */
final class AccessFilter extends OncePerRequestFilter {
    private static final String SCHEME = "basic ";
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

    private final RestAccess access;

    AccessFilter(RestAccess access) {
        this.access = access;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        Optional<Problem> problem = problem(request);
        if (problem.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        if (problem.get().status() == HttpStatus.UNAUTHORIZED.value()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"LeadsTo\", charset=\"UTF-8\"");
        }
        problem.get().writeTo(response);
    }

    private Optional<Problem> problem(HttpServletRequest request) {
        if (!admitted(request.getHeader(HttpHeaders.AUTHORIZATION))) {
            return Optional.of(Problem.of(
                    HttpStatus.UNAUTHORIZED.value(),
                    "the password is missing or wrong; send user and password by HTTP Basic, as `curl --user` does"));
        } else if (HARMLESS.contains(request.getMethod())) {
            return Optional.empty();
        } else if (access.readOnly()) {
            return Optional.of(Problem.of(
                    HttpStatus.FORBIDDEN.value(),
                    "this store is served read-only; serve it without --read-only to change it"));
        } else if (isForeign(request.getHeader(HttpHeaders.ORIGIN), request.getHeader(HttpHeaders.HOST))) {
            return Optional.of(Problem.of(
                    HttpStatus.FORBIDDEN.value(),
                    "pages of " + request.getHeader(HttpHeaders.ORIGIN)
                            + " may change nothing here; send the request from this address, or without Origin"));
        } else if (request.getContentLengthLong() > JsonBody.MOST_BYTES) {
            return Optional.of(JsonBody.tooLarge());
        }
        return Optional.empty();
    }

    private boolean admitted(String header) {
        if (header == null || !header.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            return false;
        }
        try {
            byte[] decoded =
                    Base64.getDecoder().decode(header.substring(SCHEME.length()).strip());
            String pair = new String(decoded, StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon >= 0 && access.admits(pair.substring(0, colon), pair.substring(colon + 1));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Browsers say by {@code Origin} which page a request comes from; other programs send none. */
    private static boolean isForeign(String origin, String host) {
        if (origin == null) {
            return false;
        }
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority == null || !authority.equalsIgnoreCase(host);
        } catch (IllegalArgumentException e) {
            return true;
        }
    }
}
