package leadsto.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import leadsto.chain.Chain;
import leadsto.dataset.telling.Background;
import leadsto.dataset.telling.Trail;
import leadsto.thought.Digest;
import leadsto.thought.Thought;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of the splits, over random chains of few words, so that they collide. */
class DatasetLawsTest {

    @Property(tries = 300, seed = "2026")
    void noThoughtIsToldInTwoSplitsOrGroups(@ForAll("drawings") Drawing drawing) {
        Background background = drawing.background();
        Plan plan = new Plan(drawing.chains(), background, Options.of("messages"));
        Map<String, String> groups = new HashMap<>();
        Map<String, Split> splits = new HashMap<>();
        for (int i = 0; i < drawing.chains().size(); i++) {
            if (plan.tells(i)) {
                for (Thought thought :
                        Trail.of(drawing.chains().get(i), background).thoughts()) {
                    String said = Digest.normalised(thought.text());
                    assertThat(groups.merge(said, plan.group(i), (before, now) -> before))
                            .isEqualTo(plan.group(i));
                    assertThat(splits.merge(said, plan.split(i), (before, now) -> before))
                            .isEqualTo(plan.split(i));
                }
            }
        }
    }

    @Property(tries = 100, seed = "2026")
    void theOrderOfTheChainsDecidesNoGroup(@ForAll("drawings") Drawing drawing) {
        List<Chain> reversed = new ArrayList<>(drawing.chains());
        java.util.Collections.reverse(reversed);
        Plan forward = new Plan(drawing.chains(), drawing.background(), Options.of("messages"));
        Plan backward = new Plan(reversed, drawing.background(), Options.of("messages"));

        assertThat(backward.splits()).isEqualTo(forward.splits());
    }

    @Provide
    Arbitrary<Drawing> drawings() {
        return Drawings.random();
    }
}
