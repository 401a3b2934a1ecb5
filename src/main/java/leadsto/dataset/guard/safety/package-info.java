/**
 * Guards against what nobody may learn from a dataset: people's data, hidden characters, smuggled instructions, triggers, and
 * texts that their licences keep apart.
 *
 * <p>In: rows. Out: results. Imports {@code dataset.guard.rule}, {@code dataset.text} and {@code thought}; the only place of the dataset for ICU.
 */
package leadsto.dataset.guard.safety;
