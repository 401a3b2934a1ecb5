package leadsto.explore.rest;

import java.net.URI;
import leadsto.store.entity.Edits;
import leadsto.store.entity.LinkChange;
import leadsto.store.entity.Links;
import leadsto.store.entity.StoredLink;
import leadsto.thought.Approach;
import leadsto.thought.Link;
import leadsto.thought.Origin;
import leadsto.thought.Role;
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
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/** {@code /api/links}: links looked at, added, weighed, reviewed, rejected. What makes a link the same one is its address. */
@RestController
@RequestMapping(path = "/api/links", produces = MediaType.APPLICATION_JSON_VALUE)
final class LinkController {
    private static final String ONE = "/{from}/{to}/{role}/{approach}";

    private final Links links;
    private final Edits edits;

    LinkController(Links links, Edits edits) {
        this.links = links;
        this.edits = edits;
    }

    @GetMapping(ONE)
    ResponseEntity<StoredLink> one(
            @PathVariable String from,
            @PathVariable String to,
            @PathVariable String role,
            @PathVariable String approach) {
        StoredLink link = links.find(key(from, to, role, approach))
                .orElseThrow(() -> Refusal.notFound("there is no link from " + from + " to " + to + " (" + role + ", "
                        + approach + "); GET /api/thoughts/" + from + "/neighbours shows those there are"));
        return tagged(ResponseEntity.ok(), link);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<StoredLink> add(@RequestBody JsonNode node) {
        JsonBody body = JsonBody.of(node, "from", "to", "role", "weight", "approach");
        Link link = Refusal.unless(() -> new Link(
                body.required("from", body::text),
                body.required("to", body::text),
                Role.of(body.required("role", body::text)),
                body.required("weight", body::number),
                new Approach(body.text("approach").orElse(Approach.LOGICAL.name())),
                Origin.AUTHOR));
        StoredLink added = edits.add(link);
        return tagged(ResponseEntity.created(address(added)), added);
    }

    private static URI address(StoredLink link) {
        return UriComponentsBuilder.fromPath("/api/links" + ONE)
                .encode()
                .buildAndExpand(link.from(), link.to(), link.role(), link.approach())
                .toUri();
    }

    @PatchMapping(path = ONE, consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<StoredLink> change(
            @PathVariable String from,
            @PathVariable String to,
            @PathVariable String role,
            @PathVariable String approach,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestBody JsonNode node) {
        JsonBody body = JsonBody.of(node, "weight", "reviewed", "rejected");
        LinkChange change = Refusal.unless(
                () -> new LinkChange(body.number("weight"), body.flag("reviewed"), body.flag("rejected")));
        StoredLink changed = edits.change(key(from, to, role, approach), Versions.expected(ifMatch), change);
        return tagged(ResponseEntity.ok(), changed);
    }

    private static Link.Key key(String from, String to, String role, String approach) {
        return Refusal.unless(() -> new Link.Key(from, to, Role.of(role), new Approach(approach)));
    }

    private static ResponseEntity<StoredLink> tagged(ResponseEntity.BodyBuilder response, StoredLink link) {
        return response.eTag(Versions.tag(link.version())).body(link);
    }
}
