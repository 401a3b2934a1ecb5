package leadsto.thought;

import java.util.Optional;

/**
 * Where thoughts were stated: a file, or one record of a file with many.
 *
 * @param uri the file as the user named it, with {@code #id} for a record within it
 * @param sha256 the digest of the source's content; it identifies the source
 * @param title a name for people
 * @param license an SPDX name or free text, where the source states one
 */
public record Source(String uri, String sha256, String title, Optional<String> license) {

    /** A source identified by its content. */
    public static Source of(String uri, String content, String title) {
        return new Source(uri, Digest.sha256(content), title, Optional.empty());
    }

    /** The key of the source in the store, as long as a thought's: the first 24 hexadecimal digits of its digest. */
    public String id() {
        return sha256.substring(0, 24);
    }
}
