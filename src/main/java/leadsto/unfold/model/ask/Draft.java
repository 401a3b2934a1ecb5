package leadsto.unfold.model.ask;

import java.nio.charset.StandardCharsets;

/**
 * A request as it would be sent.
 *
 * @param purpose what it is for: {@code plan}, {@code write}, {@code read}
 * @param url the address to which it would go
 * @param body the whole body, JSON; what it does not hold is the key
 */
public record Draft(String purpose, String url, String body) {
    private static final int BYTES_A_TOKEN = 4;

    /**
     * About how many tokens a text is: a quarter of its UTF-8 bytes, which is near for English and rather too much for
     * Russian. Each model counts in its own way.
     */
    public static int tokens(String text) {
        return (text.getBytes(StandardCharsets.UTF_8).length + BYTES_A_TOKEN - 1) / BYTES_A_TOKEN;
    }

    /** About how many tokens it takes in. */
    public int tokens() {
        return tokens(body);
    }
}
