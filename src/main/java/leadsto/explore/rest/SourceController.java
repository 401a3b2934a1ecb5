package leadsto.explore.rest;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import leadsto.store.entity.Runs;
import leadsto.store.entity.Sources;
import leadsto.store.entity.StoredRun;
import leadsto.store.entity.StoredSource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/sources} and {@code /api/runs}: where thoughts come from. */
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
final class SourceController {
    private final Sources sources;
    private final Runs runs;

    SourceController(Sources sources, Runs runs) {
        this.sources = sources;
        this.runs = runs;
    }

    @GetMapping("/sources")
    PageView<StoredSource> sources(
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "20") int size) {
        return PageView.of(sources.findAllByOrderByUriAscIdAsc(PageView.request(page, size)), Function.identity());
    }

    @GetMapping("/sources/{id}")
    StoredSource source(@PathVariable String id) {
        return sources.findById(id)
                .orElseThrow(
                        () -> Refusal.notFound("there is no source " + id + "; GET /api/sources lists the sources"));
    }

    @GetMapping("/runs")
    PageView<RunView> runs(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "20") int size) {
        return PageView.of(runs.findAllByOrderByStartedAtDescIdAsc(PageView.request(page, size)), RunView::of);
    }

    /** A run as REST tells it. */
    record RunView(
            String id,
            @Nullable String verb,
            @Nullable String version,
            @Nullable String options,
            @Nullable Instant startedAt,
            @Nullable String state,
            @Nullable String model,
            @Nullable String promptHash,
            @Nullable String mode,
            @Nullable List<String> approaches,
            @Nullable Long calls,
            @Nullable Long cached,
            @Nullable Long failed,
            @Nullable Long rejected,
            @Nullable Long tokensIn,
            @Nullable Long tokensOut,
            @Nullable Double seconds) {

        private static RunView of(StoredRun run) {
            return new RunView(
                    run.id(),
                    run.verb(),
                    run.version(),
                    run.options(),
                    run.startedAt() == null ? null : run.startedAt().toInstant(),
                    run.state(),
                    run.model(),
                    run.promptHash(),
                    run.mode(),
                    // Spring Data takes a list that is not there for an empty one.
                    run.state() == null ? null : run.approaches(),
                    run.calls(),
                    run.cached(),
                    run.failed(),
                    run.rejected(),
                    run.tokensIn(),
                    run.tokensOut(),
                    run.seconds());
        }
    }
}
