/**
 * What {@code analyze} tells of a topology: sections for people, documents for programs, and what changed since a run.
 *
 * <p>In: a topology. Out: lines and values of JSON. Imports {@code topology}, {@code thought} and {@code embed}; printing is
 * the command line's affair.
 */
package leadsto.cli.measure;
