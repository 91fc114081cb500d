package org.zonegraph.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.zonegraph.element.Link;
import org.zonegraph.element.Node;
import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;
import org.zonegraph.seed.Seed;
import org.zonegraph.text.SearchKeys;

/**
 * What a search finds a node by: its names and aliases, and along with them names of what
 * it always belongs to (an area's province) and of what is joined to it by a relationship
 * that is a fact of its own (an enterprise's areas, and their provinces).
 */
final class SearchedNames {

	private final Model model;

	private final Map<String, Node> nodes;

	private final Map<String, List<String>> aliases;

	private final Map<String, List<String>> places = new HashMap<>();

	private final Map<String, List<String>> facts = new HashMap<>();

	SearchedNames(Model model, Seed seed) {
		this.model = model;
		this.nodes = seed.nodes().stream().collect(Collectors.toMap(Node::id, (node) -> node));
		this.aliases = seed.synonyms()
			.stream()
			.filter(Seed.Synonym::isAlias)
			.collect(Collectors.groupingBy(Seed.Synonym::means,
					Collectors.mapping(Seed.Synonym::words, Collectors.toList())));
		for (Link link : seed.links()) {
			join(link.from(), link, true);
			join(link.to(), link, false);
		}
	}

	private void join(String id, Link link, boolean outgoing) {
		String other = outgoing ? link.to() : link.from();
		type(id).shows(link.type(), outgoing, type(other)).forEach((each) -> {
			Map<String, List<String>> joined = (each.propertiesType() != null) ? this.facts
					: (!each.list() && each.required()) ? this.places : new HashMap<>();
			joined.computeIfAbsent(id, (key) -> new ArrayList<>()).add(other);
		});
	}

	private NodeType type(String id) {
		return this.model.typeOf(id).orElseThrow();
	}

	/**
	 * Names, titles and codes as they are stored, other ways to write them, and aliases.
	 */
	List<String> names(NodeType type, String id, Map<String, Object> stored) {
		List<String> names = type.searchable()
			.flatMap((property) -> Stream.ofNullable(stored.get(property.name())))
			.map(Object::toString)
			.toList();
		return Stream.of(names.stream(), SearchKeys.cited(names), this.aliases.getOrDefault(id, List.of()).stream())
			.flatMap((each) -> each)
			.distinct()
			.toList();
	}

	/** Names of what a node is joined to. */
	List<String> joined(String id) {
		Stream<String> facts = this.facts.getOrDefault(id, List.of())
			.stream()
			.flatMap((other) -> Stream.concat(names(other), place(other, true)));
		return Stream.concat(place(id, true), facts).distinct().toList();
	}

	/** Names of where a node lies, which what joins much else says nothing of. */
	List<String> places(String id) {
		return place(id, false).distinct().toList();
	}

	private Stream<String> place(String id, boolean hubs) {
		Map<String, Object> stored = node(id).values();
		return Stream.concat(
				type(id).beside().stream().flatMap((name) -> Stream.ofNullable(stored.get(name))).map(Object::toString),
				this.places.getOrDefault(id, List.of())
					.stream()
					.filter((other) -> hubs || !type(other).hub())
					.flatMap(this::names));
	}

	private Stream<String> names(String id) {
		return names(type(id), id, node(id).values()).stream();
	}

	private Node node(String id) {
		return Objects.requireNonNull(this.nodes.get(id), id);
	}

}
