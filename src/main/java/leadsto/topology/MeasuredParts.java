package leadsto.topology;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
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
    private final Walk walk;
    private final Flow flow;
    private final Map<String, Earlier> earlier;
    private final BitSet unchanged = new BitSet();
    private final int[] partOf;
    private final byte[] marks;
    private String[] digests;
    private int count;
    private int remeasured;

    /** With nothing found earlier, parts are looked for only when somebody asks. */
    MeasuredParts(
            Numbering numbering, Walk walk, Flow flow, int[] starts, int[] answers, Map<String, Earlier> earlier) {
        this.numbering = numbering;
        this.walk = walk;
        this.flow = flow;
        this.earlier = Map.copyOf(earlier);
        this.partOf = new int[walk.thoughts()];
        this.marks = marks(walk.thoughts(), starts, answers);
        if (!earlier.isEmpty()) {
            find();
            takeOver(answers);
        }
    }

    private synchronized void find() {
        if (digests != null) {
            return;
        }
        Arcs arcs = walk.arcs();
        Parts parts = new Parts(arcs.nodes());
        for (int arc = 0; arc < arcs.count(); arc++) {
            parts.join(arcs.source(arc), arcs.target(arc));
        }
        int[][] members = members(parts);
        String[] found = new String[members.length];
        for (int part = 0; part < members.length; part++) {
            if (members[part] != null) {
                found[part] = digest(members[part]);
                boolean same = isUnchanged(members[part], found[part]);
                remeasured += same ? 0 : 1;
                for (int thought : members[part]) {
                    unchanged.set(thought, same);
                }
            }
        }
        count = parts.count();
        digests = found;
    }

    private void takeOver(int[] answers) {
        int[] rankOf = new int[walk.thoughts()];
        for (int rank = 0; rank < answers.length; rank++) {
            rankOf[answers[rank]] = rank;
        }
        flow.know(unchanged, (basins, thought) -> {
            Earlier known = earlier.get(numbering.thought(thought).id());
            known.basin().ifPresent(it -> basins.know(thought, rankOf[numbering.of(it)], known.absorption()));
        });
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

    private String digest(int[] members) {
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

    private boolean isUnchanged(int[] members, String digest) {
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
        find();
        return count;
    }

    /** How many of them were measured again. */
    public int remeasured() {
        find();
        return remeasured;
    }

    /** How many thoughts those have. */
    public int remeasuredThoughts() {
        find();
        return partOf.length - unchanged.cardinality();
    }

    /** What is known of an answer's disjoint paths. */
    OptionalInt disjointPaths(int answer) {
        return unchanged.get(answer)
                ? OptionalInt.of(earlier.get(numbering.thought(answer).id()).disjointPaths())
                : OptionalInt.empty();
    }

    /**
     * What tells the part of a thought from others and from what it was: 64 bits, as hexadecimal digits; empty where the
     * thought's basin is not certain, so that it is measured again. Cost: that of the basins.
     */
    public Optional<String> digest(String thought) {
        find();
        int number = numbering.of(thought);
        Basins basins = flow.basins();
        return basins.certain(number) ? Optional.of(digests[partOf[number]]) : Optional.empty();
    }
}
