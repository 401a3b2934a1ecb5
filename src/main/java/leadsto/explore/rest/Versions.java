package leadsto.explore.rest;

import java.util.Arrays;
import java.util.function.Predicate;
import org.springframework.http.HttpStatus;

/** The versions of things that are edited, as {@code ETag} and {@code If-Match} carry them. */
final class Versions {
    private Versions() {}

    static String tag(String version) {
        return '"' + version + '"';
    }

    /**
     * What an editor expects to change.
     *
     * @param ifMatch the header: one or more tags, or {@code *} for whatever is there; null where there is none
     * @throws Refusal where the editor does not say
     */
    static Predicate<String> expected(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new Refusal(
                    HttpStatus.PRECONDITION_REQUIRED,
                    "say which version you edit: send the ETag you read as If-Match, or If-Match: * to overwrite any");
        }
        return version -> Arrays.stream(ifMatch.split(","))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || tag.equals(tag(version)));
    }
}
