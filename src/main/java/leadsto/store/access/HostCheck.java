package leadsto.store.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names by which a server answers, and the pages it answers to.
 *
 * <p>A foreign page can reach a server of this machine in two ways: under its own name, which it lets point here (DNS
 * rebinding; then the request's {@code Host} is foreign), or directly (then its {@code Origin} is). Programs send no
 * {@code Origin}, and are asked for the password alone.
 *
 * <p>Bound to the loopback interface, a server answers to the names of that. Bound elsewhere, also to its address, to this
 * machine's name, and to any bare address, since nobody can rebind those.
 */
public final class HostCheck {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1");
    private static final Pattern HOST = Pattern.compile("(?:\\[([0-9a-f:.]+)]|([^:\\[\\]/@]+))(?::(\\d{1,5}))?");
    private static final Pattern BARE_ADDRESS = Pattern.compile("[0-9.]+|[0-9a-f:.]*:[0-9a-f:.]*");
    private static final String SCHEME = "http://";
    private static final int HTTP = 80;

    private final Set<String> names;
    private final boolean answersBareAddresses;
    private final int pagePort;

    HostCheck(Access access) {
        this.names = new HashSet<>(LOOPBACK);
        this.answersBareAddresses = !access.isLoopback();
        this.pagePort = access.httpPort();
        if (!access.isLoopback()) {
            names.add(access.bind().toLowerCase(Locale.ROOT));
            ownName().ifPresent(names::add);
        }
    }

    /**
     * Whether a request is answered.
     *
     * @param host the value of its {@code Host}; null where it has none
     * @param origin the value of its {@code Origin}; null where it has none
     */
    public boolean accepts(String host, String origin) {
        Optional<String> called = name(host);
        return called.filter(this::isOwn).isPresent()
                && (origin == null || isOwnPage(origin.toLowerCase(Locale.ROOT), called.get()));
    }

    private boolean isOwn(String name) {
        return names.contains(name)
                || answersBareAddresses && BARE_ADDRESS.matcher(name).matches();
    }

    private boolean isOwnPage(String origin, String called) {
        String authority = origin.startsWith(SCHEME) ? origin.substring(SCHEME.length()) : "";
        return name(authority)
                        .filter(name -> names.contains(name) || name.equals(called))
                        .isPresent()
                && port(authority) == pagePort;
    }

    private static Optional<String> name(String authority) {
        Matcher match = match(authority);
        return match.matches()
                ? Optional.of(match.group(1) == null ? match.group(2) : match.group(1))
                : Optional.empty();
    }

    private static int port(String authority) {
        Matcher match = match(authority);
        return match.matches() && match.group(3) != null ? Integer.parseInt(match.group(3)) : HTTP;
    }

    private static Matcher match(String authority) {
        return HOST.matcher(authority == null ? "" : authority.toLowerCase(Locale.ROOT));
    }

    private static Optional<String> ownName() {
        try {
            return Optional.of(InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT));
        } catch (UnknownHostException e) {
            // A machine without a name is called by its address.
            return Optional.empty();
        }
    }
}
