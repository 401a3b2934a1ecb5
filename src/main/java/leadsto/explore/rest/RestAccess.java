package leadsto.explore.rest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import leadsto.thought.Digest;

/**
 * Who may come in over HTTP, and for what.
 *
 * @param user the only user there is
 * @param password the password of that user
 * @param readOnly whether nothing may be changed
 */
public record RestAccess(String user, String password, boolean readOnly) {

    /** @throws IllegalArgumentException where the password is empty */
    public RestAccess {
        if (password.isEmpty()) {
            throw new IllegalArgumentException("REST needs a password; give one");
        }
    }

    /** Whether name and password are the right ones; how long that takes does not depend on how much of them is right. */
    boolean admits(String name, String guess) {
        return same(name, user) & same(guess, password);
    }

    private static boolean same(String given, String right) {
        return MessageDigest.isEqual(digest(given), digest(right));
    }

    private static byte[] digest(String text) {
        return Digest.sha256(text).getBytes(StandardCharsets.US_ASCII);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "RestAccess[" + user + (readOnly ? ", read-only]" : "]");
    }
}
