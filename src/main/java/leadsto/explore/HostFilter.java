package leadsto.explore;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import leadsto.store.access.Access;
import leadsto.store.access.HostCheck;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The guard before every page: requests of foreign hosts and pages are refused, and no page that is served may load, send
 * or embed anything from elsewhere.
 */
final class HostFilter extends OncePerRequestFilter {
    private final HostCheck hosts;
    private final int boltPort;

    HostFilter(Access access) {
        this.hosts = access.hosts();
        this.boltPort = access.boltPort();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String host = request.getHeader("Host");
        if (!hosts.accepts(host, request.getHeader("Origin"))) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().println("This server answers only under its own name, and only to its own pages.");
            return;
        }
        response.setHeader("Content-Security-Policy", policy(request.getServerName()));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        chain.doFilter(request, response);
    }

    /** Neo4j Browser compiles its editor's grammar and writes styles into the page; all else is closed. */
    private String policy(String name) {
        return "default-src 'self'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline';"
                + " img-src 'self' data: blob:; font-src 'self' data:; worker-src 'self' blob:;"
                + " connect-src 'self' ws://" + name + ":" + boltPort + ";"
                + " object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    }
}
