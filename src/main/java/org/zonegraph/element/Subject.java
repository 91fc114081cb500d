package org.zonegraph.element;

import java.util.List;

/**
 * A node with the relationships that start there, what is said of single values of
 * either, and what registers of others call the node.
 *
 * @param node the node
 * @param links what starts there: first what it cites, then the others by type in the
 * order of the schema, and by id
 * @param statements what is said of the node and then of the links, each in its order
 * @param identifiers what registers of others call the node, in their order
 */
public record Subject(Node node, List<Link> links, List<Statement> statements, List<Identifier> identifiers) {

	public Subject {
		links = List.copyOf(links);
		statements = List.copyOf(statements);
		identifiers = List.copyOf(identifiers);
	}

}
