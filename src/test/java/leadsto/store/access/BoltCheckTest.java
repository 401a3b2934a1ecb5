package leadsto.store.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What passes into Bolt's port. */
class BoltCheckTest {
    private final EmbeddedChannel channel =
            new EmbeddedChannel(new BoltCheck(new Access("localhost", 7474, 7687, false).hosts()));

    @Test
    void aDriversOwnProtocolPassesUntouched() {
        byte[] preamble = {0x60, 0x60, (byte) 0xB0, 0x17, 0, 0, 1, 5};
        channel.writeInbound(Unpooled.wrappedBuffer(preamble));
        assertThat((ByteBuf) channel.readInbound()).isEqualTo(Unpooled.wrappedBuffer(preamble));
        assertThat(channel.pipeline().get(BoltCheck.class)).isNull();
    }

    @Test
    void ourPageMayUpgrade() {
        String request = upgrade("localhost:7687", "http://localhost:7474");
        send(request);
        assertThat(received()).isEqualTo(request);
    }

    @Test
    void aRequestThatComesInPiecesIsReadWhole() {
        String request = upgrade("localhost:7687", "http://localhost:7474");
        request.chars().forEach(letter -> send(Character.toString(letter)));
        assertThat(received()).isEqualTo(request);
    }

    @Test
    void aForeignPageIsRefused() {
        send(upgrade("localhost:7687", "http://evil.example"));
        assertRefused();
    }

    @Test
    void aForeignNameThatPointsHereIsRefused() {
        send(upgrade("evil.example:7687", "http://evil.example:7474"));
        assertRefused();
    }

    @Test
    void aPlainRequestIsRefused() {
        send("GET / HTTP/1.1\r\nHost: localhost:7687\r\n\r\n");
        assertRefused();
    }

    @Test
    void twoHostsAreRefused() {
        send("GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\nUpgrade: websocket\r\n\r\n");
        assertRefused();
    }

    @Test
    void aHeadWithoutEndIsRefused() {
        send("GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(20_000));
        assertRefused();
    }

    private void send(String text) {
        channel.writeInbound(Unpooled.copiedBuffer(text, StandardCharsets.ISO_8859_1));
    }

    private String received() {
        StringBuilder text = new StringBuilder();
        for (ByteBuf part = channel.readInbound(); part != null; part = channel.readInbound()) {
            text.append(part.toString(StandardCharsets.ISO_8859_1));
        }
        return text.toString();
    }

    private void assertRefused() {
        assertThat(received()).isEmpty();
        ByteBuf answer = channel.readOutbound();
        assertThat(answer.toString(StandardCharsets.US_ASCII)).startsWith("HTTP/1.1 403 ");
        assertThat(channel.isOpen()).isFalse();
    }

    private static String upgrade(String host, String origin) {
        return "GET / HTTP/1.1\r\nHost: " + host + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nOrigin: " + origin
                + "\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n";
    }
}
