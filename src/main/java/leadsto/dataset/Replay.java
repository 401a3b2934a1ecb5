package leadsto.dataset;

import java.nio.file.Path;

/**
 * Rows of the corpus that a model was trained on before, put evenly among those for training, against forgetting.
 *
 * @param file JSON lines, each with the columns of every format that is exported
 * @param share of all rows for training, in (0, 1)
 */
public record Replay(Path file, double share) {

    /** @throws IllegalArgumentException where the share is none */
    public Replay {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException(
                    "a replay share of " + share + " is none; give one above 0 and below 1, like 0.01");
        }
    }

    /** How many rows make up the share beside so many others, to the nearest whole. */
    long rowsBeside(long others) {
        return Math.round(others * share / (1 - share));
    }

    /** What the rows are called in the column of sources. The name alone: where it lies is nobody else's business. */
    String name() {
        return file.getFileName().toString();
    }
}
