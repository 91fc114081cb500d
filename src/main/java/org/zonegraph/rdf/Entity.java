package org.zonegraph.rdf;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.zonegraph.element.Identifier;
import org.zonegraph.element.Link;
import org.zonegraph.element.Node;
import org.zonegraph.element.Statement;

/**
 * An entity as the graph holds it, or a relationship that is a thing of its own.
 *
 * @param revision of which revision
 * @param node the entity, null where it is a relationship
 * @param links its relationships, in both directions, or the relationship itself
 * @param statements what is said of single values of it and of its relationships
 * @param identifiers what registers of others call it
 * @param neighbours what they lead to, with nothing but names
 */
public record Entity(String revision, @Nullable Node node, List<Link> links, List<Statement> statements,
		List<Identifier> identifiers, List<Node> neighbours) {

	public Entity {
		links = List.copyOf(links);
		statements = List.copyOf(statements);
		identifiers = List.copyOf(identifiers);
		neighbours = List.copyOf(neighbours);
	}

}
