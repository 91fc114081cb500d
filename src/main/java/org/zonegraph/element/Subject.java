package org.zonegraph.element;

import java.util.List;

/**
 * A node with the relationships that start there, and what is said of single values of
 * either.
 *
 * @param node the node
 * @param links what starts there: first what it cites, then the others by type in the
 * order of the schema, and by id
 * @param statements what is said of the node and then of the links, each in its order
 */
public record Subject(Node node, List<Link> links, List<Statement> statements) {

	public Subject {
		links = List.copyOf(links);
		statements = List.copyOf(statements);
	}

}
