package leadsto.store.access;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The first look at what comes into Bolt's port: a program's own protocol passes, a web page's request to upgrade to a
 * WebSocket passes if its {@code Host} and {@code Origin} are ours, everything else is refused.
 *
 * <p>It stands before Neo4j's own handlers and hands on the bytes as they came.
 */
final class BoltCheck extends ByteToMessageDecoder {
    private static final int LONGEST_HEAD = 16_384;
    private static final String HTTP = "GET ";
    private static final String END_OF_HEAD = "\r\n\r\n";

    private final HostCheck hosts;

    BoltCheck(HostCheck hosts) {
        this.hosts = hosts;
    }

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
        int length = Math.min(in.readableBytes(), LONGEST_HEAD);
        if (length < HTTP.length()) {
            return;
        }
        String text = in.toString(in.readerIndex(), length, StandardCharsets.ISO_8859_1);
        if (!text.startsWith(HTTP)) {
            passOn(context);
            return;
        }
        int end = text.indexOf(END_OF_HEAD);
        if (end >= 0 && isOurs(text.substring(0, end))) {
            passOn(context);
        } else if (end >= 0 || length == LONGEST_HEAD) {
            refuse(context, in);
        }
    }

    /** What was read so far goes on to the handlers behind. */
    private void passOn(ChannelHandlerContext context) {
        context.pipeline().remove(this);
    }

    private boolean isOurs(String head) {
        List<String> hostLines = values(head, "host");
        List<String> origins = values(head, "origin");
        return hostLines.size() == 1
                && origins.size() <= 1
                && values(head, "upgrade").stream().anyMatch("websocket"::equalsIgnoreCase)
                && hosts.accepts(hostLines.get(0), origins.isEmpty() ? null : origins.get(0));
    }

    private static List<String> values(String head, String name) {
        List<String> values = new ArrayList<>();
        head.lines().skip(1).forEach(line -> {
            int colon = line.indexOf(':');
            if (colon > 0
                    && line.substring(0, colon).strip().toLowerCase(Locale.ROOT).equals(name)) {
                values.add(line.substring(colon + 1).strip());
            }
        });
        return values;
    }

    private static void refuse(ChannelHandlerContext context, ByteBuf in) {
        in.skipBytes(in.readableBytes());
        String answer = "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
        context.writeAndFlush(Unpooled.copiedBuffer(answer, StandardCharsets.US_ASCII))
                .addListener(ChannelFutureListener.CLOSE);
    }
}
