package leadsto.explore.rest;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/openapi.json}: what all of this says about itself. */
@RestController
final class DocumentController {
    private final String document = document();

    private static String document() {
        try (InputStream yaml = DocumentController.class.getResourceAsStream("openapi.yaml")) {
            return new JsonMapper().writeValueAsString(new YAMLMapper().readTree(yaml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping(path = "/api/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    String openApi() {
        return document;
    }
}
