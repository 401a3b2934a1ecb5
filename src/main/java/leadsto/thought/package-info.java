/**
 * The values everything else passes on: thoughts, the links between them, the graphs they form, and the sources they
 * come from.
 *
 * <p>In: nothing. Out: immutable, validated records. Imports the JDK alone.
 */
package leadsto.thought;
