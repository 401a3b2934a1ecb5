package leadsto.explore.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Iterator;
import java.util.Optional;

/** Somebody who calls REST, and holds each answer against what the OpenAPI document promises for it. */
final class Client {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI address;
    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonNode document;

    Client(URI address) throws Exception {
        this.address = address;
        this.document =
                JSON.readTree(send("GET", "/api/openapi.json").send(http).body());
    }

    JsonNode document() {
        return document;
    }

    Call get(String path) {
        return send("GET", path);
    }

    Call post(String path, String body) {
        return send("POST", path).body(body);
    }

    Call patch(String path, String body) {
        return send("PATCH", path).body(body);
    }

    Call send(String method, String path) {
        return new Call(method, path);
    }

    /** A request under way. */
    final class Call {
        private final String method;
        private final String path;
        private final HttpRequest.Builder request;
        private HttpRequest.BodyPublisher body = BodyPublishers.noBody();

        private Call(String method, String path) {
            this.method = method;
            this.path = path;
            this.request = HttpRequest.newBuilder(address.resolve(path));
            password("neo4j", RestServer.PASSWORD);
        }

        Call body(String json) {
            body = BodyPublishers.ofString(json);
            return header("Content-Type", "application/json");
        }

        /** A body whose length nobody announces. */
        Call chunked(byte[] json) {
            body = BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(json));
            return header("Content-Type", "application/json");
        }

        Call header(String name, String value) {
            request.setHeader(name, value);
            return this;
        }

        Call password(String user, String password) {
            String pair = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
            return header("Authorization", "Basic " + pair);
        }

        Call ifMatch(String tag) {
            return header("If-Match", tag);
        }

        /** The answer, if it has this status and is as the document says. */
        Answer gives(int status) throws Exception {
            HttpResponse<String> response = send(http);
            assertThat(response.statusCode())
                    .as("%s %s: %s", method, path, response.body())
                    .isEqualTo(status);
            JsonNode json = JSON.readTree(response.body());
            operation()
                    .ifPresentOrElse(it -> requireAsPromised(it, response, json), () -> requireValid("Problem", json));
            return new Answer(response, json);
        }

        /** The one line of the problem that comes instead of an answer. */
        String refusedWith(int status) throws Exception {
            Answer answer = gives(status);
            requireValid("Problem", answer.json());
            assertThat(answer.json().get("status").asInt()).isEqualTo(status);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            String detail = answer.json().get("detail").asText();
            assertThat(detail).doesNotContain("\n").isNotBlank();
            return detail;
        }

        private HttpResponse<String> send(HttpClient client) throws IOException, InterruptedException {
            return client.send(request.method(method, body).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        }

        private Optional<JsonNode> operation() {
            String plain = path.replaceFirst("\\?.*", "");
            for (Iterator<String> templates = document.get("paths").fieldNames(); templates.hasNext(); ) {
                String template = templates.next();
                if (plain.matches(template.replaceAll("\\{\\w+}", "[^/]+").replace(".", "\\."))) {
                    return Optional.ofNullable(
                            document.get("paths").get(template).get(method.toLowerCase()));
                }
            }
            return Optional.empty();
        }

        private void requireAsPromised(JsonNode operation, HttpResponse<String> response, JsonNode json) {
            JsonNode promise = operation.get("responses").get(Integer.toString(response.statusCode()));
            assertThat(promise)
                    .as("%s %s promises %s", method, path, response.statusCode())
                    .isNotNull();
            if (promise.has("$ref")) {
                promise = document.at(promise.get("$ref").asText().substring(1));
            }
            promise.path("headers")
                    .fieldNames()
                    .forEachRemaining(name -> assertThat(response.headers().firstValue(name))
                            .as(name)
                            .isPresent());
            String type =
                    response.headers().firstValue("Content-Type").orElseThrow().replaceFirst(";.*", "");
            assertThat(promise.get("content").has(type))
                    .as("%s %s comes as %s", method, path, type)
                    .isTrue();
            String schema =
                    promise.get("content").get(type).get("schema").get("$ref").asText();
            requireValid(schema.substring(schema.lastIndexOf('/') + 1), json);
        }
    }

    /** Schemas of OpenAPI 3.1 are those of JSON Schema 2020-12. */
    private void requireValid(String schema, JsonNode json) {
        ObjectNode root = JSON.createObjectNode();
        root.put("$ref", "#/components/schemas/" + schema);
        root.set("components", document.get("components"));
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(root.toString(), InputFormat.JSON)
                        .validate(json))
                .as("%s as %s", json, schema)
                .isEmpty();
    }

    /** What came back. */
    record Answer(HttpResponse<String> response, JsonNode json) {

        String header(String name) {
            return response.headers().firstValue(name).orElseThrow();
        }

        String tag() {
            return header("ETag");
        }

        String text(String field) {
            return json.get(field).asText();
        }
    }
}
