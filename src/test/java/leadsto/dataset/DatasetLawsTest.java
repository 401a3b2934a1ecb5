package leadsto.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import leadsto.chain.Chain;
import leadsto.chain.Draw;
import leadsto.dataset.split.GroupBy;
import leadsto.dataset.split.Plan;
import leadsto.dataset.split.Separation;
import leadsto.dataset.split.Shares;
import leadsto.dataset.split.Split;
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
    private static final Shares USUAL = new Shares(.8, .1, .1);

    @Property(tries = 300, seed = "2026")
    void noThoughtThatSaysEnoughIsToldInTwoSplitsOrGroups(@ForAll("drawings") Drawing drawing) {
        Background background = drawing.background();
        Plan plan = plan(drawing.chains(), background, GroupBy.THOUGHT);
        Map<String, String> groups = new HashMap<>();
        Map<String, Split> splits = new HashMap<>();
        for (Trail trail : told(plan, drawing, background)) {
            for (Thought thought : trail.thoughts()) {
                if (plan.isGeneral(thought)) {
                    continue;
                }
                String said = Digest.normalised(thought.text());
                assertThat(groups.merge(said, plan.group(trail), (before, now) -> before))
                        .isEqualTo(plan.group(trail));
                assertThat(splits.merge(said, plan.split(trail), (before, now) -> before))
                        .isEqualTo(plan.split(trail));
            }
        }
    }

    @Property(tries = 100, seed = "2026")
    void groupedByReasonOnlyBareAnswersAreInTwoGroups(@ForAll("drawings") Drawing drawing) {
        Background background = drawing.background();
        Plan plan = plan(drawing.chains(), background, GroupBy.REASON);
        Map<String, String> groups = new HashMap<>();
        for (Trail trail : told(plan, drawing, background)) {
            for (Thought thought : trail.thoughts().subList(0, trail.thoughts().size() - 1)) {
                if (plan.isGeneral(thought)) {
                    continue;
                }
                String said = Digest.normalised(thought.text());
                assertThat(groups.merge(said, plan.group(trail), (before, now) -> before))
                        .isEqualTo(plan.group(trail));
            }
        }
    }

    @Property(tries = 100, seed = "2026")
    void groupedBySourceOneSourceIsOneGroup(@ForAll("drawings") Drawing drawing) {
        Background background = drawing.background();
        Plan plan = plan(drawing.chains(), background, GroupBy.SOURCE);
        Map<String, String> groups = new HashMap<>();
        for (Trail trail : told(plan, drawing, background)) {
            background
                    .sources(trail.thoughts())
                    .forEach(source -> assertThat(groups.merge(source.id(), plan.group(trail), (before, now) -> before))
                            .isEqualTo(plan.group(trail)));
        }
    }

    @Property(tries = 100, seed = "2026")
    void theOrderOfTheChainsDecidesNoGroup(@ForAll("drawings") Drawing drawing) {
        List<Chain> reversed = new ArrayList<>(drawing.chains());
        Collections.reverse(reversed);
        for (GroupBy by : GroupBy.values()) {
            assertThat(plan(reversed, drawing.background(), by, true).splits())
                    .isEqualTo(plan(drawing.chains(), drawing.background(), by, true)
                            .splits());
        }
    }

    private static List<Trail> told(Plan plan, Drawing drawing, Background background) {
        List<Trail> told = new ArrayList<>();
        for (int i = 0; i < drawing.chains().size(); i++) {
            if (plan.tells(i)) {
                told.add(Trail.of(drawing.chains().get(i), background));
            }
        }
        return told;
    }

    private static Plan plan(List<Chain> chains, Background background, GroupBy by) {
        return plan(chains, background, by, false);
    }

    private static Plan plan(List<Chain> chains, Background background, GroupBy by, boolean keepsNear) {
        return new Plan(
                Draw.of(chains),
                background,
                new Separation(USUAL, by, keepsNear, Optional.empty()),
                0,
                Path.of("never-made"));
    }

    @Provide
    Arbitrary<Drawing> drawings() {
        return Drawings.random();
    }
}
