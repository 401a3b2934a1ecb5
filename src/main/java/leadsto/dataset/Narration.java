package leadsto.dataset;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import leadsto.chain.Chain;
import leadsto.chain.Draw;
import leadsto.dataset.split.Plan;
import leadsto.dataset.split.Split;
import leadsto.dataset.telling.Background;
import leadsto.dataset.telling.Register;
import leadsto.dataset.telling.Speech;
import leadsto.dataset.telling.Telling;
import leadsto.dataset.telling.Trail;
import leadsto.dataset.trainer.MultipleChoice;

/**
 * The telling of the chains that are planned, in every format: on one thread it is told, and on another written down.
 *
 * @param figures are counted along the way
 * @param held takes what is held out for the test, which is also asked by itself
 */
record Narration(Draw draw, Plan plan, Background background, Figures figures, MultipleChoice held) {

    /** A row that comes next in one format. */
    private record Next(Rows to, ToldRow row) {}

    /** Tells all chains into the rows of each format, and gives those rows back. */
    List<Rows> into(List<Rows> rows) throws IOException {
        try (Ahead<Next> told = new Ahead<>(taker -> tell(rows, taker))) {
            while (told.hasNext()) {
                Next next = told.next();
                next.to().add(next.row());
            }
        }
        return rows;
    }

    private void tell(List<Rows> rows, Consumer<Next> taker) {
        int number = 0;
        try (Stream<Chain> chains = draw.chains()) {
            for (Iterator<Chain> each = chains.iterator(); each.hasNext(); number++) {
                Chain chain = each.next();
                if (plan.tells(number)) {
                    Placed placed = placed(Trail.of(chain, background));
                    rows.forEach(to -> to.told(placed).forEach(row -> taker.accept(new Next(to, row))));
                }
            }
        }
        for (Rows to : rows) {
            for (Split split : Split.values()) {
                to.rest(split).forEach(row -> taker.accept(new Next(to, row)));
            }
        }
    }

    private Placed placed(Trail trail) {
        Placed placed = new Placed(trail, background.sources(trail.thoughts()), plan.group(trail), plan.split(trail));
        figures.add(placed);
        if (placed.split() == Split.TEST) {
            Speech speech = Telling.bare().of(trail, 0, 0);
            held.add(
                    speech.says(Register.PERSON, 0, trail.opening()).toString(),
                    speech.sentence(trail.thoughts().size() - 1).toString(),
                    trail.answer().language());
        }
        return placed;
    }
}
