package org.zonegraph.rdf;

import java.util.List;

import org.zonegraph.seed.Seed;

/**
 * An entity as the graph holds it.
 *
 * @param revision of which revision
 * @param node the entity
 * @param links its relationships, in both directions
 * @param neighbours what they lead to, with nothing but names
 */
public record Entity(String revision, Seed.Node node, List<Seed.Link> links, List<Seed.Node> neighbours) {

	public Entity {
		links = List.copyOf(links);
		neighbours = List.copyOf(neighbours);
	}

}
