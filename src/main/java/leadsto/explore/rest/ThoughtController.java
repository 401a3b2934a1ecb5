package leadsto.explore.rest;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import leadsto.store.entity.Edits;
import leadsto.store.entity.Links;
import leadsto.store.entity.Search;
import leadsto.store.entity.StoredLink;
import leadsto.store.entity.StoredThought;
import leadsto.store.entity.ThoughtChange;
import leadsto.store.entity.Thoughts;
import leadsto.thought.Kind;
import leadsto.thought.Origin;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** {@code /api/thoughts}: thoughts found, looked at with their neighbours, added, reworded, reviewed, rejected. */
@RestController
@RequestMapping(path = "/api/thoughts", produces = MediaType.APPLICATION_JSON_VALUE)
final class ThoughtController {
    private final Thoughts thoughts;
    private final Links links;
    private final Search search;
    private final Edits edits;

    ThoughtController(Thoughts thoughts, Links links, Search search, Edits edits) {
        this.thoughts = thoughts;
        this.links = links;
        this.search = search;
        this.edits = edits;
    }

    @GetMapping
    PageView<ThoughtView> find(
            @RequestParam Optional<String> q,
            @RequestParam Optional<String> kind,
            @RequestParam Optional<String> language,
            @RequestParam Optional<String> origin,
            @RequestParam Optional<Boolean> reviewed,
            @RequestParam Optional<Boolean> rejected,
            @RequestParam Optional<String> source,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        PageRequest request = PageView.request(page, size);
        Search.Criteria criteria = Refusal.unless(() -> new Search.Criteria(
                q, kind.map(Kind::of), language, origin.map(Origin::of), reviewed, rejected, source));
        return PageView.of(search.find(criteria, request), ThoughtView::of);
    }

    @GetMapping("/{id}")
    ResponseEntity<ThoughtView> one(@PathVariable String id) {
        return tagged(ResponseEntity.ok(), require(id));
    }

    @GetMapping("/{id}/neighbours")
    Neighbours neighbours(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        PageRequest request = PageView.request(page, size);
        require(id);
        return new Neighbours(
                neighbours(links.from(id, request), StoredLink::to),
                neighbours(links.to(id, request), StoredLink::from));
    }

    private PageView<Neighbour> neighbours(Page<StoredLink> page, Function<StoredLink, String> neighbour) {
        List<String> ids = page.map(neighbour).toList();
        Map<String, StoredThought> byId =
                thoughts.findAllByIdIn(ids).stream().collect(Collectors.toMap(StoredThought::id, Function.identity()));
        return PageView.of(page, link -> new Neighbour(link, ThoughtView.of(byId.get(neighbour.apply(link)))));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ThoughtView> add(@RequestBody JsonNode node) {
        JsonBody body = JsonBody.of(node, "kind", "text", "language");
        String kind = body.required("kind", body::text);
        String text = PlainText.text(body.required("text", body::text));
        String language = PlainText.language(body.text("language").orElse("und"));
        StoredThought added = Refusal.unless(() -> edits.add(Kind.of(kind), text, language));
        return tagged(ResponseEntity.created(URI.create("/api/thoughts/" + added.id())), added);
    }

    @PatchMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ThoughtView> change(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestBody JsonNode node) {
        JsonBody body = JsonBody.of(node, "text", "kind", "reviewed", "rejected");
        ThoughtChange change = Refusal.unless(() -> new ThoughtChange(
                body.text("text").map(PlainText::text),
                body.text("kind").map(Kind::of),
                body.flag("reviewed"),
                body.flag("rejected")));
        return tagged(ResponseEntity.ok(), Refusal.unless(() -> edits.change(id, Versions.expected(ifMatch), change)));
    }

    private static ResponseEntity<ThoughtView> tagged(ResponseEntity.BodyBuilder response, StoredThought thought) {
        return response.eTag(Versions.tag(thought.version())).body(ThoughtView.of(thought));
    }

    private StoredThought require(String id) {
        return thoughts.findById(id)
                .orElseThrow(() -> Refusal.notFound(
                        "there is no thought " + id + "; GET /api/thoughts?q=... finds thoughts by their words"));
    }

    /** What a thought leads to, and what leads to it, each the heaviest link first. */
    record Neighbours(PageView<Neighbour> leadsTo, PageView<Neighbour> ledBy) {}

    /** A link, and the thought at its other end. */
    record Neighbour(StoredLink link, ThoughtView thought) {}
}
