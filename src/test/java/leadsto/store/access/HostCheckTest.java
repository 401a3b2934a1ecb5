package leadsto.store.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** To whom a server answers. */
class HostCheckTest {
    private final HostCheck local = new Access("localhost", 7474, 7687, false).hosts();
    private final HostCheck open = new Access("0.0.0.0", 7474, 7687, false).hosts();

    @ParameterizedTest
    @ValueSource(strings = {"localhost:7474", "LOCALHOST:7687", "127.0.0.1:7474", "[::1]:7474", "localhost"})
    void itAnswersToTheNamesOfTheLoopbackInterface(String host) {
        assertThat(local.accepts(host, null)).isTrue();
        assertThat(local.accepts(host, "http://localhost:7474")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example:7474", "localhost.evil.example", "192.168.1.5:7474", "localhost:7474@evil", "", " "
            })
    void itAnswersToNoOtherName(String host) {
        assertThat(local.accepts(host, null)).isFalse();
    }

    @Test
    void aRequestWithoutHostIsRefused() {
        assertThat(local.accepts(null, null)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.example",
                "http://evil.example:7474",
                "http://localhost:3000",
                "http://localhost",
                "https://localhost:7474",
                "null",
                "file://",
                ""
            })
    void itAnswersToNoOtherPage(String origin) {
        assertThat(local.accepts("localhost:7474", origin)).isFalse();
    }

    @Test
    void boundElsewhereItAnswersToBareAddressesWhichNobodyCanRebind() {
        assertThat(open.accepts("192.168.1.5:7474", "http://192.168.1.5:7474")).isTrue();
        assertThat(open.accepts("evil.example:7474", null)).isFalse();
        assertThat(open.accepts("192.168.1.5:7687", "http://6.6.6.6:7474")).isFalse();
    }
}
