package leadsto.topology;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import leadsto.topology.graph.Arcs;
import leadsto.topology.graph.Parts;
import leadsto.topology.walk.Basins;
import leadsto.topology.walk.Flow;
import leadsto.topology.walk.Walk;

/**
 * The parts of a graph that walked links join, and which of them stand as an earlier measurement found them.
 *
 * <pre>
 *   q1 ──► p1 ──► a1        q2 ──► a2        two parts; a new link from p1 to a1 changes nothing about q2 and a2
 * </pre>
 *
 * <p>Basins, absorptions and disjoint paths are matters of a part alone, so those of an unchanged part are taken over; they
 * are what takes long. Flow, centrality and path counts are worked out for the whole graph in any case. A part is unchanged
 * where its thoughts, starts, answers, links and weights are, each in the same order, and every thought of it was measured
 * as a thought of such a part. Linear.
 */
public final class MeasuredParts {
    private static final int DIGITS = 16;

    private final Numbering numbering;
    private final Flow flow;
    private final int[] partOf;
    private final String[] digests;
    private final int count;
    private final BitSet unchanged = new BitSet();
    private final int remeasuredParts;

    private MeasuredParts(
            Numbering numbering, Walk walk, Flow flow, int[] starts, int[] answers, Map<String, Earlier> earlier) {
        this.numbering = numbering;
        this.flow = flow;
        Arcs arcs = walk.arcs();
        Parts parts = new Parts(arcs.nodes());
        for (int arc = 0; arc < arcs.count(); arc++) {
            parts.join(arcs.source(arc), arcs.target(arc));
        }
        this.count = parts.count();
        this.partOf = new int[arcs.nodes()];
        this.digests = new String[arcs.nodes()];
        int[][] members = members(parts);
        byte[] marks = marks(arcs.nodes(), starts, answers);
        int remeasured = 0;
        for (int part = 0; part < members.length; part++) {
            if (members[part] != null) {
                digests[part] = digest(walk, members[part], marks);
                boolean same = isUnchanged(members[part], digests[part], earlier);
                remeasured += same ? 0 : 1;
                for (int thought : members[part]) {
                    unchanged.set(thought, same);
                }
            }
        }
        this.remeasuredParts = remeasured;
    }

    static MeasuredParts of(
            Numbering numbering, Walk walk, Flow flow, int[] starts, int[] answers, Map<String, Earlier> earlier) {
        MeasuredParts parts = new MeasuredParts(numbering, walk, flow, starts, answers, earlier);
        if (!parts.unchanged.isEmpty()) {
            int[] rankOf = new int[walk.thoughts()];
            for (int rank = 0; rank < answers.length; rank++) {
                rankOf[answers[rank]] = rank;
            }
            flow.know(parts.unchanged, (basins, thought) -> {
                Earlier known = earlier.get(numbering.thought(thought).id());
                known.basin().ifPresent(it -> basins.know(thought, rankOf[numbering.of(it)], known.absorption()));
            });
        }
        return parts;
    }

    private int[][] members(Parts parts) {
        int[][] members = new int[partOf.length][];
        int[] filled = new int[partOf.length];
        for (int thought = 0; thought < partOf.length; thought++) {
            int part = parts.of(thought);
            partOf[thought] = part;
            members[part] = members[part] == null ? new int[parts.size(thought)] : members[part];
            members[part][filled[part]++] = thought;
        }
        return members;
    }

    private static byte[] marks(int thoughts, int[] starts, int[] answers) {
        byte[] marks = new byte[thoughts];
        for (int start : starts) {
            marks[start] |= 1;
        }
        for (int answer : answers) {
            marks[answer] |= 2;
        }
        return marks;
    }

    private String digest(Walk walk, int[] members, byte[] marks) {
        MessageDigest digest = sha256();
        for (int thought : members) {
            digest.update(bytes(thought));
            digest.update(marks[thought]);
            for (int step = walk.first(thought); step < walk.end(thought); step++) {
                digest.update(ByteBuffer.allocate(Double.BYTES)
                        .putDouble(walk.weight(step))
                        .array());
                digest.update(bytes(walk.target(step)));
            }
            digest.update((byte) '\n');
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    }

    private byte[] bytes(int thought) {
        return (numbering.thought(thought).id() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private boolean isUnchanged(int[] members, String digest, Map<String, Earlier> earlier) {
        for (int thought : members) {
            Earlier known = earlier.get(numbering.thought(thought).id());
            boolean same = known != null
                    && known.part().equals(digest)
                    && known.basin().filter(it -> !numbering.isAnswer(it)).isEmpty();
            if (!same) {
                return false;
            }
        }
        return true;
    }

    /** How many parts there are; a thought that no walked link joins with another is one of its own. */
    public int count() {
        return count;
    }

    /** How many of them were measured again. */
    public int remeasured() {
        return remeasuredParts;
    }

    /** How many thoughts those have. */
    public int remeasuredThoughts() {
        return partOf.length - unchanged.cardinality();
    }

    boolean unchanged(int thought) {
        return unchanged.get(thought);
    }

    /**
     * What tells the part of a thought from others and from what it was: 64 bits, as hexadecimal digits; empty where the
     * thought's basin is not certain, so that it is measured again. Cost: that of the basins.
     */
    public Optional<String> digest(String thought) {
        int number = numbering.of(thought);
        Basins basins = flow.basins();
        return basins.certain(number) ? Optional.of(digests[partOf[number]]) : Optional.empty();
    }
}
