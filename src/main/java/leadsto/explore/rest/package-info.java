/**
 * The graph over HTTP, under {@code /api}: looking, editing, chains, attractors, export.
 *
 * <p>In: a {@code Driver} and who may come in. Out: JSON, as {@code openapi.yaml} among the resources describes it. Imports the
 * stages whose results it tells; the only place for HTTP. {@link leadsto.explore.rest.RestConfiguration} is the door.
 */
package leadsto.explore.rest;
