package org.zonegraph.rdf;

import java.util.List;

import org.zonegraph.element.Link;
import org.zonegraph.element.Node;

/**
 * An entity as the graph holds it.
 *
 * @param revision of which revision
 * @param node the entity
 * @param links its relationships, in both directions
 * @param neighbours what they lead to, with nothing but names
 */
public record Entity(String revision, Node node, List<Link> links, List<Node> neighbours) {

	public Entity {
		links = List.copyOf(links);
		neighbours = List.copyOf(neighbours);
	}

}
