package leadsto.dataset.format;

import java.util.List;
import java.util.Map;
import java.util.Set;
import leadsto.dataset.telling.Trail;
import leadsto.dataset.text.Text;

/** One way for a trail of thoughts to become rows that trainers read. A new one is a class and a line in {@link Formats}. */
public interface RowFormat {

    /** The name of the format, of its folder and of the configuration in the card. */
    String name();

    /** One or two sentences for the card: who reads such rows and how they come about. */
    String description();

    /** What trainers make of it. */
    Shape shape();

    /** What the format's own columns hold, by name, as the card's {@code features} write types; see {@link Columns}. */
    Map<String, Object> features();

    /**
     * The format's own columns of each row that this trail makes: every feature, none null; what is told as {@link Text}.
     *
     * @return no row where the trail cannot be told so; as many, of the same meaning in the same order, for every
     *     {@link Occasion#attempt}
     */
    List<Map<String, Object>> rows(Trail trail, Occasion occasion);

    /**
     * How many characters of a {@code text} are given before what a model is to say, such as the question with which all rows
     * about it open; none where the columns tell the two apart.
     */
    default int given(String text) {
        return 0;
    }

    /** What it puts between thoughts that is no language, such as tokens of its own. */
    default Set<String> marks() {
        return Set.of();
    }

    /** Which trails it cannot tell, as the end of "further chains left out: N, because each ...". */
    String untold();
}
