package leadsto.thought;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Identity by content: the same thought, met twice, has the same id.
 *
 * <p>Two texts are the same when they agree after Unicode NFKC and after folding white space, case, quotes, dashes and
 * final punctuation. The id is the first 96 bits of a SHA-256, so a billion thoughts collide with a probability below
 * 10⁻¹⁰.
 */
public final class Digest {
    private static final int ID_HEX_DIGITS = 24;
    private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(Digest::sha256);
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern QUOTES = Pattern.compile("[\"'`´‘’‚‛“”„‟«»‹›❝❞]");
    private static final Pattern DASHES = Pattern.compile("[‐‑‒–—―−]");
    private static final Pattern FINAL_PUNCTUATION = Pattern.compile("[.,;:!?…\\s]+$");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}]");

    private Digest() {}

    /** The id of a thought: 24 hexadecimal digits that depend on its kind and its normalised text alone. */
    public static String ofThought(Kind kind, String text) {
        byte[] digest = sha256Bytes((kind.word() + "\n" + normalised(text)).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, ID_HEX_DIGITS / 2);
    }

    /** The text as identity sees it; empty for a text of punctuation alone. */
    public static String normalised(String text) {
        return Folding.quick(text).orElseGet(() -> thorough(text));
    }

    /** Any text; what {@link Folding} knows comes out the same from both. */
    static String thorough(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        // Once more, since lower case can come apart into letter and mark: İ.
        folded = Normalizer.normalize(folded, Normalizer.Form.NFKC);
        folded = INVISIBLE.matcher(folded).replaceAll("");
        folded = QUOTES.matcher(folded).replaceAll("\"");
        folded = DASHES.matcher(folded).replaceAll("-");
        folded = SPACE.matcher(folded).replaceAll(" ").strip();
        return FINAL_PUNCTUATION.matcher(folded).replaceAll("");
    }

    /** What tells two graphs apart in which thinking flows differently: thoughts and their kinds, links, weights; 64 hexadecimal digits. */
    public static String ofGraph(ThoughtGraph graph) {
        MessageDigest digest = sha256();
        for (Thought thought : graph.thoughts()) {
            update(digest, thought.id() + thought.kind() + "\n");
        }
        for (Link link : graph.links()) {
            update(digest, link.from() + link.to() + link.role() + link.weight() + "\n");
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void update(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The SHA-256 of a text's UTF-8 bytes: 64 hexadecimal digits. */
    public static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The SHA-256 of the UTF-8 bytes of what somebody writes, however much it is: 64 hexadecimal digits. */
    public static String sha256(Written written) throws IOException {
        MessageDigest digest = sha256();
        try (Writer out = new OutputStreamWriter(
                new DigestOutputStream(OutputStream.nullOutputStream(), digest), StandardCharsets.UTF_8)) {
            written.to(out);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** A text that is too long to be held at once. */
    public interface Written {
        void to(Writer out) throws IOException;
    }

    /** The first 64 bits of the SHA-256 of a text's UTF-8 bytes. */
    public static long sha256Start(String text) {
        return ByteBuffer.wrap(sha256Bytes(text.getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }

    /** The SHA-256 of bytes: 64 hexadecimal digits. */
    public static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(sha256Bytes(bytes));
    }

    private static byte[] sha256Bytes(byte[] bytes) {
        // It is as new after each use, and to look for the algorithm takes longer than a short digest.
        return SHA_256.get().digest(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
