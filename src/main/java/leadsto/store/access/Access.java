package leadsto.store.access;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/**
 * How a store can be reached while a process serves it.
 *
 * @param bind the address of the interface to listen at
 * @param httpPort where its pages come from
 * @param boltPort where it speaks Bolt
 * @param readOnly whether nobody may change it
 */
public record Access(String bind, int httpPort, int boltPort, boolean readOnly) {
    /** The interface that only this machine reaches. */
    public static final String LOOPBACK = "localhost";

    /** Refuses a name that is no address of any interface. */
    public Access {
        try {
            InetAddress.getByName(bind);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(
                    "'" + bind + "' is no address of this machine; give one, or 0.0.0.0 for all of them", e);
        }
    }

    /** Whether only this machine reaches it. */
    public boolean isLoopback() {
        return interfaceAddress().isLoopbackAddress();
    }

    /** Which requests it answers. */
    public HostCheck hosts() {
        return new HostCheck(this);
    }

    /** The name by which this machine reaches it. */
    public String host() {
        return isLoopback() || interfaceAddress().isAnyLocalAddress() ? LOOPBACK : bind;
    }

    /** Where its pages are, seen from this machine. */
    public URI http() {
        return URI.create("http://" + bracketed(host()) + ":" + httpPort + "/");
    }

    /** Where it speaks Bolt, seen from this machine. */
    public URI bolt() {
        return URI.create("bolt://" + bracketed(host()) + ":" + boltPort);
    }

    private static String bracketed(String host) {
        return host.contains(":") ? "[" + host + "]" : host;
    }

    private InetAddress interfaceAddress() {
        try {
            return InetAddress.getByName(bind);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("was known a moment ago: " + bind, e);
        }
    }
}
