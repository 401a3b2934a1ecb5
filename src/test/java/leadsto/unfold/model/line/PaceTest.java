package leadsto.unfold.model.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaceTest {
    private final List<Duration> slept = new ArrayList<>();

    @Test
    void aRateSpreadsRequestsEvenly() throws Exception {
        long[] now = {0};
        Pace pace = new Pace(1, 60, () -> now[0], slept::add);
        for (int i = 0; i < 3; i++) {
            pace.enter();
            pace.leave();
        }
        assertThat(slept).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
        pace.hold(Duration.ofSeconds(10));
        pace.enter();
        assertThat(slept.get(2)).isEqualTo(Duration.ofSeconds(10));
    }
}
