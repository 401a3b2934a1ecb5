package leadsto.explore.rest;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import leadsto.dataset.ThoughtGraphWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /api/export}: the whole graph as a line of thought-graph JSONL, written while it is read.
 *
 * <p>Where that fails on the way, the connection is broken off, so that nobody takes the part for the whole.
 */
@RestController
@RequestMapping("/api/export")
final class ExportController {
    private static final String JSON_LINES = "application/x-ndjson";

    private final WholeGraph whole;

    ExportController(WholeGraph whole) {
        this.whole = whole;
    }

    @GetMapping(produces = JSON_LINES)
    void export(HttpServletResponse response) throws IOException {
        response.setContentType(JSON_LINES);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"leadsto.jsonl\"");
        OutputStream out = new BufferedOutputStream(response.getOutputStream(), 1 << 16);
        ThoughtGraphWriter.Pieces graph = ThoughtGraphWriter.jsonLines().begin("store", "und", out);
        whole.each(graph::add, graph::add);
        graph.end();
        out.flush();
    }
}
