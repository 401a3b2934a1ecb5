/**
 * Who may reach a store that a process serves: the address it listens at, the hosts and pages it answers, its password.
 *
 * <p>In: the options of {@code serve}. Out: a checked connection, and the files beside the store by which other processes
 * find it. Imports nothing of the project but what it says here; the only place that looks into Bolt's connections.
 */
package leadsto.store.access;
