package leadsto.store;

import java.util.Map;
import java.util.function.Consumer;

/** The queries of one transaction that only reads. */
@FunctionalInterface
interface Reading {

    /** Hands every row of a query on as it arrives, in constant memory; values are those that {@link Database} tells of. */
    void stream(String cypher, Map<String, Object> parameters, Consumer<Map<String, Object>> row);
}
