package org.zonegraph.graph;

import java.util.Optional;

import org.springframework.data.neo4j.repository.Neo4jRepository;
import org.springframework.data.neo4j.repository.query.Query;

/**
 * Repository of what the graph holds, for those who read. There is one revision, by a key
 * of its own; the mark of a {@link Changeover} has the same label and is none.
 */
public interface RevisionRepository extends Neo4jRepository<Revision, String> {

	/**
	 * Reads what the graph holds.
	 * @return the revision, empty where nothing was loaded, or not to the end
	 */
	@Query(Revision.CURRENT)
	Optional<Revision> current();

}
