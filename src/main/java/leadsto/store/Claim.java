package leadsto.store;

import java.util.HashMap;
import java.util.Map;
import leadsto.thought.Provenance;

/**
 * That a run says a thought or a link is there.
 *
 * @param run the run's id
 * @param origin the word of the origin
 * @param weight the weight it gives a link; of a thought 0
 * @param promptHash the digest of the prompt it comes from; empty where no model was asked
 * @param tokensIn tokens of that prompt
 * @param tokensOut tokens of the reply to it
 */
record Claim(String run, String origin, double weight, String promptHash, long tokensIn, long tokensOut) {

    static Claim of(String run, String origin, double weight, Provenance provenance) {
        return new Claim(
                run, origin, weight, provenance.promptHash().orElse(""), provenance.tokensIn(), provenance.tokensOut());
    }

    /** Whether it says the same at the same cost: a reply that two runs have from the cache. */
    boolean repeats(Claim other) {
        return equals(new Claim(run, other.origin, other.weight, other.promptHash, other.tokensIn, other.tokensOut));
    }

    /** What it makes of the properties of a thought or link that it stands in front of. */
    Map<String, Object> properties() {
        Map<String, Object> properties = new HashMap<>();
        properties.put("run", run);
        properties.put("origin", origin);
        if (weight > 0) {
            properties.put("weight", weight);
            properties.put("statedWeight", weight);
        }
        boolean asked = !promptHash.isEmpty();
        properties.put("promptHash", asked ? promptHash : null);
        properties.put("tokensIn", asked ? tokensIn : null);
        properties.put("tokensOut", asked ? tokensOut : null);
        return properties;
    }
}
