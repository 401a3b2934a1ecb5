package leadsto.explore;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import leadsto.store.access.Access;
import org.neo4j.kernel.internal.Version;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The way in: what Neo4j Browser asks at the root, the page that sets it up for this project, its guide and style. */
@RestController
final class Pages {
    private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");
    private static final MediaType PAGE = MediaType.parseMediaType("text/html;charset=UTF-8");
    private static final MediaType STYLE = MediaType.parseMediaType("text/plain;charset=UTF-8");

    private final Access access;
    private final Guide guide;

    Pages(Access access, Guide guide) {
        this.access = access;
        this.guide = guide;
    }

    /** People get the page; Neo4j Browser and drivers, which ask for JSON, where Bolt is spoken. */
    @GetMapping("/")
    ResponseEntity<?> root(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept != null && accept.contains(MediaType.TEXT_HTML_VALUE)) {
            return answer(PAGE, guide.file("start.html"));
        }
        Map<String, String> discovery = new LinkedHashMap<>();
        discovery.put("bolt_direct", "bolt://" + request.getServerName() + ":" + access.boltPort());
        discovery.put("neo4j_version", Version.getNeo4jVersion());
        discovery.put("neo4j_edition", "community");
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(discovery);
    }

    @GetMapping("/guide.html")
    ResponseEntity<String> guide() {
        return answer(PAGE, guide.page());
    }

    @GetMapping("/style.grass")
    ResponseEntity<String> style() {
        return answer(STYLE, guide.file("style.grass"));
    }

    @GetMapping("/start.js")
    ResponseEntity<String> script() {
        return answer(SCRIPT, guide.file("start.js"));
    }

    private static ResponseEntity<String> answer(MediaType type, String text) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .body(text);
    }
}
