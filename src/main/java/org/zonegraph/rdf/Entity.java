package org.zonegraph.rdf;

import java.util.List;

import org.zonegraph.element.Identifier;
import org.zonegraph.element.Link;
import org.zonegraph.element.Node;
import org.zonegraph.element.Statement;

/**
 * An entity as the graph holds it.
 *
 * @param revision of which revision
 * @param node the entity
 * @param links its relationships, in both directions
 * @param statements what is said of single values of it and of its relationships
 * @param identifiers what registers of others call it
 * @param neighbours what they lead to, with nothing but names
 */
public record Entity(String revision, Node node, List<Link> links, List<Statement> statements,
		List<Identifier> identifiers, List<Node> neighbours) {

	public Entity {
		links = List.copyOf(links);
		statements = List.copyOf(statements);
		identifiers = List.copyOf(identifiers);
		neighbours = List.copyOf(neighbours);
	}

}
