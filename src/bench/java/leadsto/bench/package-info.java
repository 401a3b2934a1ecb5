/** Benchmarks that anybody can rerun: {@code ./mvnw -Pbench verify}. Measured, not tested; no part of the gate. */
package leadsto.bench;
