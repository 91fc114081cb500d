package org.zonegraph.element;

import java.util.List;

/**
 * A node with the relationships that start there.
 *
 * @param node the node
 * @param links what starts there: first what it cites, then the others by type in the
 * order of the schema, and by id
 */
public record Subject(Node node, List<Link> links) {

	public Subject {
		links = List.copyOf(links);
	}

}
