/**
 * Guards against teaching the form instead of the sense: openings, templates, variety, lengths, languages, and ways that are no
 * ways.
 *
 * <p>In: rows. Out: results. Imports {@code dataset.guard.rule}, {@code dataset.text}, {@code chain} for {@link leadsto.chain.Anchoring}, and
 * {@code thought}.
 */
package leadsto.dataset.guard.form;
