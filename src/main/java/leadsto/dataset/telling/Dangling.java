package leadsto.dataset.telling;

import leadsto.thought.Thought;

/** Which thoughts cannot be the first that is said, by the word lists of the program. */
final class Dangling {
    private Dangling() {}

    static boolean dangles(Thought thought) {
        Connectives own = ConnectivesFile.own().get(thought.language());
        return own != null && own.dangles(thought.text());
    }
}
