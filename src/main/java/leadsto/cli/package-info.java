/**
 * The command line: one class a verb.
 *
 * <p>Composes the stages. The only place that prints and exits, and for picocli.
 */
package leadsto.cli;
