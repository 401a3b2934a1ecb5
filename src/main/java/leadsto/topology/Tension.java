package leadsto.topology;

/**
 * Two thoughts that are far apart, yet joined in many ways.
 *
 * @param from the id of the thought that leads to the other
 * @param to the id of the other
 * @param distance how far apart they are in meaning: 1 − cosine, in [0, 2]
 * @param effectivePaths as how many equally weighty ways those from the one to the other are spread
 * @param exact whether every path between them was looked at; in large cyclic parts some are not
 * @param tension distance × ln(1 + effectivePaths)
 */
public record Tension(String from, String to, double distance, double effectivePaths, boolean exact, double tension) {}
