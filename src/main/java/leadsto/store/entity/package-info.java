/**
 * What the store holds as entities and repositories of Spring Data Neo4j, and the edits of a person.
 *
 * <p>In: a {@code Driver}. Out: stored thoughts, links, sources and runs, page by page. Imports {@code thought} alone; the
 * only place for Spring Data. {@link leadsto.store.entity.EntityConfiguration} is the door for a program of one's own.
 *
 * <p>Repositories only read: saving an entity that was read in part would take away what it does not know. What a person
 * changes is written by {@link leadsto.store.entity.Edits}, property by property.
 */
package leadsto.store.entity;
